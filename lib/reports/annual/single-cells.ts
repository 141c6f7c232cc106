import { type Cell, figureFault, isNumber, quote, toFigure } from "./cell";
import type { FigureKind } from "./format-types";
import type { Figures, Finding } from "./tables";

export type KindCell = Cell & { readonly kind: FigureKind };

/** A row of a table, or what stands for one, as people name it. */
export type NamedRow = { readonly label: string; readonly cells: readonly KindCell[] };

const isEmpty = ({ reading }: Cell): boolean => reading === "empty";
const listed = (labels: readonly string[]): string => labels.map(quote).join("、");

/** Cells that were left empty: neither a 0 nor part of a sum. One finding for a row, and one for all rows that are empty throughout. */
export function emptyFindings(table: string, part: string, rows: readonly NamedRow[]): Finding[] {
  const finding = (cells: readonly Cell[], what: string): Finding => ({
    rule: `${table}-EMPTY`,
    severity: "warning",
    cells: cells.map(({ id }) => id),
    expected: 0,
    found: null,
    message: `${part}${what}空着。没有的应当填 0；空格不作 0 计，有关的合计无法完全核对。`,
  });
  const whole = rows.filter(({ cells }) => cells.every(isEmpty));
  const partly = rows.filter((row) => !whole.includes(row) && row.cells.some(isEmpty));
  const wholeCells = whole.flatMap(({ cells }) => cells);
  return [
    ...(whole.length > 0 ? [finding(wholeCells, `有 ${whole.length} 行整行（${listed(whole.map(({ label }) => label))}）`)] : []),
    ...partly.map(({ label, cells }) => {
      const empty = cells.filter(isEmpty);
      return finding(empty, `${quote(label)}一行的${listed(empty.map((cell) => cell.label))}`);
    }),
  ];
}

/** Figures that are wrong by themselves: not whole, below zero, no number at all. */
export function faultFindings(table: string, place: string, cells: readonly KindCell[]): Finding[] {
  return cells.flatMap((cell): Finding[] => {
    const fault = figureFault(cell.reading, cell.kind);
    if (fault === undefined) return [];
    const rule = cell.kind === "amount" ? `${table}-MONEY` : `${table}-INT`;
    const message = `${place}“${cell.label}”填的是“${cell.figure}”：${fault}。`;
    return [{ rule, severity: "error", cells: [cell.id], expected: null, found: cell.figure, message }];
  });
}

/** Figures under a code that the format does not have; they are in no sum. */
export function unknownFindings(table: string, path: string, figures: Figures, known: readonly string[], format: string): Finding[] {
  return Object.entries(figures)
    .filter(([code, figure]) => !known.includes(code) && figure !== null)
    .map(([code, figure]) => ({
      rule: `${table}-UNKNOWN`,
      severity: "error",
      cells: [`${path}.${code}`],
      expected: null,
      found: figure,
      message: `${path}.${code} 填了“${figure}”，但${format}没有这一格，它没有计入任何合计。请核对编号，或者核对所用的格式。`,
    }));
}

/** Cells that differ from what the registers give. */
export function registerFinding(rule: string, place: string, cell: Cell, counted: Cell): Finding[] {
  if (!isNumber(counted.reading) || !isNumber(cell.reading)) return [];
  const [found, expected] = [toFigure(cell.reading), toFigure(counted.reading)];
  if (found === expected) return [];
  const message = `${place}“${cell.label}”填的是 ${found}，而台账中是 ${expected}。请核对台账；确需调整的，另作签字的调整说明。`;
  return [{ rule, severity: "error", cells: [cell.id], expected, found, message }];
}
