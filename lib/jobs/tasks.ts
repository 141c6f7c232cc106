import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { systemActor } from "@/lib/identity/actor";
import { PUBLISH_SCHEDULED } from "@/lib/publishing/publication-job";
import { publishScheduled } from "@/lib/publishing/publish-scheduled";
import { rebuildOutdated } from "@/lib/search/rebuild";
import { sweep } from "./sweep";

const payload = z.object({ publicationId: z.uuid() });

/** Runs a scheduled publication once, however often the job is tried: what is out, taken back or failed already is left alone. */
export async function runScheduledPublication(raw: unknown, now = new Date()): Promise<void> {
  const { publicationId } = payload.parse(raw);
  const waits = () =>
    db().publication.findFirst({ where: { id: publicationId, publishedAt: null, endedAt: null }, select: { agencyId: true } });
  const waiting = await waits();
  if (waiting === null) return;
  try {
    const { failed } = await publishScheduled(systemActor(waiting.agencyId, "定时发布"), { publicationId }, now);
    if (failed !== null) log("warn", "scheduled publication failed", { publicationId });
  } catch (error) {
    // Another try of the same job was faster.
    if (error instanceof AppError && (await waits()) === null) return;
    throw error;
  }
}

export const SWEEP = "sweep";
export const REBUILD_SEARCH = "rebuild-search";

/** What the worker does; every task may be run twice. */
export const tasks: TaskList = {
  [PUBLISH_SCHEDULED]: (raw) => runScheduledPublication(raw),
  [SWEEP]: () => sweep(),
  [REBUILD_SEARCH]: () => rebuildOutdated(),
};
