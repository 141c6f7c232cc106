import { type CivilDate, formatChineseDate } from "@/lib/core/civil-date";
import { clockRuns } from "../clock-days";
import { dayWithWeekday, runWords } from "../day-words";
import type { LetterFacts } from "./facts";
import type { LetterField } from "./fields";
import { findGround } from "./grounds";
import type { LetterAnnex, LetterTable } from "./letter";
import { fieldValue, type LetterProblem, quotable } from "./values";

export type TableName = "fee" | "searches" | "deadline" | "serviceRecord" | "thirdPartyForm";

interface MadeTable {
  readonly table: LetterTable;
  readonly problems: readonly LetterProblem[];
}

const columns = (...all: readonly (readonly [string, number])[]): LetterTable["columns"] => all.map(([label, width]) => ({ label, width }));

/** A table of a letter from its facts. */
export function letterTable(name: TableName, facts: LetterFacts): MadeTable {
  switch (name) {
    case "fee":
      return { table: feeTable(facts), problems: [] };
    case "searches":
      return { table: searchTable(facts), problems: searchProblems(facts) };
    case "deadline":
      return { table: deadlineTable(facts), problems: [] };
    case "serviceRecord":
      return form(facts, SERVICE_ROWS);
    case "thirdPartyForm":
      return form(facts, THIRD_PARTY_ROWS);
  }
}

/** 收费标准及计算方法, line by line. */
function feeTable({ fee }: LetterFacts): LetterTable {
  const unit = fee?.method === "BY_PAGE" ? "页" : "件";
  const rows = (fee?.lines ?? []).map(({ first, last, yuanEach, yuan }) => [
    first === last ? `第${first}${unit}` : `第${first}—${last}${unit}`,
    String(last - first + 1),
    yuanEach === 0 ? "不收费" : String(yuanEach),
    String(yuan),
  ]);
  const all = (fee?.lines ?? []).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return {
    columns: columns(["计费区间", 4], [`数量（${unit}）`, 3], [`单价（元/${unit}）`, 3], ["金额（元）", 3]),
    rows: [...rows, ["合计", String(all), "", String(fee?.yuan ?? 0)]],
    total: true,
  };
}

function searchTable({ searches = [] }: LetterFacts): LetterTable {
  return {
    columns: columns(["检索范围", 5], ["检索方式", 5], ["检索日期", 5], ["检索结果", 4]),
    rows: searches.map(({ places, words, searchedOn, result }) => [places, words, formatChineseDate(searchedOn), result]),
  };
}

const searchProblems = ({ searches = [] }: LetterFacts): LetterProblem[] =>
  searches.flatMap(({ places, words, result }, index) =>
    [places, words, result].some((text) => text.trim() === "")
      ? [{ field: "searches", message: `第 ${index + 1} 条检索记录不完整：检索范围、检索方式和检索结果都要填写。` }]
      : [],
  );

/** Every stretch of days of the period, and why it counts or not. */
function deadlineTable({ clock }: LetterFacts): LetterTable {
  const rows = clockRuns(clock?.shown.days ?? []).map((run) => [
    run.length === 1 ? dayWithWeekday(run.first.date) : rangeWords(run.first.date, run.last.date),
    String(run.length),
    runWords(run),
  ]);
  return { columns: columns(["日期", 6], ["天数", 2], ["是否计入及理由", 7]), rows };
}

/** 2026年9月28日至30日, 2026年9月28日至10月7日 */
function rangeWords(first: CivilDate, last: CivilDate): string {
  const end = formatChineseDate(last);
  const short =
    first.slice(0, 7) === last.slice(0, 7)
      ? end.replace(/^.*月/, "")
      : first.slice(0, 4) === last.slice(0, 4)
        ? end.replace(/^.*年/, "")
        : end;
  return `${formatChineseDate(first)}至${short}`;
}

interface FormRow {
  readonly label: string;
  readonly fields: readonly LetterField[];
  /** without this the form is of no use */
  readonly required?: true;
  /** what stands there to be filled in by hand */
  readonly blank: string;
}

const BLANK_DAY = "　　　　年　　月　　日";

const SERVICE_ROWS: readonly FormRow[] = [
  { label: "送达文书", fields: ["docTitle"], required: true, blank: "" },
  { label: "文号", fields: ["servedDocNo"], required: true, blank: "" },
  { label: "受送达人", fields: ["recipient"], required: true, blank: "" },
  { label: "送达方式", fields: ["deliveryMethod"], required: true, blank: "" },
  { label: "交邮日期", fields: ["postedOn"], blank: BLANK_DAY },
  { label: "邮件号码", fields: ["mailNo"], blank: "　" },
  { label: "受送达人（代收人）签名或者盖章", fields: ["signedBy"], blank: "\n\n" },
  { label: "签收日期", fields: ["signedOn"], blank: BLANK_DAY },
  { label: "备注（拒收事由等）", fields: ["refusalNote"], blank: "\n\n" },
];

const THIRD_PARTY_ROWS: readonly FormRow[] = [
  { label: "第三方", fields: ["thirdPartyName"], required: true, blank: "" },
  { label: "收到征求意见书的日期", fields: ["thirdPartyReceivedOn"], blank: BLANK_DAY },
  { label: "意见", fields: ["thirdPartyConsent"], blank: "□ 同意公开\n□ 同意部分公开\n□ 不同意公开" },
  { label: "理由（不同意公开的必填）", fields: ["thirdPartyReason"], blank: "\n\n\n\n\n" },
  { label: "签名或者盖章", fields: [], blank: "\n\n" },
  { label: "日期", fields: ["thirdPartyAnsweredOn"], blank: BLANK_DAY },
];

/** The fields that a form takes, in its order; none for the tables that are made of data. */
export const formFields = (name: TableName): readonly { field: LetterField; required: boolean }[] =>
  (name === "serviceRecord" ? SERVICE_ROWS : name === "thirdPartyForm" ? THIRD_PARTY_ROWS : []).flatMap(({ fields, required }) =>
    fields.map((field) => ({ field, required: required === true })),
  );

function form(facts: Pick<LetterFacts, "values">, all: readonly FormRow[]): MadeTable {
  const problems: LetterProblem[] = [];
  const rows = all.map(({ label, fields, required, blank }) => {
    const [field] = fields;
    if (field === undefined || (!required && (facts.values[field] ?? "").trim() === "")) return [label, blank];
    const value = fieldValue(field, facts);
    if ("text" in value) return [label, value.text];
    problems.push({ field, message: value.problem });
    return [label, ""];
  });
  return { table: { columns: columns(["事项", 4], ["内容", 9]), rows }, problems };
}

/** 第三方意见反馈函, bound to the letter that asks: nothing in it is filled in but who answers, and about what. */
export function feedbackForm({ agencyName, addressee, docNo, values }: LetterFacts): {
  annex: LetterAnnex;
  problems: readonly LetterProblem[];
} {
  const { table, problems } = form({ values: { thirdPartyName: values.thirdPartyName ?? addressee } }, THIRD_PARTY_ROWS);
  const about = quotable((values.requestedInfoAbout ?? "").trim());
  const number = docNo.trim() === "" ? "" : `（${docNo.trim()}）`;
  return {
    annex: { title: "第三方意见反馈函", intro: `${agencyName}：关于“${about}”的征求意见书${number}收悉，现提出意见如下：`, table },
    problems,
  };
}

/** 不予公开内容清单: every withheld passage with its ground and reason (第三十七条). */
export function withheldList({ withheld = [] }: LetterFacts): { annex: LetterAnnex; problems: readonly LetterProblem[] } {
  const problems: LetterProblem[] = [];
  const rows = withheld.map(({ passage, place, ground, reason }, index) => {
    const found = findGround(ground);
    const where = `第 ${index + 1} 处不予公开的内容`;
    if (passage.trim() === "") problems.push({ field: "withheld", message: `${where}没有写明是什么内容。` });
    if (reason.trim() === "") problems.push({ field: "withheld", message: `${where}没有写明理由。` });
    if (found === null) problems.push({ field: "withheld", message: `${where}没有选择依据，应当是条例第十四条至第十六条规定的情形。` });
    return [String(index + 1), place ?? "", passage, found === null ? "" : `${found.article}（${found.label}）`, reason];
  });
  const placed = withheld.some(({ place }) => (place ?? "") !== "");
  const all = columns(["序号", 2], ["位置", 4], ["不予公开的内容", 6], ["依据", 5], ["理由", 6]);
  const table = placed
    ? { columns: all, rows }
    : { columns: all.filter(({ label }) => label !== "位置"), rows: rows.map((row) => row.filter((_, index) => index !== 1)) };
  return {
    annex: { title: "不予公开内容清单", intro: "下列内容依照《中华人民共和国政府信息公开条例》的规定不予公开：", table },
    problems,
  };
}
