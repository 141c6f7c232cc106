import { type CellAddress, cellsOfFormat, figureAt, kindOf, pathOf } from "../annual/cell-path";
import { SECTION1_PARTS } from "../annual/check-section1";
import { add, formatDecimal, parseDecimal, ZERO } from "../annual/decimal";
import type { ReportFormat } from "../annual/format-types";
import type { Figure, ReportFigures, Tables } from "../annual/tables";

/** The report of one agency, as it goes into the sum. */
export type AgencyFigures = { readonly name: string; readonly figures: ReportFigures };

export type Consolidated = {
  readonly figures: ReportFigures & { readonly agency: string; readonly format: string };
  /** cells that an agency left empty, or that do not hold a number: nothing was added for it */
  readonly gaps: readonly { readonly agency: string; readonly path: string }[];
};

const textOf = (figure: Figure): string | null => (figure === null ? null : String(figure).trim());

/** The exact sum of a cell over all agencies, and who gave no number for it. */
function sumOf(agencies: readonly AgencyFigures[], cell: CellAddress): { sum: string; gaps: string[] } {
  const gaps: string[] = [];
  let sum = ZERO;
  for (const { name, figures } of agencies) {
    const text = textOf(figureAt(figures, cell));
    // A part that a report does not state is one that it does not have.
    if (text === null && cell.part === "section1") continue;
    const value = text === null ? null : parseDecimal(text);
    if (value === null) gaps.push(name);
    else sum = add(sum, value);
  }
  return { sum: formatDecimal(sum), gaps };
}

type Sums = { readonly figures: Omit<ReportFigures, "year">; readonly gaps: Consolidated["gaps"] };

function sums(agencies: readonly AgencyFigures[], format: ReportFormat): Sums {
  const gaps: { agency: string; path: string }[] = [];
  const [table2, table3]: Record<string, Record<string, Figure>>[] = [{}, {}];
  const table4: Record<string, Figure> = {};
  const parts = new Map<string, number>();
  for (const cell of cellsOfFormat(format)) {
    const { sum, gaps: without } = sumOf(agencies, cell);
    gaps.push(...without.map((agency) => ({ agency, path: pathOf(cell) })));
    const figure: Figure = kindOf(format, cell) === "amount" ? sum : Number(sum);
    if (cell.part === "section1") parts.set(cell.key, Number(sum));
    else if (cell.part === "table4") table4[cell.code] = figure;
    else {
      const table = cell.part === "table2" ? table2 : table3;
      if (table !== undefined) table[cell.row] = { ...table[cell.row], [cell.column]: figure };
    }
  }
  const stated = [...parts].filter(([key, count]) => key !== "total" && (count > 0 || key !== "other-channels"));
  const section1 = {
    total: parts.get("total") ?? 0,
    parts: stated.map(([key, count]) => ({ key, label: SECTION1_PARTS[key], count })),
  };
  return { figures: { section1, table2, table3, table4 }, gaps };
}

const previousOf = (agencies: readonly AgencyFigures[]): AgencyFigures[] | null => {
  const known = agencies.map(({ name, figures: { year, previous } }) => ({ name, figures: { ...previous, year: year - 1 } }));
  return agencies.every(({ figures }) => figures.previous?.table3 != null) ? known : null;
};

/**
 * The tables of several agencies added up, cell by cell and exactly: 年度报告 of a government covers the bodies below it (条例第四十九条第二款).
 * Last year's tables are added up as well when every agency has them. All must be of one year and one format.
 */
export function consolidate(
  agencies: readonly AgencyFigures[],
  about: { agency: string; year: number; format: ReportFormat },
): Consolidated {
  const { figures, gaps } = sums(agencies, about.format);
  const before = previousOf(agencies);
  const previous: Tables | null = before === null ? null : sums(before, about.format).figures;
  return { figures: { ...figures, agency: about.agency, year: about.year, format: about.format.code, previous }, gaps };
}
