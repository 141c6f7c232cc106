import { addDays, type CivilDate, civilDate, formatChineseDate, weekdayOf, yearOf } from "@/lib/core/civil-date";
import type { ClockDay, ClockRun } from "./clock-days";

export const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"] as const;

/** 2026年3月1日（星期日） */
export const dayWithWeekday = (date: CivilDate): string => `${formatChineseDate(date)}（星期${WEEKDAYS[weekdayOf(date) - 1]}）`;

/** What a run of days is to the period: 计入，第3至7个工作日; 不计入：周末. */
export function runWords({ verdict, reason, first, last }: ClockRun): string {
  const numbers = first.number === last.number ? `第${first.number}个` : `第${first.number}至${last.number}个`;
  switch (verdict) {
    case "start":
      return `不计入：${reason}`;
    case "counted":
      return `计入：${numbers}工作日${reason === "工作日" ? "" : `（${reason}）`}`;
    case "extension":
      return `计入延长的期限：${numbers}工作日${reason === "工作日" ? "" : `（${reason}）`}`;
    case "skipped":
      return `不计入：${reason}`;
    case "delay":
      return reason;
  }
}

/** How many days are skipped, by reason, the most frequent first. */
export function skippedByReason(days: readonly ClockDay[]): readonly { reason: string; days: number }[] {
  const counts = new Map<string, number>();
  for (const { verdict, reason } of days) if (verdict === "skipped") counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, days: count })).sort((a, b) => b.days - a.days);
}

/** A month as a sheet of a calendar: the weeks, from Monday, that hold a day asked for; null outside the month. */
export interface MonthSheet {
  readonly year: number;
  readonly month: number;
  readonly weeks: readonly (readonly (CivilDate | null)[])[];
}

/** The months that these days touch, oldest first. */
export function monthSheets(days: readonly ClockDay[]): readonly MonthSheet[] {
  const asked = new Set(days.map(({ date }) => date));
  return [...new Set(days.map(({ date }) => date.slice(0, 7)))].map((month) => monthSheet(civilDate(`${month}-01`), asked));
}

function monthSheet(first: CivilDate, asked: ReadonlySet<CivilDate>): MonthSheet {
  const cells: (CivilDate | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let date = first; date.startsWith(first.slice(0, 7)); date = addDays(date, 1)) cells.push(date);
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7));
  const touched = weeks.filter((week) => week.some((date) => date !== null && asked.has(date)));
  return { year: yearOf(first), month: Number(first.slice(5, 7)), weeks: touched };
}
