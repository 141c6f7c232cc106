import { decimalText, withAdjustments } from "./adjust-figures";
import type { StandingAdjustment } from "./adjustments";
import { quote } from "./cell";
import { cellLabel, figureAt, parseCell } from "./cell-path";
import { checkReport } from "./check";
import type { AnnualComputation } from "./compute-annual";
import { formatDecimal, parseDecimal, yuanToWan } from "./decimal";
import { type NarrativeBodies, reportText } from "./narrative";
import type { Suspect } from "./suspect";
import type { Figure, Finding, ReportFigures } from "./tables";
import { checkText, type ReportText, type TextSettings } from "./text-checks";

/** What a report would say now, and everything that stands against it. */
export type JudgedReport = {
  /** as they would be printed */
  readonly figures: AnnualComputation["figures"];
  readonly findings: readonly Finding[];
  readonly notJudged: readonly string[];
  readonly suspect: Suspect | null;
};

export type ToJudge = {
  readonly computed: AnnualComputation;
  readonly adjustments: readonly StandingAdjustment[];
  readonly bodies: NarrativeBodies;
  /** last year's words, when they are known */
  readonly previousText: ReportText | null;
  readonly yearOver: boolean;
  readonly settings?: TextSettings;
};

const finding = (rule: string, cells: readonly string[], message: string, figures: Partial<Finding> = {}): Finding => ({
  ...{ rule, severity: "error", cells, expected: null, found: null },
  ...figures,
  message,
});

export const feeInWan = (yuan: number): string => formatDecimal(yuanToWan(parseDecimal(String(yuan)) ?? { units: 0n, scale: 0 }));

const uncountedFindings = ({ uncounted }: AnnualComputation): Finding[] =>
  uncounted.map(({ kind, no, reason }) =>
    finding(
      kind === "request" ? "T3-UNCOUNTED" : "T4-UNCOUNTED",
      [kind === "request" ? "table3" : "table4"],
      `${kind === "request" ? "申请" : "案件"} ${no} 没有计入：${reason}。请打开它补正后再送审。`,
      { found: no },
    ),
  );

function carryFinding({ previous, figures: { year } }: AnnualComputation): Finding[] {
  if (previous !== null) return [];
  const message = `没有 ${year - 1} 年的报告，“上年结转”无从核对。请录入 ${year - 1} 年已公布报告的数字（期初数），并注明依据。`;
  return [finding("CARRY-OPENING", ["previous"], message)];
}

const openYear = (year: number): Finding =>
  finding("YEAR-OPEN", ["year"], `${year} 年还没有结束，只能编写草稿，统计期限过后才能送审。`, { found: year });

/** An adjustment was made against a figure that is no longer what is counted: whoever signed it knew another number. */
function staleFindings({ computed, adjustments }: ToJudge): Finding[] {
  const { format, figures } = computed;
  return adjustments.flatMap(({ cell, computed: then, userName }) => {
    const address = parseCell(format, cell);
    if (address === null) return [finding("ADJ-UNKNOWN", [cell], `对 ${cell} 的调整不在${format.name}的格子里，请收回。`)];
    const now = decimalText(figureAt(figures, address));
    if (now === then) return [];
    const message = `${quote(cellLabel(format, address))}的调整是按台账数 ${then} 作的，现在台账数是 ${now}。请${userName}或者其他经办人核对后重新调整，或者收回。`;
    return [finding("ADJ-STALE", [cell], message, { expected: now, found: then })];
  });
}

/** The counted tables with the signed adjustments put in: what the printed ones have to be. */
const counted = ({ table2, table3, table4 }: ReportFigures) => ({ table2, table3, table4 });

/** Puts the adjustments in and holds the result to every rule: 勾稽关系, the registers, the words, the calendar year. */
export function judgeReport(report: ToJudge): JudgedReport {
  const { computed, adjustments, bodies, previousText, yearOver, settings } = report;
  const { format, feeYuan } = computed;
  const figures = withAdjustments(format, computed.figures, adjustments);
  const feeIncome: Figure = feeInWan(feeYuan);
  const checked = checkReport(figures, format, { counted: counted(figures), feeIncome });
  const text = checkText(reportText(figures.agency, figures.year, format.headings, bodies), {
    ...{ agency: figures.agency, year: figures.year, headings: format.headings, tables: figures, feeIncome },
    ...(previousText === null ? {} : { previous: previousText }),
    ...(settings === undefined ? {} : { settings }),
  });
  const findings = [
    ...(yearOver ? [] : [openYear(figures.year)]),
    ...carryFinding(computed),
    ...uncountedFindings(computed),
    ...staleFindings(report),
    ...checked.findings,
    ...text,
  ];
  return { figures, findings, notJudged: checked.notJudged, suspect: checked.suspect };
}

/** Errors block sending up. */
export const blocking = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity }) => severity === "error");
