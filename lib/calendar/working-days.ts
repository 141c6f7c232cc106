import { addDays, type CivilDate, daysBetween, yearOf } from "@/lib/core/civil-date";
import { ruleViolation } from "@/lib/core/errors";
import { type CalendarYear, type Holiday, isWeekend } from "./calendar-year";

/** The days on which periods run. Only the covered years may be asked about: a missing year is never taken for plain weeks. */
export type WorkingCalendar = {
  readonly years: ReadonlySet<number>;
  readonly daysOff: ReadonlySet<CivilDate>;
  readonly daysWorked: ReadonlySet<CivilDate>;
  /** what holidays are called, by day */
  readonly holidayNames: ReadonlyMap<CivilDate, string>;
};

/** Days an agency adds to the national calendar: local holidays (放假办法第四条) and emergency changes. They win over it. */
export type LocalDays = { readonly off: readonly CivilDate[]; readonly worked: readonly CivilDate[] };

/** A count over the calendar, or the first year the calendar lacks. The value cannot be had without asking which. */
export type Counted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: "CALENDAR_NOT_LOADED"; readonly missingYear: number };

const counted = <T>(value: T): Counted<T> => ({ ok: true, value });
const notLoaded = (missingYear: number): Counted<never> => ({ ok: false, error: "CALENDAR_NOT_LOADED", missingYear });

/** Says which year is missing and who can add it. */
export const missingYearMessage = (year: number): string =>
  `${year} 年的工作日历尚未录入，不能计算期限。请系统管理员按国务院办公厅的放假通知录入后再办理。`;

/** The value, or a RuleViolation that names the missing year. */
export function orRefuse<T>(result: Counted<T>): T {
  if (result.ok) return result.value;
  throw ruleViolation(missingYearMessage(result.missingYear));
}

/** Puts the yearly calendars and the agency's own days together. */
export function workingCalendar(years: readonly CalendarYear[], local: LocalDays = { off: [], worked: [] }): WorkingCalendar {
  const daysOff = new Set(years.flatMap((year) => year.daysOff));
  const daysWorked = new Set(years.flatMap((year) => year.daysWorked));
  for (const date of local.off) {
    daysOff.add(date);
    daysWorked.delete(date);
  }
  for (const date of local.worked) {
    daysWorked.add(date);
    daysOff.delete(date);
  }
  const holidayNames = new Map(years.flatMap((year) => year.holidays.flatMap(namedDays)));
  return { years: new Set(years.map((year) => year.year)), daysOff, daysWorked, holidayNames };
}

const namedDays = ({ name, from, to }: Holiday): [CivilDate, string][] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => [addDays(from, index), name]);

/** What every count asks of a day. */
interface DayFacts {
  readonly year: number;
  readonly weekend: boolean;
  readonly next: CivilDate;
}

/** Periods of thousands of cases run over the same days: what does not depend on a calendar is worked out once. */
const known = new Map<CivilDate, DayFacts>();
const MOST_KNOWN = 20_000;

function factsOf(date: CivilDate): DayFacts {
  const found = known.get(date);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const facts = { year: yearOf(date), weekend: isWeekend(date), next: addDays(date, 1) };
  known.set(date, facts);
  return facts;
}

const isWorked = (date: CivilDate, calendar: WorkingCalendar): boolean =>
  factsOf(date).weekend ? calendar.daysWorked.has(date) : !calendar.daysOff.has(date);

/** Monday to Friday unless off, Saturday and Sunday only when worked. */
export const isWorkingDay = (date: CivilDate, calendar: WorkingCalendar): Counted<boolean> =>
  calendar.years.has(yearOf(date)) ? counted(isWorked(date, calendar)) : notLoaded(yearOf(date));

/**
 * The n-th working day after `start`, which itself is not counted (民事诉讼法第八十五条). `start` may be a day off.
 *
 * `isExcluded` names working days that do not count: those of a suspension, 条例第三十三条第三款.
 * Throws a RangeError unless `n` is a whole number of 1 or more.
 */
export function deadline(
  start: CivilDate,
  n: number,
  calendar: WorkingCalendar,
  isExcluded: (date: CivilDate) => boolean = () => false,
): Counted<CivilDate> {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`a period of ${n} working days`);
  let left = n;
  for (let date = factsOf(start).next; ; date = factsOf(date).next) {
    const { year } = factsOf(date);
    if (!calendar.years.has(year)) return notLoaded(year);
    if (isWorked(date, calendar) && !isExcluded(date)) left -= 1;
    if (left === 0) return counted(date);
  }
}

/** How many working days x there are with `today < x <= due`; 0 when `due` is not later than `today`. */
export function workingDaysBetween(today: CivilDate, due: CivilDate, calendar: WorkingCalendar): Counted<number> {
  let count = 0;
  for (let left = daysBetween(today, due), date = factsOf(today).next; left > 0; left -= 1, date = factsOf(date).next) {
    const { year } = factsOf(date);
    if (!calendar.years.has(year)) return notLoaded(year);
    if (isWorked(date, calendar)) count += 1;
  }
  return counted(count);
}

function nearest(date: CivilDate, step: 1 | -1, calendar: WorkingCalendar): Counted<CivilDate> {
  for (let day = date; ; day = addDays(day, step)) {
    if (!calendar.years.has(yearOf(day))) return notLoaded(yearOf(day));
    if (isWorked(day, calendar)) return counted(day);
  }
}

/** Where a period of natural days or months ends whose last day is `date` (民事诉讼法第八十五条: 顺延). */
export const workingDayOnOrAfter = (date: CivilDate, calendar: WorkingCalendar): Counted<CivilDate> => nearest(date, 1, calendar);

/** The last day to act for a fixed date that is not put off, such as 31 January (条例第四十九条). */
export const workingDayOnOrBefore = (date: CivilDate, calendar: WorkingCalendar): Counted<CivilDate> => nearest(date, -1, calendar);
