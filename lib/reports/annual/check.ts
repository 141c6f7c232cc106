import { checkSection1 } from "./check-section1";
import { checkTable2 } from "./check-table2";
import { checkTable3, table3Equations } from "./check-table3";
import { checkTable4 } from "./check-table4";
import { formatByCode, formatOfYear } from "./format";
import type { ReportFormat } from "./format-types";
import { findSuspect, type Suspect } from "./suspect";
import type { Figure, Finding, ReportFigures, Tables } from "./tables";

/** What is known of the agency beside its figures. */
export type CheckContext = {
  /** The tables counted from the registers; they turn on T2-REG, T3-LEDGER and T4-LEDGER. */
  readonly counted?: Tables;
  /** Whether the agency may make 规章; left out, its name decides. */
  readonly makesRules?: boolean;
  /** 信息处理费 collected, in 万元. */
  readonly feeIncome?: Figure;
};

export type CheckResult = {
  readonly findings: readonly Finding[];
  /** What could not be judged for want of figures, in words. */
  readonly notJudged: readonly string[];
  readonly suspect: Suspect | null;
};

/** Governments of provinces and cities and central bodies make 规章; a bureau of a city does not. Guessed from the name, for a warning. */
const mayMakeRules = (agency: string | undefined): boolean =>
  agency === undefined || /(?:省|自治区|市|州)人民政府$|^(?:中华人民共和国|中国|国家)/.test(agency);

/** The format to judge by: the one the figures name, else that of their year. */
export const formatOf = ({ format, year }: ReportFigures): ReportFormat | undefined =>
  format === undefined ? formatOfYear(year) : formatByCode(format);

const SECTIONS = [
  ["section1", "S1", "第一部分的主动公开数量"],
  ["table2", "T2", "第二部分的表格"],
  ["table3", "T3", "第三部分的表格"],
  ["table4", "T4", "第四部分的表格"],
] as const;

const absent = (figures: ReportFigures): Finding[] =>
  SECTIONS.flatMap(([key, prefix, name]): Finding[] => {
    if (figures[key] !== undefined && figures[key] !== null) return [];
    const message = `没有${name}，这一部分没有核对。`;
    return [{ rule: `${prefix}-ABSENT`, severity: "warning", cells: [key], expected: null, found: null, message }];
  });

function wrongFormat(format: ReportFormat, year: number): Finding[] {
  const right = formatOfYear(year);
  if (right?.code === format.code) return [];
  const should = right === undefined ? "这一年还没有统一的格式" : `应当用${right.name}（${right.source}）`;
  const message = `${year} 年的报告用的是${format.name}，${should}。以下按${format.name}核对。`;
  return [{ rule: "FORMAT-YEAR", severity: "error", cells: ["format"], expected: right?.code ?? null, found: format.code, message }];
}

function unjudged(figures: ReportFigures, format: ReportFormat, sameFormat: boolean): string[] {
  const { previous, table2, table3, table4 } = figures;
  const { carriedOut, columns } = format.table3;
  const carried = previous?.table3?.[carriedOut];
  const missing = columns.filter(({ code }) => (carried?.[code] ?? null) === null);
  const which = missing.length === columns.length ? "" : `（${missing.map(({ label }) => label).join("、")}）`;
  return [
    ...(table3 && missing.length > 0 ? [`没有上年报告的“结转下年度继续办理”${which}，“上年结转”没有与上年核对（T3-CARRY）。`] : []),
    ...(table2 && format.table2.balance !== null && !(sameFormat && previous?.table2)
      ? ["没有上年同一格式的第二部分，“现行有效件数”没有与上年核对（T2-VALID）。"]
      : []),
    ...(table4 && !previous?.table4 ? ["没有上年报告的第四部分，上年“尚未审结”的案件没有核对（T4-CARRY）。"] : []),
  ];
}

/**
 * Holds the figures of one annual report to every rule that they can be held to: 年度报告格式, 条例第五十条, and the
 * reconciliation of the tables. Nothing is completed or corrected: an empty cell stays empty and is reported.
 * The format must be known: ask `formatOf` first.
 */
export function checkReport(figures: ReportFigures, format: ReportFormat, context: CheckContext = {}): CheckResult {
  const { section1, table2, table3, table4, previous } = figures;
  const { counted = {}, makesRules = mayMakeRules(figures.agency), feeIncome } = context;
  const sameFormat = formatOfYear(figures.year - 1)?.code === format.code;
  const table2Context = {
    previous: sameFormat ? previous?.table2 : undefined,
    counted: counted.table2 ?? undefined,
    makesRules,
    feeIncome,
  };
  const equations = table3 ? table3Equations(format, table3, previous?.table3) : [];
  const findings = [
    ...wrongFormat(format, figures.year),
    ...absent(figures),
    ...(section1 ? checkSection1(section1) : []),
    ...(table2 ? checkTable2(format, table2, table2Context) : []),
    ...(table3 ? checkTable3(format, table3, equations, counted.table3 ?? undefined) : []),
    ...(table4 ? checkTable4(format, table4, previous?.table4, counted.table4 ?? undefined) : []),
  ];
  return { findings, notJudged: unjudged(figures, format, sameFormat), suspect: findSuspect(equations) };
}
