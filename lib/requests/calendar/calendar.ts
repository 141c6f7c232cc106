import { enqueueCalendarChanged } from "@/lib/calendar/changed";
import { type ChangedDay, changedDays } from "@/lib/calendar/changed-days";
import { calendarYearDoubts, dayNamed } from "@/lib/calendar/check-year";
import { calendarWith, type EnteredYear, enteredYears, type StoredDays } from "@/lib/calendar/in-force";
import { CALENDAR_YEARS } from "@/lib/calendar/working-calendar.data";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { conflict, invalidInput, notAllowed } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { type CalendarInput, calendarInput } from "./calendar-input";
import { type MovedDeadline, moveDeadlines, openDeadlines, PATIENCE } from "./recompute";

export interface CalendarYearView extends StoredDays {
  year: number;
  notice: string;
  /** null: as the platform ships it */
  entered: { byName: string; at: Date } | null;
  /** 0: never entered */
  version: number;
}

const NO_LOCAL = { localOff: [], localWorked: [] };

/** Every year that can be counted by, the newest first. */
export async function calendarYears(agencyId: string): Promise<CalendarYearView[]> {
  const entered = await enteredYears(db(), agencyId);
  const shipped = CALENDAR_YEARS.filter(({ year }) => !entered.some((one) => one.year === year)).map(
    ({ year, notice, daysOff, daysWorked, holidays }): CalendarYearView => ({
      ...{ year, notice, ...NO_LOCAL, entered: null, version: 0 },
      ...{ daysOff: [...daysOff], daysWorked: [...daysWorked], holidays: [...holidays] },
    }),
  );
  const own = entered.map(
    ({ enteredByName, enteredAt, ...year }): CalendarYearView => ({ ...year, entered: { byName: enteredByName, at: enteredAt } }),
  );
  return [...shipped, ...own].sort((a, b) => b.year - a.year);
}

const without = (entered: readonly EnteredYear[], year: number): EnteredYear[] => entered.filter((one) => one.year !== year);
const withYear = (entered: readonly EnteredYear[], input: CalendarInput) => calendarWith([...without(entered, input.year), input]);

export interface CalendarPreview {
  /** open cases whose last day would be another one, the earliest first, each with the days that move it */
  moved: readonly (MovedDeadline & { reason: string })[];
  /** open cases whose period runs */
  counted: number;
  /** what is hardly so, to be confirmed before it is saved */
  doubts: readonly string[];
}

/** What saving this year would do to the open cases. Throws InvalidInput, by field, on lists that cannot be right. */
export async function previewCalendar(actor: Actor, raw: unknown, now = new Date()): Promise<CalendarPreview> {
  const verdict = can(actor, "setting.edit", { agencyId: actor.agencyId });
  if (!verdict.allowed) throw notAllowed(verdict.reason);
  const input = parseInput(calendarInput, raw);
  const entered = await enteredYears(db(), actor.agencyId);
  const [before, after] = [calendarWith(entered), withYear(entered, input)];
  const { moved, counted } = await openDeadlines(db(), actor.agencyId, after, civilDateOf(now), before);
  const changed = changedDays(before, after);
  const reasons = moved.map((one) => ({ ...one, reason: reasonOf(one, changed) }));
  const day = ({ to, from }: MovedDeadline): string => to ?? from ?? "";
  return {
    moved: reasons.sort((a, b) => day(a).localeCompare(day(b)) || a.caseNo.localeCompare(b.caseNo)),
    counted,
    doubts: calendarYearDoubts(input, before),
  };
}

const MOST_NAMED = 4;

/** The days between the beginning of the count and its end that are worked now and were not, or the other way round. */
function reasonOf({ start, from, to }: MovedDeadline, changed: readonly ChangedDay[]): string {
  const end = [from, to].reduce((a, b) => ((a ?? "") > (b ?? "") ? a : b));
  const days = changed.filter(({ date }) => start !== null && end !== null && date > start && date <= end);
  const named = days.slice(0, MOST_NAMED).map(({ date, works }) => `${dayNamed(date)}${works ? "上班" : "放假"}`);
  if (named.length === 0) return from === to ? "日历公布，暂定的日期确定下来" : "按新的日历重新计算";
  return `${named.join("、")}${days.length > MOST_NAMED ? `等 ${days.length} 天` : ""}`;
}

/** 录入或者调整放假安排: saves the year, computes every open deadline again, records those that moved, and tells the handlers. */
export const saveCalendar = command({
  name: "calendar.save",
  input: calendarInput,
  load: async (tx, input, actor) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('calendar.save'))`;
    const entered = await enteredYears(tx, actor.agencyId);
    return { entered, version: entered.find(({ year }) => year === input.year)?.version ?? 0 };
  },
  patience: PATIENCE,
  may: (actor) => can(actor, "setting.edit", { agencyId: actor.agencyId }),
  check: ({ entered, version }, input) => {
    const { expectedVersion, acceptDoubts } = input;
    if (version !== expectedVersion) throw conflict("你打开页面之后，别人已经修改过这一年的放假安排。请对照最新内容后再保存。");
    const doubts = acceptDoubts ? [] : calendarYearDoubts(input, calendarWith(entered));
    if (doubts.length > 0)
      throw invalidInput(
        { acceptDoubts: doubts },
        "有几处与往年的放假安排不同，请对照通知核对；确实如此的，勾选“已对照通知核对”后再保存。",
      );
  },
  write: async ({ tx, actor, input, loaded: { entered, version }, now }) => {
    const { year, notice, expectedVersion: _, acceptDoubts: __, ...lists } = input;
    const row = {
      notice,
      days: lists as unknown as Prisma.InputJsonObject,
      enteredById: actor.userId,
      enteredByName: actor.name,
      enteredAt: now,
    };
    await tx.calendarEntry.upsert({
      where: { agencyId_year: { agencyId: actor.agencyId, year } },
      create: { ...row, agencyId: actor.agencyId, year },
      update: { ...row, version: { increment: 1 } },
    });
    await enqueueCalendarChanged(tx);
    const today = civilDateOf(now);
    const { moved } = await openDeadlines(tx, actor.agencyId, withYear(entered, input), today, calendarWith(entered));
    await moveDeadlines(tx, actor, now, today, "calendar", moved);
    return {
      subject: { type: "calendar", id: String(year) },
      changes: { year, notice, version: version + 1, moved: moved.length, ...lists },
      result: { moved },
    };
  },
});
