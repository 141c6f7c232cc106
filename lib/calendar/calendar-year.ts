import { type CivilDate, civilDate, formatChineseDate, weekdayOf, yearOf } from "@/lib/core/civil-date";

/** A holiday as its notice names it, with its first and last day off; it may begin in December of the year before. */
export type Holiday = { readonly name: string; readonly from: CivilDate; readonly to: CivilDate };

/** One year's working-day calendar, as a yearly holiday notice fixes it. */
export type CalendarYear = {
  readonly year: number;
  /** 文号 of the notice, for instance 国办发明电〔2024〕12号. */
  readonly notice: string;
  /** Mondays to Fridays on which nobody works. */
  readonly daysOff: readonly CivilDate[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly daysWorked: readonly CivilDate[];
  /** What the days off are called, for people who are told why a day does not count. The count itself does not ask. */
  readonly holidays: readonly Holiday[];
};

/** A holiday written in data; throws a TypeError on a date that does not exist. */
export const holiday = (name: string, from: string, to: string): Holiday => ({ name, from: civilDate(from), to: civilDate(to) });

/** Reads `MM-DD` words as dates of `year`; throws a TypeError on a date that does not exist. */
export const civilDates = (year: number, monthDays: string): readonly CivilDate[] =>
  monthDays
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => civilDate(`${year}-${word}`));

/** Saturday or Sunday. */
export const isWeekend = (date: CivilDate): boolean => weekdayOf(date) > 5;

/**
 * What is wrong with a year's lists, in sentences for the person who typed them in; empty when they can be used.
 * A weekday listed as worked or a Saturday listed as off would change nothing and is nearly always a slip of the year.
 */
export function calendarYearProblems({ year, daysOff, daysWorked }: CalendarYear): string[] {
  const problems: string[] = [];
  for (const [label, dates] of [
    ["放假", daysOff],
    ["上班", daysWorked],
  ] as const) {
    for (const [index, date] of dates.entries()) {
      const day = formatChineseDate(date);
      if (yearOf(date) !== year) problems.push(`${label}日期 ${day} 不属于 ${year} 年，请核对年份。`);
      if (dates.indexOf(date) !== index) problems.push(`${label}日期 ${day} 重复，请删去一个。`);
    }
  }
  for (const date of daysOff) {
    if (isWeekend(date)) problems.push(`放假日期 ${formatChineseDate(date)} 本来就是周末，只需列出放假的周一至周五。`);
  }
  for (const date of daysWorked) {
    if (!isWeekend(date)) problems.push(`上班日期 ${formatChineseDate(date)} 不是周末，只需列出调休上班的周六、周日。`);
  }
  return problems;
}
