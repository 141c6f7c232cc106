import { getDayDetail } from "chinese-days";
import { type Holiday, isWeekend } from "@/lib/calendar/calendar-year";
import { addDays, type CivilDate, civilDate, yearOf } from "@/lib/core/civil-date";

export interface PrefilledYear {
  daysOff: readonly CivilDate[];
  daysWorked: readonly CivilDate[];
  holidays: readonly Holiday[];
}

/**
 * The lists of a year as the package chinese-days has them, to be compared with the notice before they are saved; null when it has none.
 * The package takes a year that it does not know for one without holidays: a year without a single day worked or off in it is unknown.
 */
export function prefillYear(year: number): PrefilledYear | null {
  const daysOff: CivilDate[] = [];
  const daysWorked: CivilDate[] = [];
  const holidays: { name: string; from: CivilDate; to: CivilDate }[] = [];
  for (let day = civilDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) {
    const { work, name } = getDayDetail(day);
    // "National Day,国庆节,3" for a holiday, the name of the weekday for any other day.
    const holiday = name.split(",")[1];
    if (work && isWeekend(day)) daysWorked.push(day);
    if (!work && !isWeekend(day)) daysOff.push(day);
    if (work || holiday === undefined) continue;
    const last = holidays.at(-1);
    if (last !== undefined && last.name === holiday && addDays(last.to, 1) === day) last.to = day;
    else holidays.push({ name: holiday, from: day, to: day });
  }
  return daysOff.length === 0 ? null : { daysOff, daysWorked, holidays };
}
