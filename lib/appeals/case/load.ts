import { calendarInForce } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db, Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Appeal, AppealEvent as EventRow } from "@/lib/generated/prisma/client";
import { type AppealSettings, appealSettings } from "../settings";
import type { AppealSubject } from "./acts";
import { type AppealEvent, type Filing, readEvent } from "./events";
import { type AppealFacts, projectAppeal } from "./projection";

/** An appeal with everything that decides what may be done with it. */
export interface LoadedAppeal {
  readonly row: Appeal;
  readonly eventRows: readonly EventRow[];
  readonly events: readonly AppealEvent[];
  readonly facts: AppealFacts;
  readonly filing: Filing;
  readonly subject: AppealSubject;
  readonly settings: AppealSettings;
  readonly calendar: WorkingCalendar;
  readonly today: CivilDate;
}

export const appealEvent = ({ kind, on, data, reason }: Pick<EventRow, "kind" | "on" | "data" | "reason">): AppealEvent =>
  readEvent({ kind, on: fromDatabaseDate(on), data, reason });

/** The appeal with this id, or null. Whether somebody may see it is asked of `mayView`. */
export async function findAppeal(db: Db, appealId: string, now: Date): Promise<LoadedAppeal | null> {
  const found = await db.appeal.findUnique({ where: { id: appealId }, include: { events: { orderBy: { seq: "asc" } } } });
  if (found === null) return null;
  const { events: rows, ...row } = found;
  const events = rows.map(appealEvent);
  const facts = projectAppeal(events);
  if (facts.filing === null) throw new TypeError(`appeal ${appealId} was never registered`);
  // One after the other: inside a transaction there is one connection.
  const settings = await appealSettings(db, row.agencyId);
  const calendar = await calendarInForce(db, row.agencyId);
  const { agencyId, departmentId, handlerId, sealed } = row;
  const subject = { agencyId, departmentId, handlerId, facts, sealed: sealed !== "" };
  return { row, eventRows: rows, events, facts, filing: facts.filing, subject, settings, calendar, today: civilDateOf(now) };
}

/** As `findAppeal`, locked until the transaction ends. Throws notFound(). */
export async function lockAppeal(tx: Tx, appealId: string, now: Date): Promise<LoadedAppeal> {
  await tx.$executeRaw`select 1 from "Appeal" where id = ${appealId}::uuid for update`;
  const loaded = await findAppeal(tx, appealId, now);
  if (loaded === null) throw notFound("复议、诉讼");
  return loaded;
}
