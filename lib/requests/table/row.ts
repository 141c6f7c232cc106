import { z } from "zod";
import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";
import type { TableKind } from "@/lib/files/table-check";
import { APPLICANT_TYPE_WORDS, APPLICANT_TYPES } from "../case/words";
import { OUTCOMES, type OutcomeCode } from "../outcomes";
import { CHANNEL_FACTS, CHANNELS } from "../receipt";

/** What a spreadsheet was kept from running as a formula. */
const unquoted = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/, "").trim();

const text = (name: string, max: number) =>
  z
    .string()
    .transform(unquoted)
    .refine((value) => !value.includes("\0") && value.isWellFormed(), "含有不能保存的控制字符")
    .refine((value) => value.length <= max, `${name}超过 ${max} 个字`);
const required = (name: string, max: number) => text(name, max).refine((value) => value !== "", `缺少${name}`);

const readDay = (name: string, value: string, context: z.RefinementCtx): CivilDate => {
  const day = parseCivilDate(value.trim());
  if (day !== null) return day;
  context.addIssue(`${name}应写作 2022-03-01 的样子，且是真实的日期，现为“${value.slice(0, 30)}”`);
  return z.NEVER;
};
const civil = (name: string) => z.string().transform((value, context) => readDay(name, value, context));
const maybe = (name: string) =>
  z
    .string()
    .default("")
    .transform((value, context): CivilDate | null => (value.trim() === "" ? null : readDay(name, value, context)));

/** A code, or the word for it that people write. */
const coded = <T extends string>(name: string, codes: readonly T[], words: Readonly<Record<T, string>>) =>
  z.string().transform((value, context): T => {
    const found = codes.find((code) => code === value.trim() || words[code] === value.trim());
    if (found !== undefined) return found;
    context.addIssue(`${name}应是 ${codes.join("、")} 之一，现为“${value.slice(0, 30)}”`);
    return z.NEVER;
  });

const channelWords = Object.fromEntries(CHANNELS.map((code) => [code, CHANNEL_FACTS[code].name])) as Record<
  (typeof CHANNELS)[number],
  string
>;
const outcomeCodes = OUTCOMES.map(({ code }) => code);
const outcomeWords = Object.fromEntries(OUTCOMES.map(({ code, label }) => [code, label])) as Record<OutcomeCode, string>;
const outcome = coded("办理结果", outcomeCodes, outcomeWords);
const whole = (name: string, max: number) =>
  z
    .string()
    .default("")
    .transform((value, context): number | null => {
      if (value.trim() === "") return null;
      const number = /^\d{1,9}$/.test(value.trim()) ? Number(value.trim()) : Number.NaN;
      if (number <= max) return number;
      context.addIssue(`${name}应是 0 到 ${max} 的整数，现为“${value.slice(0, 30)}”`);
      return z.NEVER;
    });

/** One case of an earlier system. The keys are the headings of the file; see docs/import-requests.md. */
export const requestRow = z.object({
  caseNo: required("登记编号", 60).transform((value) => value.normalize("NFKC").replace(/\s/g, "").toUpperCase()),
  receivedOn: civil("收到申请之日"),
  channel: coded("申请方式", CHANNELS, channelWords),
  applicantType: coded("申请人类型", APPLICANT_TYPES, APPLICANT_TYPE_WORDS),
  applicantName: required("申请人", 100),
  subject: required("申请内容", 300),
  outcome: z.union([z.literal("").transform(() => null), outcome]).default(null),
  completedOn: maybe("办结日期"),
  filedOn: maybe("提出日期"),
  docNo: text("文号", 100).default(""),
  description: text("特征描述", 3000).default(""),
  idNumber: text("证件号码", 40).default(""),
  creditCode: text("统一社会信用代码", 40).default(""),
  phone: text("联系电话", 40).default(""),
  address: text("联系地址", 200).default(""),
  department: text("承办科室", 100).default(""),
  supplementAskedOn: maybe("告知补正日期"),
  supplementReceivedOn: maybe("收到补正日期"),
  consultSentOn: maybe("发出征求意见日期"),
  consultAnsweredOn: maybe("收到意见日期"),
  extendedOn: maybe("批准延长日期"),
  extensionDays: whole("延长的工作日数", 20),
  feeNoticedOn: maybe("通知收费日期"),
  feePaidOn: maybe("缴费日期"),
  feeYuan: whole("信息处理费", 10_000_000),
  repliedOn: maybe("答复日期"),
  replyDocNo: text("答复文号", 100).default(""),
});

export type RequestRow = z.output<typeof requestRow>;
export type RequestField = keyof RequestRow;

/** 列名 that office staff write ↔ heading. */
export const REQUEST_HEADINGS: Readonly<Record<string, RequestField>> = {
  登记编号: "caseNo",
  收到申请之日: "receivedOn",
  申请方式: "channel",
  申请人类型: "applicantType",
  申请人: "applicantName",
  申请内容: "subject",
  办理结果: "outcome",
  办结日期: "completedOn",
  提出日期: "filedOn",
  文号: "docNo",
  特征描述: "description",
  证件号码: "idNumber",
  统一社会信用代码: "creditCode",
  联系电话: "phone",
  联系地址: "address",
  承办科室: "department",
  告知补正日期: "supplementAskedOn",
  收到补正日期: "supplementReceivedOn",
  发出征求意见日期: "consultSentOn",
  收到意见日期: "consultAnsweredOn",
  批准延长日期: "extendedOn",
  延长的工作日数: "extensionDays",
  通知收费日期: "feeNoticedOn",
  缴费日期: "feePaidOn",
  信息处理费: "feeYuan",
  答复日期: "repliedOn",
  答复文号: "replyDocNo",
};

export const REQUEST_TABLE: TableKind = {
  headings: REQUEST_HEADINGS,
  fields: new Set(Object.keys(requestRow.shape)),
  required: ["caseNo", "receivedOn", "channel", "applicantType", "applicantName", "subject", "outcome", "completedOn"],
  manual: "docs/import-requests.md",
};
