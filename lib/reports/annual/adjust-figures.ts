import { readFigure, toFigure } from "./cell";
import { type CellAddress, cellsOfFormat, figureAt, kindOf, parseCell, partsOf } from "./cell-path";
import { add, type Decimal, formatDecimal, parseDecimal, ZERO } from "./decimal";
import type { ReportFormat } from "./format-types";
import type { Figure, ReportFigures, Table } from "./tables";

/** A cell and what it is set to, as an exact decimal. */
export type SetCell = { readonly cell: string; readonly adjusted: string };

const numberOf = (figure: Figure): Decimal => {
  const reading = readFigure(figure);
  return typeof reading === "object" ? reading : ZERO;
};

/** A number as the cell writes it: counts as numbers, amounts as text with every digit. */
export function figureFor(format: ReportFormat, cell: CellAddress, text: string): Figure {
  const value = parseDecimal(text);
  if (value === null) return null;
  return kindOf(format, cell) === "amount" ? formatDecimal(value) : toFigure(value);
}

const withCell = (table: Table | null | undefined, row: string, column: string, figure: Figure): Table => ({
  ...table,
  [row]: { ...table?.[row], [column]: figure },
});

function put<F extends ReportFigures>(figures: F, cell: CellAddress, figure: Figure): F {
  if (cell.part === "table4") return { ...figures, table4: { ...figures.table4, [cell.code]: figure } };
  if (cell.part !== "section1") return { ...figures, [cell.part]: withCell(figures[cell.part], cell.row, cell.column, figure) };
  const { total, parts } = figures.section1 ?? { total: null, parts: [] };
  if (cell.key === "total") return { ...figures, section1: { total: figure, parts } };
  const known = parts.some(({ key }) => key === cell.key);
  const next = known
    ? parts.map((part) => (part.key === cell.key ? { ...part, count: figure } : part))
    : [...parts, { key: cell.key, count: figure }];
  return { ...figures, section1: { total, parts: next } };
}

/** The figures with some set by hand, and every sum that they are part of added up anew. Cells that the format does not have are left alone. */
export function withAdjustments<F extends ReportFigures>(format: ReportFormat, computed: F, adjustments: readonly SetCell[]): F {
  const set = adjustments.reduce((figures, { cell, adjusted }) => {
    const address = parseCell(format, cell);
    return address === null ? figures : put(figures, address, figureFor(format, address, adjusted));
  }, computed);
  if (adjustments.length === 0) return set;
  const sums = cellsOfFormat(format).filter((cell) => partsOf(format, cell).length > 0);
  // The last row of totals adds up cells that are sums themselves: leaf rows come before it in the order of the format.
  return sums.reduce((figures, cell) => {
    const sum = partsOf(format, cell).reduce((total, part) => add(total, numberOf(figureAt(figures, part))), ZERO);
    return put(figures, cell, toFigure(sum));
  }, set);
}

/** Cells in which two sets of figures differ, in the order of the report. */
export const differingCells = (format: ReportFormat, a: ReportFigures, b: ReportFigures): readonly CellAddress[] =>
  cellsOfFormat(format).filter((cell) => formatDecimal(numberOf(figureAt(a, cell))) !== formatDecimal(numberOf(figureAt(b, cell))));

export const decimalText = (figure: Figure): string => formatDecimal(numberOf(figure));
