import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Verdict } from "@/lib/core/gate";
import type { RequestLogEntry } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { mayAct } from "../case/acts";
import { findCase } from "../case/load";
import { mayView } from "../case/visibility";
import { findOutcome } from "../outcomes";
import { LIVE, WAITING } from "./entries";
import type { LogWording } from "./wording";

const WORKS_ON_LOG: readonly Role[] = ["requestOfficer", "officeHead", "publisher"];

/** Whoever proposes, publishes or takes down what the log shows. */
export const mayWorkOnLog = (actor: Actor): boolean => actor.roles.some((role) => WORKS_ON_LOG.includes(role));

/** An entry as those see it who decide on it; a publisher sees of the case no more than what the public would. */
export interface LogEntryView {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  readonly caseNo: string;
  readonly subject: string;
  readonly answer: string;
  readonly outcome: string;
  readonly receivedOn: CivilDate;
  readonly answeredOn: CivilDate;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly publisherName: string;
  readonly publishedAt: Date | null;
  readonly mayOpenCase: boolean;
  readonly may: { readonly publish: Verdict; readonly decline: Verdict; readonly takeDown: Verdict };
}

const MOST_WAITING = 100;
const PAGE_SIZE = 20;

export interface LogDesk {
  readonly waiting: readonly LogEntryView[];
  readonly live: readonly LogEntryView[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What waits to be published, for those who decide on it, the oldest first; and a page of what is public, the newest first. */
export async function logDesk(actor: Actor, page: number, now = new Date()): Promise<LogDesk> {
  const agency = { agencyId: actor.agencyId };
  const total = await db().requestLogEntry.count({ where: { ...agency, ...LIVE } });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const [waiting, live] = await Promise.all([
    mayWorkOnLog(actor)
      ? db().requestLogEntry.findMany({ where: { ...agency, ...WAITING }, orderBy: { proposedAt: "asc" }, take: MOST_WAITING })
      : [],
    db().requestLogEntry.findMany({
      where: { ...agency, ...LIVE },
      orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
      skip: (shown - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
  ]);
  const views = async (rows: readonly RequestLogEntry[]): Promise<LogEntryView[]> =>
    (await Promise.all(rows.map((row) => viewOf(actor, row, now)))).flatMap((view) => view ?? []);
  return { waiting: await views(waiting), live: await views(live), total, page: shown, pages };
}

/** The words that are public of a case, and those that wait to be; for its page. */
export interface LogOfCase {
  readonly live: LogWording | null;
  readonly waiting: (LogWording & { readonly proposedByName: string }) | null;
}

export async function logOfCase(requestId: string): Promise<LogOfCase> {
  const rows = await db().requestLogEntry.findMany({ where: { requestId, endedAt: null } });
  const words = (isLive: boolean) => rows.find(({ publishedAt }) => (publishedAt !== null) === isLive) ?? null;
  return { live: words(true), waiting: words(false) };
}

async function viewOf(actor: Actor, row: RequestLogEntry, now: Date): Promise<LogEntryView | null> {
  const loaded = await findCase(db(), row.requestId, now);
  if (loaded === null) return null;
  const { id, requestId, caseNo, subject, answer, proposedByName, proposedAt, publisherName, publishedAt } = row;
  return {
    ...{ id, requestId, caseNo, subject, answer, proposedByName, proposedAt, publisherName, publishedAt },
    version: loaded.row.version,
    outcome: findOutcome(row.outcome)?.label ?? row.outcome,
    receivedOn: fromDatabaseDate(row.receivedOn),
    answeredOn: fromDatabaseDate(row.answeredOn),
    mayOpenCase: mayView(actor, loaded.subject),
    may: {
      publish: mayAct(actor, loaded.subject, "publishLog"),
      decline: mayAct(actor, loaded.subject, "declineLog"),
      takeDown: mayAct(actor, loaded.subject, "takeDownLog"),
    },
  };
}
