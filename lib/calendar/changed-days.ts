import type { CivilDate } from "@/lib/core/civil-date";
import { withUnannouncedYear } from "./day";
import { isWorkingDay, type WorkingCalendar } from "./working-days";

/** A day that is worked by one calendar and off by the other. */
export interface ChangedDay {
  readonly date: CivilDate;
  /** by the new one */
  readonly works: boolean;
}

/**
 * The days that change from a working day to a day off or the other way round, in order. A year that the calendar did not have is compared
 * with the stand-in by which days were shown provisionally until then.
 */
export function changedDays(before: WorkingCalendar, after: WorkingCalendar): readonly ChangedDay[] {
  const old = [...after.years].filter((year) => !before.years.has(year)).reduce(withUnannouncedYear, before);
  const touched = new Set([...old.daysOff, ...old.daysWorked, ...after.daysOff, ...after.daysWorked]);
  return [...touched].sort().flatMap((date) => {
    const [was, is] = [isWorkingDay(date, old), isWorkingDay(date, after)];
    return was.ok && is.ok && was.value !== is.value ? [{ date, works: is.value }] : [];
  });
}
