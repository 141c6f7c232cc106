import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { remindAppeals } from "@/lib/appeals/reminders/remind";
import { CALENDAR_CHANGED } from "@/lib/calendar/changed";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { SEND_MAIL } from "@/lib/core/mail/queue";
import { sendQueuedMail } from "@/lib/core/mail/send";
import { recountDue } from "@/lib/engagement/recount";
import { remindDue } from "@/lib/engagement/remind-due";
import { keepReading, READ_FILES, unreadFiles } from "@/lib/files/text/read-texts";
import { systemActor } from "@/lib/identity/actor";
import { PUBLISH_SCHEDULED } from "@/lib/publishing/publication-job";
import { publishScheduled } from "@/lib/publishing/publish-scheduled";
import { inspect, probeSite } from "@/lib/reports/inspection/inspect";
import { inspectionReach } from "@/lib/reports/inspection/reach";
import { recomputeDeadlines } from "@/lib/requests/calendar/recompute-deadlines";
import { tellOfFailedMail } from "@/lib/requests/mail/tell-of-failed-mail";
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

/** Counts the last days of letters and error reports by the calendar of now, then reminds of those that are near or past. */
export async function watchEngagement(now = new Date()): Promise<void> {
  for (const { id } of await db().agency.findMany({ select: { id: true } })) {
    const platform = systemActor(id, "每日提醒");
    await recountDue(platform, {}, now);
    await remindDue(platform, {}, now);
  }
}

/** Brings the deadlines of open requests in step with the day, then reminds of those that are near or past, and of those of appeals. */
export async function watchRequests(now = new Date()): Promise<void> {
  for (const { id } of await db().agency.findMany({ select: { id: true } })) {
    const platform = systemActor(id, "每日提醒");
    await recomputeDeadlines(platform, {}, now);
    await remindRequests(platform, {}, now);
    await remindAppeals(platform, {}, now);
  }
}

/** Hands an e-mail on; of one that is given up, whoever handles the matter is told. */
export async function sendMail(raw: unknown, now = new Date()): Promise<void> {
  const outcome = await sendQueuedMail(raw, now);
  if (outcome.state === "givenUp") await tellOfFailedMail(outcome, now);
}

/** The site that this installation shows belongs to its default agency; others are judged by their records alone. */
export async function inspectAll(now = new Date()): Promise<void> {
  for (const { id, isDefault } of await db().agency.findMany({ select: { id: true, isDefault: true } })) {
    await inspect(id, now, isDefault ? await inspectionReach(id) : null);
  }
}

/** One round of asking the site for its pages, as the inspectors do over a day. */
export async function probeOnce(now = new Date()): Promise<void> {
  const agency = await db().agency.findFirst({ where: { isDefault: true }, select: { id: true } });
  if (agency === null) return;
  const reach = await inspectionReach(agency.id);
  if (reach !== null) await probeSite(agency.id, reach, now);
}

export const SWEEP = "sweep";
export const INSPECT = "inspect";
export const PROBE = "probe";
export const WATCH_REQUESTS = "watch-requests";
export const WATCH_ENGAGEMENT = "watch-engagement";
export const REBUILD_SEARCH = "rebuild-search";

/** What the worker does; every task may be run twice. */
export const tasks: TaskList = {
  [PUBLISH_SCHEDULED]: (raw) => runScheduledPublication(raw),
  [SWEEP]: () => sweep(),
  [INSPECT]: () => inspectAll(),
  [PROBE]: () => probeOnce(),
  [WATCH_REQUESTS]: () => watchRequests(),
  [WATCH_ENGAGEMENT]: () => watchEngagement(),
  [CALENDAR_CHANGED]: () => watchEngagement(),
  [REBUILD_SEARCH]: () => rebuildOutdated(),
  [READ_FILES]: () => readUploads(),
  [SEND_MAIL]: (raw) => sendMail(raw),
};
