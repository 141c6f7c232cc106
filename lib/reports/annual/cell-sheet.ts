import { findResult } from "@/lib/appeals/results";
import { FORUM_WORDS } from "@/lib/appeals/words";
import { civilDateOf } from "@/lib/core/civil-date";
import type { SheetRow, SheetValue } from "@/lib/documents/workbook";
import { CHANNEL_WORDS } from "@/lib/publishing/words";
import { APPLICANT_TYPE_WORDS, STATE_WORDS } from "@/lib/requests/case/words";
import { findOutcome } from "@/lib/requests/outcomes";
import { REGISTER_KINDS } from "../registers/kinds";
import type { CellList } from "./cell-list";

type Filled = Exclude<CellList, { kind: "none" }>;

const HEADS: Readonly<Record<Filled["kind"], readonly string[]>> = {
  requests: ["登记编号", "申请内容", "申请人类型", "收到日期", "办结日期", "办理结果", "状态", "承办科室"],
  items: ["标题", "渠道", "栏目", "主办科室", "首次发布"],
  appeals: ["案号", "类别", "收到日期", "结果", "结果日期", "申请登记编号"],
  documents: ["标题", "发文字号", "成文日期", "首次公开日期"],
  entries: ["年度", "登记项", "数字", "来源", "依据", "登记人"],
};

const day = (date: Extract<SheetValue, { date: unknown }>["date"] | null): SheetValue => (date === null ? null : { date });

function rowsOf(list: Filled): SheetRow[] {
  switch (list.kind) {
    case "requests":
      return list.rows.map((row) => [
        ...[row.caseNo, row.subject, APPLICANT_TYPE_WORDS[row.applicantType], day(row.receivedOn), day(row.completedOn)],
        ...[row.completedOn === null || row.outcome === null ? "" : (findOutcome(row.outcome)?.label ?? row.outcome)],
        ...[STATE_WORDS[row.state], row.departmentName],
      ]);
    case "items":
      return list.rows.map((row) => [
        ...[row.title, CHANNEL_WORDS[row.channel], row.columnName, row.departmentName, day(civilDateOf(row.publishedAt))],
      ]);
    case "appeals":
      return list.rows.map(({ appealNo, forum, receivedOn, result, resultOn, requestCaseNo }) => [
        ...[appealNo, FORUM_WORDS[forum], day(receivedOn)],
        ...[result === null ? "尚未审结" : (findResult(forum, result)?.label ?? result), day(resultOn), requestCaseNo],
      ]);
    case "documents":
      return list.rows.map((row) => [row.title, row.docNo, day(row.formedOn), day(row.firstPublicOn)]);
    case "entries":
      return list.rows.map((row) => [
        row.year,
        REGISTER_KINDS[row.kind].label,
        { decimal: row.value },
        row.source,
        row.evidence,
        row.byName,
      ]);
  }
}

/** What a figure counts, as the rows of a table file, the headings first; the same cases that the page lists, without applicants' names. */
export const sheetOfList = (list: CellList): SheetRow[] => (list.kind === "none" ? [] : [[...HEADS[list.kind]], ...rowsOf(list)]);

/** A cell of the table as plain text, for CSV. */
export function plainValue(value: SheetRow[number]): string | number {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  if ("value" in value) return plainValue(value.value);
  return "date" in value ? value.date : value.decimal;
}
