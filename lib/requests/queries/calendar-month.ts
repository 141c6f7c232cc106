import { calendarInForce } from "@/lib/calendar/in-force";
import { addDays, addMonths, type CivilDate, civilDateOf, parseCivilDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { viewable } from "../case/visibility";
import { type DeskRow, deskRow, ROW } from "./desk";

export interface DueDay {
  day: CivilDate;
  rows: readonly DeskRow[];
}

const MOST = 1000;

/** The open cases of a month (`2026-11`) by their last day; days without any are left out. Null when it is no month. */
export async function requestsByDay(actor: Actor, month: string, now = new Date()): Promise<DueDay[] | null> {
  const first = parseCivilDate(`${month}-01`);
  if (first === null) return null;
  const last = addDays(addMonths(first, 1), -1);
  const calendar = await calendarInForce(db(), actor.agencyId);
  const today = civilDateOf(now);
  const rows = await db().request.findMany({
    where: {
      AND: [viewable(actor), { open: true, dueOn: { gte: toDatabaseDate(first), lte: toDatabaseDate(last) } }],
    },
    select: ROW,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const days = new Map<CivilDate, DeskRow[]>();
  for (const row of rows.map((one) => deskRow(one, calendar, today))) {
    if (row.dueOn !== null) days.set(row.dueOn, [...(days.get(row.dueOn) ?? []), row]);
  }
  return [...days].map(([day, due]) => ({ day, rows: due }));
}
