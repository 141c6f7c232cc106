import { type Remaining, remainingText } from "@/lib/calendar/remaining";
import { missingYearMessage, type WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, formatChineseDate } from "@/lib/core/civil-date";
import type { ClockDay } from "../clock-days";
import { type EarlierPeriod, earlierPeriods } from "../clock-earlier";
import type { ReplyClock, RunningClock } from "../clock-model";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { skippedByReason } from "../day-words";
import { type Provisional, provisionalClock, shownClock } from "../shown-clock";
import type { CaseFacts } from "./facts";
import { replyDatesOf } from "./reply-dates";
import { isOpen } from "./words";

/** What is stored of a deadline, for lists. */
export interface StoredDeadline {
  /** null: no period runs */
  readonly dueOn: CivilDate | null;
  readonly provisional: readonly Provisional["why"][];
}

/** A deadline as a screen explains it. */
export interface DeadlineView extends Omit<StoredDeadline, "provisional"> {
  readonly clock: ReplyClock | null;
  /** day by day; empty while the clock stands */
  readonly days: readonly ClockDay[];
  readonly remaining: Remaining | null;
  readonly provisional: readonly Provisional[];
  /** in one sentence */
  readonly sentence: string;
  /** how it came about, step by step */
  readonly parts: readonly string[];
}

/** The day up to which an open consultation has lasted: today, or the day the case ended. */
const upTo = (facts: CaseFacts, today: CivilDate): CivilDate =>
  facts.completedOn !== null && facts.completedOn < today ? facts.completedOn : today;

/** Nothing runs: of a case that is not received yet, for one. */
export const NO_DEADLINE: StoredDeadline = { dueOn: null, provisional: [] };

/** The last day of the reply as the case stands; the days themselves are not worked out. */
export function deadlineOf(facts: CaseFacts, calendar: WorkingCalendar, today: CivilDate): StoredDeadline {
  if (facts.ordered !== null) return { dueOn: facts.ordered.dueOn, provisional: [] };
  const dates = replyDatesOf(facts);
  const rules = dates && rulesOn(dates.receivedOn, CLOCK_RULES);
  if (!dates || !rules) return NO_DEADLINE;
  const readBy = { rules, calendar, today: upTo(facts, today) };
  const shown = provisionalClock(dates, readBy);
  return "missingYear" in shown ? { dueOn: null, provisional: ["calendarNotAnnounced"] } : stored(shown.clock, shown.provisional);
}

function stored(clock: ReplyClock, provisional: readonly Provisional[]): StoredDeadline {
  if (clock.state === "stopped") return NO_DEADLINE;
  const why = new Set<Provisional["why"]>(provisional.map((one) => one.why));
  if (clock.openSince !== null) why.add("openConsultation");
  return { dueOn: clock.due, provisional: [...why] };
}

/** The day from which the period that runs now is counted; null while none runs. */
export function countedFrom(facts: CaseFacts, calendar: WorkingCalendar, today: CivilDate): CivilDate | null {
  const dates = replyDatesOf(facts);
  const rules = dates && rulesOn(dates.receivedOn, CLOCK_RULES);
  if (!dates || !rules) return null;
  const shown = provisionalClock(dates, { rules, calendar, today: upTo(facts, today) });
  return "clock" in shown && shown.clock.state === "running" ? shown.clock.start : null;
}

/** The deadline with every day of it and how it came about. `rest` is left out for a case that is done. */
export function explainDeadline(facts: CaseFacts, calendar: WorkingCalendar, today: CivilDate): DeadlineView {
  const none = { clock: null, days: [], dueOn: null, remaining: null, provisional: [], parts: [] };
  if (facts.state === "merged") return { ...none, sentence: "已并入另一件，期限和答复都看那一件。" };
  if (facts.ordered !== null) {
    const { dueOn, by } = facts.ordered;
    return {
      ...none,
      dueOn,
      remaining: rest(facts, dueOn, calendar, today),
      sentence: `按${by}的要求重新答复，最后一天是${formatChineseDate(dueOn)}。`,
    };
  }
  const dates = replyDatesOf(facts);
  if (dates === null) return { ...none, sentence: "还没有确定收到申请之日，答复期限尚未开始计算。" };
  const rules = rulesOn(dates.receivedOn, CLOCK_RULES);
  if (rules === null) return { ...none, sentence: "收到申请时现行条例尚未施行，不计算期限。" };
  const shown = shownClock(dates, { rules, calendar, today: upTo(facts, today) });
  if ("missingYear" in shown) return { ...none, sentence: missingYearMessage(shown.missingYear) };
  const { clock, days, provisional } = shown;
  const earlier = earlierPeriods(dates, { calendar, today: upTo(facts, today) }).map(earlierWords);
  if (clock.state === "stopped") {
    const what = clock.waitingFor === "supplement" ? "等待申请人补正" : "等待申请人缴费";
    const sentence = `${formatChineseDate(clock.since)}起${what}，期限没有在计算；收到${clock.waitingFor === "supplement" ? "补正" : "缴费"}之后从次日起重新计算 ${rules.replyDays} 个工作日。`;
    return { ...none, clock, sentence, parts: earlier };
  }
  const sentence = `最后一天是${formatChineseDate(clock.due)}${provisional.length > 0 ? `（暂定：${provisional.map(provisionalWords).join("；")}）` : ""}。`;
  return {
    clock,
    days,
    provisional,
    dueOn: clock.due,
    remaining: rest(facts, clock.due, calendar, today),
    sentence,
    parts: [...earlier, ...partsOf(clock, days, facts, rules.replyDays)],
  };
}

const rest = (facts: CaseFacts, dueOn: CivilDate, calendar: WorkingCalendar, today: CivilDate): Remaining | null =>
  isOpen(facts.state) ? remainingText(today, dueOn, calendar) : null;

/** 征求意见尚未结束; 2027 年日历待公布 */
export const provisionalWords = (one: Provisional): string =>
  one.why === "openConsultation" ? "征求意见尚未结束" : `${one.year} 年日历待公布`;

const STOPS = { supplement: "告知补正", payment: "通知收费" } as const;

/** A count that was broken off, before it began anew. */
const earlierWords = ({ start, startedBy, stoppedOn, stoppedBy, counted }: EarlierPeriod): string =>
  `${formatChineseDate(start)}${START[startedBy]}，到${formatChineseDate(stoppedOn)}${STOPS[stoppedBy]}时${counted === null ? "" : `已计 ${counted} 个工作日`}；这一段不再计入。`;

const START = { receipt: "收到申请", supplement: "收到补正", payment: "缴清费用" } as const;

function partsOf(clock: RunningClock, days: readonly ClockDay[], facts: CaseFacts, replyDays: number): readonly string[] {
  const parts = [
    `${formatChineseDate(clock.start)}${START[clock.startedBy]}，当日不计，从次日起计算 ${replyDays} 个工作日，到${formatChineseDate(clock.baseDue)}。`,
  ];
  if (clock.dueBeforeExtension !== clock.baseDue)
    parts.push(`扣除征求意见的时间，到${formatChineseDate(clock.dueBeforeExtension)}（第三十三条第三款）。`);
  const { granted } = facts.extension;
  if (granted !== null && clock.dueBeforeDelay !== clock.dueBeforeExtension) {
    parts.push(
      `${formatChineseDate(granted.on)}批准延长 ${granted.workingDays} 个工作日，到${formatChineseDate(clock.dueBeforeDelay)}（第三十三条第二款）。`,
    );
  }
  if (clock.due !== clock.dueBeforeDelay) parts.push(`依第三十五条确定的延迟答复期限，到${formatChineseDate(clock.due)}。`);
  const skipped = skippedByReason(days);
  if (skipped.length > 0) parts.push(`其间不计入：${skipped.map(({ reason, days: count }) => `${reason} ${count} 天`).join("，")}。`);
  return parts;
}
