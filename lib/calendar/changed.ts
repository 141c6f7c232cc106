import type { Tx } from "@/lib/core/db";

/** The task of lib/jobs that counts again what is due by working days. */
export const CALENDAR_CHANGED = "calendar-changed";

/** Has the last days counted again soon after the caller's transaction. */
export async function enqueueCalendarChanged(tx: Tx): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(${CALENDAR_CHANGED}, '{}'::json, job_key := ${CALENDAR_CHANGED})`;
}
