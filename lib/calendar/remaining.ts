import type { CivilDate } from "@/lib/core/civil-date";
import { type WorkingCalendar, workingDaysBetween } from "./working-days";

/** How a deadline stands: what to write and how loudly. */
export type Remaining = { readonly text: string; readonly tone: "ok" | "soon" | "late" };

/**
 * How long it is to `due`, in working days: 还剩 3 个工作日, 今天到期, 已超期 2 个工作日.
 * The tone is `soon` from `soonWithin` working days on (5: the first reminder), and also when the calendar lacks a year,
 * because somebody must then act.
 */
export function remainingText(today: CivilDate, due: CivilDate, calendar: WorkingCalendar, soonWithin = 5): Remaining {
  if (today === due) return { text: "今天到期", tone: "soon" };
  const late = today > due;
  const days = late ? workingDaysBetween(due, today, calendar) : workingDaysBetween(today, due, calendar);
  if (!days.ok) return { text: `${days.missingYear} 年日历待公布`, tone: late ? "late" : "soon" };
  if (late) return { text: days.value === 0 ? "已超期，不足 1 个工作日" : `已超期 ${days.value} 个工作日`, tone: "late" };
  if (days.value === 0) return { text: "即将到期，到期前没有工作日", tone: "soon" };
  return { text: `还剩 ${days.value} 个工作日`, tone: days.value <= soonWithin ? "soon" : "ok" };
}
