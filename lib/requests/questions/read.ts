import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { receiptDate, replyOnTime } from "./arrivals";
import { afterFee, feeLapse } from "./fee-dates";
import { annualReport, count, months, naturalDays, workingDays } from "./periods";
import { afterSupplement, extended, suspended } from "./replies";
import type { Answer, QuestionRule } from "./rule";

/** The kinds of question about a deadline, by their code. */
const RULES: Readonly<Record<string, QuestionRule>> = {
  REPLY: workingDays,
  SUPPLEMENT_NOTICE: workingDays,
  THIRD_PARTY: workingDays,
  JOINT_AGENCY: workingDays,
  PROACTIVE: workingDays,
  FEE_PAYMENT: workingDays,
  REPLY_EXTENDED: extended,
  REPLY_AFTER_SUPPLEMENT: afterSupplement,
  REPLY_SUSPENDED: suspended,
  REPLY_AFTER_FEE: afterFee,
  FEE_LAPSE: feeLapse,
  RECEIPT_DATE: receiptDate,
  REPLY_ON_TIME: replyOnTime,
  REVIEW_APPLICATION: naturalDays,
  LITIGATION_DIRECT: months,
  LITIGATION_AFTER_REVIEW: naturalDays,
  ANNUAL_REPORT: annualReport,
  COUNT: count,
};

export interface Question {
  readonly id: string;
  readonly answer: (calendar: WorkingCalendar) => Answer;
}

/** The questions of a list of `{ id, rule, input }`, or all that is wrong with it, in sentences that name the question and its field. */
export function readQuestions(list: unknown): { ok: true; questions: readonly Question[] } | { ok: false; problems: readonly string[] } {
  if (!Array.isArray(list)) return { ok: false, problems: ["内容应当是一个数组，每一项写成 { id, rule, input }。"] };
  const seen = new Set<string>();
  const read = list.map((one: unknown, index) => readOne(one, `第 ${index + 1} 项`, seen));
  const problems = read.flatMap((one) => ("problems" in one ? one.problems : []));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, questions: read.flatMap((one) => ("answer" in one ? [one] : [])) };
}

function readOne(one: unknown, place: string, seen: Set<string>): Question | { problems: readonly string[] } {
  if (typeof one !== "object" || one === null || Array.isArray(one)) return { problems: [`${place}：应当写成 { id, rule, input }`] };
  const { id, rule, input } = one as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || id.trim() === "") return { problems: [`${place} 的 id：应当是不为空的文字`] };
  if (seen.has(id)) return { problems: [`${id}（${place}）的 id：前面已经用过，请换一个`] };
  seen.add(id);
  const kind = typeof rule === "string" && Object.hasOwn(RULES, rule) ? RULES[rule] : undefined;
  if (kind === undefined) return { problems: [`${id} 的 rule：应当是以下之一：${Object.keys(RULES).join("、")}`] };
  const read = kind(input);
  return read.ok ? { id, answer: read.answer } : { problems: read.problems.map(({ field, message }) => `${id} 的 ${field}：${message}`) };
}
