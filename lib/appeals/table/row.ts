import { z } from "zod";
import type { TableKind } from "@/lib/files/table-check";
import { codedCell, dayCell, maybeCodedCell, maybeDayCell, plainNumber, requiredCell, textCell } from "@/lib/files/table-fields";
import { APPLICANT_TYPE_WORDS, APPLICANT_TYPES } from "@/lib/requests/case/words";
import { type AppealResult, FORUMS, type Forum, resultsOf } from "../results";
import { FORUM_WORDS, INSTANCE_WORDS, INSTANCES, isSuit, PROCEDURE_WORDS, PROCEDURES } from "../words";

/** The code of a result, as a code or as the word for it: 维持, 结果纠正, 撤销或者部分撤销 … */
function readResult(forum: Forum, written: string): string | undefined {
  const results = Object.entries<AppealResult>(resultsOf(forum));
  const plain = (label: string): string => label.replace(/（.*$/, "");
  return results.find(([code, { label }]) => [code, label, plain(label)].includes(written))?.[0];
}

/** What the rules between cells need of a row that may be wrong elsewhere. */
const partly = z.looseObject({ forum: z.enum(FORUMS), result: z.string(), instance: z.enum(INSTANCES).nullable() });

function unknownResult(row: unknown): string {
  const { forum, result } = partly.parse(row);
  return `${FORUM_WORDS[forum]}的结果应是 ${Object.keys(resultsOf(forum)).join("、")} 之一，现为“${result}”`;
}

/** One appeal of an earlier register. The keys are the headings of the file; see docs/import-appeals.md. */
export const appealRow = z
  .object({
    appealNo: requiredCell("登记编号", 60).transform(plainNumber),
    forum: codedCell("类别", FORUMS, FORUM_WORDS),
    receivedOn: dayCell("收到通知日期"),
    result: textCell("结果", 40).default(""),
    resultOn: maybeDayCell("结果日期"),
    requestCaseNo: textCell("对应申请的登记编号", 60).default("").transform(plainNumber),
    body: textCell("复议机关、法院", 100).default(""),
    caseNumber: textCell("案号", 100).default(""),
    instance: maybeCodedCell("审级", INSTANCES, INSTANCE_WORDS),
    procedure: maybeCodedCell("程序", PROCEDURES, PROCEDURE_WORDS),
    previousAppealNo: textCell("此前复议的登记编号", 60).default("").transform(plainNumber),
    appellant: textCell("申请人、原告", 100).default(""),
    appellantType: maybeCodedCell("申请人、原告类型", APPLICANT_TYPES, APPLICANT_TYPE_WORDS),
    subject: textCell("事项", 300).default(""),
    department: textCell("承办科室", 100).default(""),
    answerDueOn: maybeDayCell("答复期限"),
    answeredOn: maybeDayCell("答复日期"),
    newReplyDueOn: maybeDayCell("重新答复期限"),
    newReplyOn: maybeDayCell("重新答复日期"),
  })
  // Also when other cells are wrong: all that is wrong with a row is told at once.
  .refine(({ forum, result }) => result === "" || readResult(forum, result) !== undefined, {
    path: ["result"],
    error: ({ input }) => unknownResult(input),
    when: ({ value }) => partly.safeParse(value).success,
  })
  .refine(({ forum, instance }) => instance === null || isSuit(forum), {
    path: ["instance"],
    error: "行政复议没有审级，请空着",
    when: ({ value }) => partly.safeParse(value).success,
  })
  .transform((row) => ({ ...row, result: (row.result === "" ? undefined : readResult(row.forum, row.result)) ?? null }));

export type AppealRow = z.output<typeof appealRow>;

/** 列名 that office staff write ↔ heading; the columns of an export, in this order. */
export const APPEAL_HEADINGS = {
  登记编号: "appealNo",
  类别: "forum",
  收到通知日期: "receivedOn",
  结果: "result",
  结果日期: "resultOn",
  对应申请的登记编号: "requestCaseNo",
  "复议机关、法院": "body",
  案号: "caseNumber",
  审级: "instance",
  程序: "procedure",
  此前复议的登记编号: "previousAppealNo",
  "申请人、原告": "appellant",
  "申请人、原告类型": "appellantType",
  事项: "subject",
  承办科室: "department",
  答复期限: "answerDueOn",
  答复日期: "answeredOn",
  重新答复期限: "newReplyDueOn",
  重新答复日期: "newReplyOn",
} as const satisfies Readonly<Record<string, keyof AppealRow>>;

export type AppealField = (typeof APPEAL_HEADINGS)[keyof typeof APPEAL_HEADINGS];
export const APPEAL_FIELDS: readonly AppealField[] = Object.values(APPEAL_HEADINGS);

export const APPEAL_TABLE: TableKind = {
  headings: APPEAL_HEADINGS,
  fields: new Set(APPEAL_FIELDS),
  required: ["appealNo", "forum", "receivedOn", "result", "resultOn", "requestCaseNo"],
  manual: "docs/import-appeals.md",
};
