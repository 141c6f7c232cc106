import { deadline, type WorkingCalendar, workingDayOnOrAfter } from "@/lib/calendar/working-days";
import { addDays, type CivilDate, civilDate, formatChineseDate } from "@/lib/core/civil-date";
import { rulesOn } from "@/lib/requests/clock-rules";
import type { Forum } from "./results";
import type { Procedure } from "./words";

export type DayUnit = "working" | "natural";

/** The days that an agency has to answer with evidence, for notices received from `from` on. */
export interface AnswerRules {
  readonly from: CivilDate;
  readonly days: number;
  readonly unit: DayUnit;
  /** 简易程序; null: there was none */
  readonly simpleDays: number | null;
  readonly basis: string;
  readonly simpleBasis: string;
}

/**
 * Oldest first. 行政复议法 of 1999 counts ten natural days. That of 2023 says ten days (第四十八条), five in the simple procedure
 * (第五十四条), and that both are working days (第八十八条第二款).
 */
export const RECONSIDERATION_ANSWER: readonly AnswerRules[] = [
  { from: civilDate("1999-10-01"), days: 10, unit: "natural", simpleDays: null, basis: "行政复议法（1999年）第二十三条", simpleBasis: "" },
  {
    ...{ from: civilDate("2024-01-01"), days: 10, unit: "working", simpleDays: 5 },
    ...{ basis: "行政复议法第四十八条、第八十八条", simpleBasis: "行政复议法第五十四条、第八十八条" },
  },
];

/** Oldest first: 行政诉讼法 of 1989, and as revised in 2014. */
export const LITIGATION_ANSWER: readonly AnswerRules[] = [
  { from: civilDate("1990-10-01"), days: 10, unit: "natural", simpleDays: null, basis: "行政诉讼法（1989年）第四十三条", simpleBasis: "" },
  { from: civilDate("2015-05-01"), days: 15, unit: "natural", simpleDays: null, basis: "行政诉讼法第六十七条", simpleBasis: "" },
];

export interface AnswerDuty {
  readonly forum: Forum;
  readonly procedure: Procedure;
  /** the notice was received */
  readonly receivedOn: CivilDate;
  /** the last day as the notice itself names it: it goes before the rule */
  readonly namedDueOn: CivilDate | null;
}

export interface AnswerDue {
  readonly dueOn: CivilDate | null;
  /** how the day came about */
  readonly sentence: string;
  /** the year that the calendar lacks, so that the day is not the last word */
  readonly missingYear: number | null;
}

/**
 * The last day to answer (提出书面答复、答辩, with evidence). The day of receipt is not counted; a period of natural days that ends on a day
 * off ends on the next working day (民事诉讼法第八十五条). `reviewUnit` is what the agency has set for reviews, null to follow the law.
 */
export function answerDue(duty: AnswerDuty, calendar: WorkingCalendar, reviewUnit: DayUnit | null): AnswerDue {
  const { forum, procedure, receivedOn, namedDueOn } = duty;
  const start = `${formatChineseDate(receivedOn)}收到通知`;
  if (namedDueOn !== null) return { dueOn: namedDueOn, sentence: `${start}，通知写明的最后一天。`, missingYear: null };
  const review = forum === "reconsideration";
  const rules = rulesOn(receivedOn, review ? RECONSIDERATION_ANSWER : LITIGATION_ANSWER);
  if (rules === null) return { dueOn: null, sentence: `${start}，当时的法律没有规定期限。`, missingYear: null };
  const simple = review && procedure === "simple" && rules.simpleDays !== null;
  const days = simple ? (rules.simpleDays ?? rules.days) : rules.days;
  const unit = review ? (reviewUnit ?? rules.unit) : rules.unit;
  const basis = simple ? rules.simpleBasis : rules.basis;
  const sentence = `${start}，当天不算，自次日起 ${days} ${unit === "working" ? "个工作日" : "日"}（${basis}）。`;
  const last = unit === "working" ? deadline(receivedOn, days, calendar) : workingDayOnOrAfter(addDays(receivedOn, days), calendar);
  if (last.ok)
    return {
      dueOn: last.value,
      sentence: unit === "natural" ? `${sentence}最后一天是休息日的，顺延到下一个工作日。` : sentence,
      missingYear: null,
    };
  // Rather too early than too late, until the calendar comes.
  return { dueOn: addDays(receivedOn, days), sentence, missingYear: last.missingYear };
}
