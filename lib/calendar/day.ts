import { type CivilDate, civilDate } from "@/lib/core/civil-date";
import { type CalendarYear, isWeekend } from "./calendar-year";
import { type Counted, isWorkingDay, type WorkingCalendar } from "./working-days";

/** A day as people speak of it: 工作日, 调休上班, or why nobody works (周末, 国庆节, 放假). */
export type NamedDay = { readonly works: boolean; readonly words: string };

/** Whether people work on this day, and what it is called. */
export function namedDay(date: CivilDate, calendar: WorkingCalendar): Counted<NamedDay> {
  const works = isWorkingDay(date, calendar);
  if (!works.ok) return works;
  if (works.value) return { ok: true, value: { works: true, words: isWeekend(date) ? "调休上班" : "工作日" } };
  return { ok: true, value: { works: false, words: calendar.holidayNames.get(date) ?? (isWeekend(date) ? "周末" : "放假") } };
}

const FIXED_HOLIDAYS: readonly { name: string; days: readonly string[] }[] = [
  { name: "元旦", days: ["01-01"] },
  { name: "劳动节", days: ["05-01", "05-02"] },
  { name: "国庆节", days: ["10-01", "10-02", "10-03"] },
];

/**
 * A stand-in for a year whose notice has not come: Monday to Friday, less the holidays that 放假办法第二条 puts on fixed days of the
 * year. Only for a day shown as provisional (日历待公布), never for a deadline; 2025 and later, as the rule stood since then.
 */
export function unannouncedYear(year: number): CalendarYear {
  const holidays = FIXED_HOLIDAYS.flatMap(({ name, days }) =>
    days.map((day) => civilDate(`${year}-${day}`)).map((date) => ({ name, from: date, to: date })),
  );
  return { year, notice: "", daysOff: holidays.map(({ from }) => from).filter((date) => !isWeekend(date)), daysWorked: [], holidays };
}

const extended = new WeakMap<WorkingCalendar, Map<number, WorkingCalendar>>();

/** The calendar with a stand-in for this year; what an agency has already fixed for it stays. Made once, however many cases run into the year. */
export function withUnannouncedYear(calendar: WorkingCalendar, year: number): WorkingCalendar {
  const made = extended.get(calendar) ?? new Map<number, WorkingCalendar>();
  const found = made.get(year) ?? extendedBy(calendar, year);
  extended.set(calendar, made.set(year, found));
  return found;
}

function extendedBy(calendar: WorkingCalendar, year: number): WorkingCalendar {
  const standIn = unannouncedYear(year);
  return {
    years: new Set([...calendar.years, year]),
    daysOff: new Set([...calendar.daysOff, ...standIn.daysOff.filter((date) => !calendar.daysWorked.has(date))]),
    daysWorked: calendar.daysWorked,
    holidayNames: new Map([...calendar.holidayNames, ...standIn.holidays.map(({ from, name }) => [from, name] as const)]),
  };
}
