import { isWorkingDay, type WorkingCalendar } from "@/lib/calendar/working-days";
import { addDays, type CivilDate } from "@/lib/core/civil-date";
import { suspendedBy } from "./clock";
import type { ReplyDates, StartedBy } from "./clock-model";

/** A period that ran until the applicant was asked for something, and does not count any more. */
export interface EarlierPeriod {
  readonly start: CivilDate;
  readonly startedBy: StartedBy;
  readonly stoppedOn: CivilDate;
  readonly stoppedBy: "supplement" | "payment";
  /** working days of it, as far as the calendar reaches; null where a year of it is missing */
  readonly counted: number | null;
}

/**
 * What ran before a request to correct it or a fee stopped the clock (条例第三十条; 信息处理费管理办法第六条), oldest first: a period begins
 * anew with the answer, and whoever reads a deadline wants to know where the days before it have gone.
 */
export function earlierPeriods(dates: ReplyDates, readBy: { calendar: WorkingCalendar; today: CivilDate }): readonly EarlierPeriod[] {
  const { supplement, fee } = dates;
  const stops = [
    ...(supplement ? [{ by: "supplement" as const, on: supplement.askedOn, againOn: supplement.receivedOn }] : []),
    ...(fee ? [{ by: "payment" as const, on: fee.noticedOn, againOn: fee.paidOn }] : []),
  ].sort((a, b) => a.on.localeCompare(b.on));
  const periods: EarlierPeriod[] = [];
  let running: { start: CivilDate; startedBy: StartedBy } | null = { start: dates.receivedOn, startedBy: "receipt" };
  for (const { by, on, againOn } of stops) {
    if (running !== null && on >= running.start) {
      periods.push({ ...running, stoppedOn: on, stoppedBy: by, counted: countedDays(running.start, on, dates, readBy) });
    }
    running = againOn === null ? null : { start: againOn, startedBy: by };
  }
  return periods;
}

/** Working days x with `start < x <= end` that no consultation since the start took out. */
function countedDays(
  start: CivilDate,
  end: CivilDate,
  { consultations = [] }: ReplyDates,
  { calendar, today }: { calendar: WorkingCalendar; today: CivilDate },
): number | null {
  const suspended = suspendedBy(
    consultations.filter(({ sentOn }) => sentOn >= start),
    today,
  );
  let count = 0;
  for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) {
    const works = isWorkingDay(date, calendar);
    if (!works.ok) return null;
    if (works.value && !suspended(date)) count += 1;
  }
  return count;
}
