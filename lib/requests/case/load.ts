import { calendarInForce } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db, Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Applicant, Intake, Request, RequestEvent } from "@/lib/generated/prisma/client";
import { keepsPublicLog } from "../public/settings";
import type { CaseSubject } from "./acts";
import { type CaseEvent, readEvent } from "./events";
import type { CaseFacts } from "./facts";
import { projectCase } from "./projection";
import type { VisibleFacts } from "./visibility";

export type CaseRow = Request & { applicant: Applicant; intake: Intake };
export type EventRow = RequestEvent;

/** A case with everything that decides what may be done with it. */
export interface LoadedCase {
  readonly row: CaseRow;
  readonly eventRows: readonly EventRow[];
  readonly events: readonly CaseEvent[];
  readonly facts: CaseFacts;
  readonly subject: CaseSubject & VisibleFacts;
  readonly calendar: WorkingCalendar;
  readonly today: CivilDate;
}

export const caseEvent = ({ kind, on, data, reason }: Pick<EventRow, "kind" | "on" | "data" | "reason">): CaseEvent =>
  readEvent({ kind, on: fromDatabaseDate(on), data, reason });

/** The case with this id, or null. Whether somebody may see it is asked of `mayView`. */
export async function findCase(db: Db, requestId: string, now: Date): Promise<LoadedCase | null> {
  const found = await db.request.findUnique({
    where: { id: requestId },
    include: { applicant: true, intake: true, shares: true, events: { orderBy: { seq: "asc" } } },
  });
  if (found === null) return null;
  const { shares, events: eventRows, ...row } = found;
  // One after the other: inside a transaction there is one connection.
  const runs = await db.approvalRun.findMany({
    where: { subjectType: "request", subjectId: requestId },
    select: { events: { select: { userId: true } } },
  });
  const draft = await db.requestReply.count({ where: { requestId, sealedAt: null } });
  const calendar = await calendarInForce(db, row.agencyId);
  const events = eventRows.map(caseEvent);
  const facts = projectCase(events);
  const subject = {
    agencyId: row.agencyId,
    handlerId: row.handlerId,
    departmentId: row.departmentId,
    askedDepartmentIds: [...new Set(facts.opinions.map(({ departmentId }) => departmentId))],
    sharedDepartmentIds: shares.map(({ departmentId }) => departmentId),
    facts,
    drafted: draft > 0,
    deciderIds: [...new Set(runs.flatMap(({ events: acts }) => acts.flatMap(({ userId }) => userId ?? [])))],
    publicLog: await keepsPublicLog(db, row.agencyId),
  };
  return { row, eventRows, events, facts, subject, calendar, today: civilDateOf(now) };
}

/** As `findCase`, locked until the transaction ends. Throws notFound(). */
export async function lockCase(tx: Tx, requestId: string, now: Date): Promise<LoadedCase> {
  await tx.$executeRaw`select 1 from "Request" where id = ${requestId}::uuid for update`;
  const loaded = await findCase(tx, requestId, now);
  if (loaded === null) throw notFound("申请");
  return loaded;
}
