import { withUnannouncedYear } from "@/lib/calendar/day";
import type { CivilDate } from "@/lib/core/civil-date";
import { type ReadBy, replyClock } from "./clock";
import { type ClockDay, clockDays } from "./clock-days";
import type { ReplyClock, ReplyDates } from "./clock-model";

/** Why a day shown is not the last word. */
export type Provisional =
  | { readonly why: "openConsultation"; readonly since: CivilDate }
  | { readonly why: "calendarNotAnnounced"; readonly year: number };

export interface ShownClock {
  readonly clock: ReplyClock;
  /** day by day; empty while the clock stands */
  readonly days: readonly ClockDay[];
  /** empty: the day is certain */
  readonly provisional: readonly Provisional[];
}

/** A period and its two extensions never reach further than this beyond the calendar. */
const YEARS_AHEAD = 3;

/** The clock alone, worked out as `shownClock` has it: on stand-ins for the years that are not announced yet. */
export function provisionalClock(dates: ReplyDates, readBy: ReadBy): Omit<ShownClock, "days"> | { readonly missingYear: number } {
  const last = Math.max(...readBy.calendar.years);
  const assumed: number[] = [];
  for (let calendar = readBy.calendar; ; ) {
    const clock = replyClock(dates, { ...readBy, calendar });
    if (clock.ok) return { clock: clock.value, provisional: provisional(clock.value, assumed) };
    if (clock.missingYear <= last || clock.missingYear > last + YEARS_AHEAD) return { missingYear: clock.missingYear };
    assumed.push(clock.missingYear);
    calendar = withUnannouncedYear(calendar, clock.missingYear);
  }
}

/**
 * The clock as a case or the calculator shows it, day by day. Where it runs into a year that is not announced yet, its day is
 * worked out on a stand-in and marked as 日历待公布; it is to be computed again when the calendar comes. `missingYear` instead of a
 * clock: the calendar lacks a year that is past, and only entering it helps.
 */
export function shownClock(dates: ReplyDates, readBy: ReadBy): ShownClock | { readonly missingYear: number } {
  const last = Math.max(...readBy.calendar.years);
  const assumed: number[] = [];
  for (let calendar = readBy.calendar; ; ) {
    const clock = replyClock(dates, { ...readBy, calendar });
    const days = clock.ok && clock.value.state === "running" ? clockDays(clock.value, dates, { ...readBy, calendar }) : null;
    const missing = !clock.ok ? clock.missingYear : days?.ok === false ? days.missingYear : null;
    if (missing !== null) {
      if (missing <= last || missing > last + YEARS_AHEAD) return { missingYear: missing };
      assumed.push(missing);
      calendar = withUnannouncedYear(calendar, missing);
    } else if (clock.ok) return { clock: clock.value, days: days?.ok ? days.value : [], provisional: provisional(clock.value, assumed) };
  }
}

function provisional(clock: ReplyClock, assumed: readonly number[]): readonly Provisional[] {
  const open = clock.state === "running" && clock.openSince !== null ? [{ why: "openConsultation", since: clock.openSince } as const] : [];
  return [...open, ...assumed.map((year) => ({ why: "calendarNotAnnounced", year }) as const)];
}
