import { calendarInForce } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { type Db, db, type Tx } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { notifyEach } from "@/lib/identity/notices";
import { countedFrom, deadlineOf, type StoredDeadline } from "../case/deadline";
import { readEvent } from "../case/events";
import { projectCase } from "../case/projection";

/** An open case whose last day is another one by this calendar. */
export interface MovedDeadline {
  requestId: string;
  caseNo: string;
  subject: string;
  handlerId: string | null;
  /** the day from which its period counts */
  start: CivilDate | null;
  from: CivilDate | null;
  to: CivilDate | null;
  provisional: readonly string[];
}

interface OpenDeadlines {
  /** all open cases whose period runs */
  counted: number;
  moved: MovedDeadline[];
}

const BATCH = 1000;

interface OpenRow {
  id: string;
  caseNo: string;
  subject: string;
  handlerId: string | null;
  dueOn: Date | null;
  provisional: string[];
  /** kind, day, data, reason */
  events: readonly (readonly [string, CivilDate, Prisma.JsonValue, string])[];
}

/** The next open cases whose period has begun, each with its events: in one statement, as every one of some thousand cases is asked for. */
const openCases = (client: Db, agencyId: string, after: string): Promise<OpenRow[]> =>
  client.$queryRaw<OpenRow[]>`
    with cases as (
      select id, "caseNo", subject, "handlerId", "dueOn", provisional from "Request"
      where "agencyId" = ${agencyId}::uuid and "open" and "receivedOn" is not null and id > ${after}::uuid
      order by id limit ${BATCH}
    )
    select cases.*, told.events from cases cross join lateral (
      select coalesce(json_agg(json_build_array(kind, "on", data, reason) order by seq), '[]') as events
      from "RequestEvent" where "requestId" = cases.id
    ) told
    order by cases.id`;

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

const sameDay = (one: StoredDeadline, other: StoredDeadline): boolean =>
  one.dueOn === other.dueOn && [...one.provisional].sort().join() === [...other.provisional].sort().join();

/**
 * What the open cases' last days would be by this calendar, computed from their events. With `instead`, only the cases whose day is another
 * one by that calendar: a day that an open consultation has pushed on since it was stored is no work of a new notice.
 */
export async function openDeadlines(
  client: Db,
  agencyId: string,
  calendar: WorkingCalendar,
  today: CivilDate,
  instead?: WorkingCalendar,
): Promise<OpenDeadlines> {
  const result: OpenDeadlines = { counted: 0, moved: [] };
  for (
    let after = FIRST_ID, rows = await openCases(client, agencyId, after);
    rows.length > 0;
    rows = await openCases(client, agencyId, after)
  ) {
    for (const row of rows) {
      const facts = projectCase(row.events.map(([kind, on, data, reason]) => readEvent({ kind, on, data, reason })));
      const next = deadlineOf(facts, calendar, today);
      const from = row.dueOn === null ? null : fromDatabaseDate(row.dueOn);
      result.counted++;
      const stored = { dueOn: from, provisional: row.provisional as StoredDeadline["provisional"] };
      if (sameDay(stored, next) || (instead !== undefined && sameDay(deadlineOf(facts, instead, today), next))) continue;
      const { id, caseNo, subject, handlerId } = row;
      const start = countedFrom(facts, calendar, today);
      result.moved.push({ requestId: id, caseNo, subject, handlerId, start, from, to: next.dueOn, provisional: next.provisional });
    }
    after = rows.at(-1)?.id ?? after;
  }
  return result;
}

export type WhyMoved = "calendar" | "consultation";

/** Writes the new days of these cases, records each that has moved, and tells the handlers. */
export async function moveDeadlines(
  tx: Tx,
  actor: Actor,
  now: Date,
  today: CivilDate,
  why: WhyMoved,
  moved: readonly MovedDeadline[],
): Promise<void> {
  for (let at = 0; at < moved.length; at += BATCH) {
    const batch = moved.slice(at, at + BATCH);
    const values = batch.map(
      ({ requestId, to, provisional }) => Prisma.sql`(${requestId}::uuid, ${to}::date, ${[...provisional]}::text[])`,
    );
    await tx.$executeRaw`
      update "Request" r set "dueOn" = v.due, "provisional" = v.why, "version" = r."version" + 1
      from (values ${Prisma.join(values)}) as v(id, due, why) where r.id = v.id`;
    // A day that an open consultation pushes on every day is not an event of each day.
    const told = why === "calendar" ? batch.filter(({ from, to }) => from !== to) : [];
    if (told.length === 0) continue;
    const events = told.map(({ requestId, from, to }) => Prisma.sql`(${requestId}::uuid, ${JSON.stringify({ from, to, why })}::jsonb)`);
    await tx.$executeRaw`
      insert into "RequestEvent" ("requestId", "seq", "kind", "on", "data", "reason", "userId", "userName", "departmentName", "post", "at")
      select v.id, (select coalesce(max(e."seq"), 0) + 1 from "RequestEvent" e where e."requestId" = v.id),
        'deadlineMoved', ${today}::date, v.data, '', ${actor.userId}::uuid, ${actor.name}, ${actor.departmentName}, ${actor.post}, ${now}
      from (values ${Prisma.join(events)}) as v(id, data)`;
    const notices = told.flatMap(({ requestId, caseNo, handlerId, from, to }) => {
      const text = `放假安排有变，申请 ${caseNo} 的答复期限由 ${from ?? "未定"} 改为 ${to ?? "未定"}`;
      const key = `moved/${requestId}/${to ?? ""}/${now.getTime()}`;
      return handlerId === null
        ? []
        : [{ kind: "deadlineMoved", subjectType: "request", subjectId: requestId, key, text, userId: handlerId }];
    });
    await notifyEach(tx, actor.agencyId, notices, now);
  }
}

/** How long 5,000 open cases may take, with room. */
export const PATIENCE = 5 * 60_000;

/** Open cases whose stored day is not what their events say: none, when all is well. For the daily job and `gongkai doctor`. */
export async function staleDeadlines(agencyId: string, today: CivilDate): Promise<MovedDeadline[]> {
  return (await openDeadlines(db(), agencyId, await calendarInForce(db(), agencyId), today)).moved;
}
