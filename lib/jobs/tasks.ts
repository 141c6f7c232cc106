import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { keepReading, READ_FILES, unreadFiles } from "@/lib/files/text/read-texts";
import { systemActor } from "@/lib/identity/actor";
import { PUBLISH_SCHEDULED } from "@/lib/publishing/publication-job";
import { publishScheduled } from "@/lib/publishing/publish-scheduled";
import { recomputeDeadlines } from "@/lib/requests/calendar/recompute-deadlines";
import { remindRequests } from "@/lib/requests/reminders/remind";
import { indexFile } from "@/lib/search/index-entry";
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

/** Reads what has been uploaded, and makes what is public findable by it. */
export async function readUploads(now = new Date()): Promise<void> {
  for await (const file of unreadFiles())
    await db().$transaction(async (tx) => {
      await keepReading(tx, file, now);
      await indexFile(tx, file.sha256);
    });
}

/** Brings the deadlines of open requests in step with the day, then reminds of those that are near or past. */
export async function watchRequests(now = new Date()): Promise<void> {
  for (const { id } of await db().agency.findMany({ select: { id: true } })) {
    const platform = systemActor(id, "每日提醒");
    await recomputeDeadlines(platform, {}, now);
    await remindRequests(platform, {}, now);
  }
}

export const SWEEP = "sweep";
export const WATCH_REQUESTS = "watch-requests";
export const REBUILD_SEARCH = "rebuild-search";

/** What the worker does; every task may be run twice. */
export const tasks: TaskList = {
  [PUBLISH_SCHEDULED]: (raw) => runScheduledPublication(raw),
  [SWEEP]: () => sweep(),
  [WATCH_REQUESTS]: () => watchRequests(),
  [REBUILD_SEARCH]: () => rebuildOutdated(),
  [READ_FILES]: () => readUploads(),
};
