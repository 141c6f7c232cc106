import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { receiptDate, replyOnTime } from "./arrivals";
import { afterFee, feeLapse } from "./fee-dates";
import { shown } from "./fields";
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

/** An entry that is no question that can be answered: what is wrong with it, in sentences that name it and its field. */
export interface BadQuestion {
  /** null: it has none */
  readonly id: string | null;
  readonly problems: readonly string[];
}

/** The entries of a list of `{ id, rule, input }`, each read by itself, and all that is wrong with any of them. No entries where there is no list. */
export function readQuestions(list: unknown): { entries: readonly (Question | BadQuestion)[]; problems: readonly string[] } {
  if (!Array.isArray(list)) return { entries: [], problems: ["内容应当是一个数组，每一项写成 { id, rule, input }。"] };
  const seen = new Set<string>();
  const entries = list.map((one: unknown, index) => readOne(one, `第 ${index + 1} 项`, seen));
  return { entries, problems: entries.flatMap((one) => ("problems" in one ? one.problems : [])) };
}

function readOne(one: unknown, place: string, seen: Set<string>): Question | BadQuestion {
  const bad = (id: string | null, ...problems: string[]): BadQuestion => ({ id, problems });
  if (typeof one !== "object" || one === null || Array.isArray(one)) return bad(null, `${place}：应当写成 { id, rule, input }`);
  const { id, rule, input } = one as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || id.trim() === "") return bad(null, `${place} 的 id：应当是不为空的文字`);
  const name = shown(id);
  if (seen.has(id)) return bad(id, `${name}（${place}）的 id：前面已经用过，请换一个`);
  seen.add(id);
  const kind = typeof rule === "string" && Object.hasOwn(RULES, rule) ? RULES[rule] : undefined;
  if (kind === undefined) return bad(id, `${name} 的 rule：应当是以下之一：${Object.keys(RULES).join("、")}`);
  const read = kind(input);
  return read.ok ? { id, answer: read.answer } : bad(id, ...read.problems.map(({ field, message }) => `${name} 的 ${field}：${message}`));
}
