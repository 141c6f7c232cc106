import { type Counted, type WorkingCalendar, workingDayOnOrAfter } from "@/lib/calendar/working-days";
import { addDays, addMonths, type CivilDate, civilDate } from "@/lib/core/civil-date";

/** The periods in which a reply can be challenged, for replies from `from` on. */
export interface RemedyRules {
  readonly from: CivilDate;
  /** natural days to apply for 行政复议: 行政复议法第二十条 */
  readonly reviewDays: number;
  /** months to sue directly: 行政诉讼法第四十六条 */
  readonly litigationMonths: number;
  /** natural days to sue after a review: 行政诉讼法第四十五条 */
  readonly litigationAfterReviewDays: number;
  /** a refusal must go to 行政复议 before a court: 行政复议法第二十三条第一款第（四）项 */
  readonly reviewFirst: boolean;
}

const periods = { reviewDays: 60, litigationMonths: 6, litigationAfterReviewDays: 15 };

/** Oldest first: the law of litigation as revised in 2014, the law of review as revised in 2023. */
export const REMEDY_RULES: readonly RemedyRules[] = [
  { from: civilDate("2015-05-01"), ...periods, reviewFirst: false },
  { from: civilDate("2024-01-01"), ...periods, reviewFirst: true },
];

/** The last day of a period of natural days; it is put off to a working day (民事诉讼法第八十五条). */
export const lastOfDays = (start: CivilDate, days: number, calendar: WorkingCalendar): Counted<CivilDate> =>
  workingDayOnOrAfter(addDays(start, days), calendar);

/** The last day of a period of months, put off like one of days. */
export const lastOfMonths = (start: CivilDate, months: number, calendar: WorkingCalendar): Counted<CivilDate> =>
  workingDayOnOrAfter(addMonths(start, months), calendar);
