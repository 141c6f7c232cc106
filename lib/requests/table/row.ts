import { z } from "zod";
import type { TableKind } from "@/lib/files/table-check";
import { codedCell, dayCell, maybeCodedCell, maybeDayCell, plainNumber, requiredCell, textCell, wholeCell } from "@/lib/files/table-fields";
import { APPLICANT_TYPE_WORDS, APPLICANT_TYPES } from "../case/words";
import { OUTCOMES, type OutcomeCode } from "../outcomes";
import { CHANNEL_FACTS, CHANNELS } from "../receipt";

const channelWords = Object.fromEntries(CHANNELS.map((code) => [code, CHANNEL_FACTS[code].name])) as Record<
  (typeof CHANNELS)[number],
  string
>;
const outcomeCodes = OUTCOMES.map(({ code }) => code);
const outcomeWords = Object.fromEntries(OUTCOMES.map(({ code, label }) => [code, label])) as Record<OutcomeCode, string>;

/** One case of an earlier system. The keys are the headings of the file; see docs/import-requests.md. */
export const requestRow = z.object({
  caseNo: requiredCell("登记编号", 60).transform(plainNumber),
  receivedOn: dayCell("收到申请之日"),
  channel: codedCell("申请方式", CHANNELS, channelWords),
  applicantType: codedCell("申请人类型", APPLICANT_TYPES, APPLICANT_TYPE_WORDS),
  applicantName: requiredCell("申请人", 100),
  subject: requiredCell("申请内容", 300),
  outcome: maybeCodedCell("办理结果", outcomeCodes, outcomeWords),
  completedOn: maybeDayCell("办结日期"),
  filedOn: maybeDayCell("提出日期"),
  docNo: textCell("文号", 100).default(""),
  description: textCell("特征描述", 3000).default(""),
  idNumber: textCell("证件号码", 40).default(""),
  creditCode: textCell("统一社会信用代码", 40).default(""),
  phone: textCell("联系电话", 40).default(""),
  address: textCell("联系地址", 200).default(""),
  department: textCell("承办科室", 100).default(""),
  supplementAskedOn: maybeDayCell("告知补正日期"),
  supplementDueOn: maybeDayCell("补正期限"),
  supplementReceivedOn: maybeDayCell("收到补正日期"),
  consultSentOn: maybeDayCell("发出征求意见日期"),
  consultAnsweredOn: maybeDayCell("收到意见日期"),
  extendedOn: maybeDayCell("批准延长日期"),
  extensionDays: wholeCell("延长的工作日数", 20),
  feeNoticedOn: maybeDayCell("通知收费日期"),
  feePaidOn: maybeDayCell("缴费日期"),
  feeYuan: wholeCell("信息处理费", 10_000_000),
  repliedOn: maybeDayCell("答复日期"),
  replyDocNo: textCell("答复文号", 100).default(""),
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
  补正期限: "supplementDueOn",
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
