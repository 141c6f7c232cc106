import { type Counted, deadline, type WorkingCalendar } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";

/** Periods that the law leaves to the agency, in working days, as they are unless it sets them otherwise. */
export const USUAL_DAYS = {
  /** for an applicant to correct a request: 合理的补正期限, 条例第三十条 */
  supplement: 15,
  /** for the office to confirm what came by web, e-mail or fax: 条例第三十一条第（三）项 names no number */
  confirmation: 1,
} as const;

export type OfficePeriod = keyof typeof USUAL_DAYS;

/** The last day of such a period, by the agency's own number of days where it has one. */
export const officeDue = (
  period: OfficePeriod,
  start: CivilDate,
  calendar: WorkingCalendar,
  days: number = USUAL_DAYS[period],
): Counted<CivilDate> => deadline(start, days, calendar);
