import { type WorkingCalendar, workingDaysBetween } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";

/** Working days before a last day on which people are reminded; 0 is the day itself. */
export const REMIND_BEFORE = [5, 3, 1, 0] as const;

/** A last day that somebody has to keep. */
export interface Deadline {
  readonly dueOn: CivilDate;
  /** 答复期限, 补正告知期限 … */
  readonly what: string;
}

/**
 * What to say about a last day today: 5, 3 and 1 working days before, on the day, and on each working day after; null on other days. On days
 * off nobody is reminded: what fell on them is said on the next working day by the number then left.
 */
export function reminderText({ dueOn, what }: Deadline, today: CivilDate, todayWorks: boolean, calendar: WorkingCalendar): string | null {
  if (!todayWorks) return null;
  if (today > dueOn) {
    const late = workingDaysBetween(dueOn, today, calendar);
    return `${what}已超过 ${late.ok ? late.value : "若干"} 个工作日`;
  }
  if (today === dueOn) return `${what}今天到期`;
  const left = workingDaysBetween(today, dueOn, calendar);
  return left.ok && REMIND_BEFORE.some((days) => days === left.value) ? `${what}还剩 ${left.value} 个工作日` : null;
}
