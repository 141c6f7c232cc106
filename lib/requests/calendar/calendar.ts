import { enqueueCalendarChanged } from "@/lib/calendar/changed";
import { calendarWith, type EnteredYear, enteredYears, type StoredDays } from "@/lib/calendar/in-force";
import { CALENDAR_YEARS } from "@/lib/calendar/working-calendar.data";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { conflict, notAllowed } from "@/lib/core/errors";
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

const withYear = (entered: readonly EnteredYear[], { expectedVersion: _, ...input }: CalendarInput) =>
  calendarWith([...entered.filter(({ year }) => year !== input.year), input]);

export interface CalendarPreview {
  /** open cases whose last day would be another one */
  moved: readonly MovedDeadline[];
  /** open cases whose period runs */
  counted: number;
}

/** What saving this year would do to the open cases. Throws InvalidInput, by field, on lists that cannot be right. */
export async function previewCalendar(actor: Actor, raw: unknown, now = new Date()): Promise<CalendarPreview> {
  const verdict = can(actor, "setting.edit", { agencyId: actor.agencyId });
  if (!verdict.allowed) throw notAllowed(verdict.reason);
  const input = parseInput(calendarInput, raw);
  const entered = await enteredYears(db(), actor.agencyId);
  return openDeadlines(db(), actor.agencyId, withYear(entered, input), civilDateOf(now), calendarWith(entered));
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
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw conflict("你打开页面之后，别人已经修改过这一年的放假安排。请对照最新内容后再保存。");
  },
  write: async ({ tx, actor, input, loaded: { entered, version }, now }) => {
    const { year, notice, expectedVersion: _, ...lists } = input;
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
