import { namedDay } from "@/lib/calendar/day";
import type { Counted, WorkingCalendar } from "@/lib/calendar/working-days";
import { addDays, type CivilDate } from "@/lib/core/civil-date";
import { suspendedBy } from "./clock";
import type { ReplyDates, RunningClock, StartedBy } from "./clock-model";

/** One day of a period, and what it is to it. `number` is that of the working day, counted on through an extension. */
export interface ClockDay {
  readonly date: CivilDate;
  readonly verdict: "start" | "counted" | "extension" | "skipped" | "delay";
  readonly number: number | null;
  /** 工作日, 调休上班; 周末, 国庆节, 征求意见期间 … */
  readonly reason: string;
}

/** Days in a row that are the same to the period, for the same reason. */
export interface ClockRun {
  readonly verdict: ClockDay["verdict"];
  readonly reason: string;
  readonly first: ClockDay;
  readonly last: ClockDay;
  readonly length: number;
}

const START_WORDS: Readonly<Record<StartedBy, string>> = { receipt: "收到申请当日", supplement: "收到补正当日", payment: "缴费当日" };

/** Every day of a running clock, from its start to its last: counted or skipped, and why, in words. */
export function clockDays(
  clock: RunningClock,
  { consultations = [] }: ReplyDates,
  { calendar, today }: { calendar: WorkingCalendar; today: CivilDate },
): Counted<readonly ClockDay[]> {
  const counting = consultations.filter(({ sentOn }) => sentOn >= clock.start);
  const suspended = suspendedBy(counting, today);
  const days: ClockDay[] = [{ date: clock.start, verdict: "start", number: null, reason: START_WORDS[clock.startedBy] }];
  let number = 0;
  for (let date = addDays(clock.start, 1); date <= clock.dueBeforeDelay; date = addDays(date, 1)) {
    const day = namedDay(date, calendar);
    if (!day.ok) return day;
    const { works, words } = day.value;
    if (!works || suspended(date)) days.push({ date, verdict: "skipped", number: null, reason: works ? "征求意见期间" : words });
    else days.push({ date, verdict: date > clock.dueBeforeExtension ? "extension" : "counted", number: ++number, reason: words });
  }
  for (let date = addDays(clock.dueBeforeDelay, 1); date <= clock.due; date = addDays(date, 1)) {
    days.push({ date, verdict: "delay", number: null, reason: "延迟答复期间" });
  }
  return { ok: true, value: days };
}

/** The days put together for a list. */
export function clockRuns(days: readonly ClockDay[]): readonly ClockRun[] {
  const runs: ClockRun[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.verdict === day.verdict && run.reason === day.reason) runs[runs.length - 1] = { ...run, last: day, length: run.length + 1 };
    else runs.push({ verdict: day.verdict, reason: day.reason, first: day, last: day, length: 1 });
  }
  return runs;
}
