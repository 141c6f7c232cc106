import { type CivilDate, civilDate, weekdayOf } from "@/lib/core/civil-date";

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
