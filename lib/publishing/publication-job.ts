import type { Tx } from "@/lib/core/db";

/** The task of lib/jobs that puts a publication online at its time. */
export const PUBLISH_SCHEDULED = "publish-scheduled";

const jobKey = (publicationId: string): string => `${PUBLISH_SCHEDULED}:${publicationId}`;

/** Sets the clock in the caller's transaction: it is set if and only if the publication is there. */
export async function enqueuePublication(tx: Tx, publicationId: string, at: Date): Promise<void> {
  const payload = JSON.stringify({ publicationId });
  await tx.$executeRaw`select graphile_worker.add_job(${PUBLISH_SCHEDULED}, ${payload}::json, run_at := ${at}, job_key := ${jobKey(publicationId)}, max_attempts := 25)`;
}

export async function cancelPublicationJob(tx: Tx, publicationId: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${jobKey(publicationId)})`;
}
