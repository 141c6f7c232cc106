import { SECTION1_PARTS } from "./check-section1";
import { rowLabel, rowsWithCells } from "./format";
import type { FigureKind, ReportFormat } from "./format-types";
import type { Figure, ReportFigures } from "./tables";

/** One figure of a report, by the codes of its format. */
export type CellAddress =
  | { readonly part: "section1"; readonly key: string }
  | { readonly part: "table2" | "table3"; readonly row: string; readonly column: string }
  | { readonly part: "table4"; readonly code: string };

/** The path of a figure in the JSON (`table3.R1.C1`), the name by which findings, adjustments and addresses know it. */
export function pathOf(cell: CellAddress): string {
  if (cell.part === "section1") return cell.key === "total" ? "section1.total" : `section1.parts.${cell.key}`;
  return cell.part === "table4" ? `table4.${cell.code}` : `${cell.part}.${cell.row}.${cell.column}`;
}

const section1Cells: readonly CellAddress[] = ["total", ...Object.keys(SECTION1_PARTS)].map((key) => ({ part: "section1", key }));

/** Every figure of a report in this format, in the order in which it is printed. */
export function cellsOfFormat(format: ReportFormat): readonly CellAddress[] {
  const table2 = format.table2.blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column): CellAddress => ({ part: "table2", row: row.code, column: column.code }))),
  );
  const table3 = rowsWithCells(format).flatMap((row) =>
    format.table3.columns.map((column): CellAddress => ({ part: "table3", row: row.code, column: column.code })),
  );
  const table4 = format.table4.flatMap(({ columns }) => columns.map(({ code }): CellAddress => ({ part: "table4", code })));
  return [...section1Cells, ...table2, ...table3, ...table4];
}

/** The figure that a path names, or null when the format has none such; `section1.wechat` is understood as well as `section1.parts.wechat`. */
export function parseCell(format: ReportFormat, path: string): CellAddress | null {
  const wanted = path.replace(/^section1\.(?!parts\.|total$)/, "section1.parts.");
  return cellsOfFormat(format).find((cell) => pathOf(cell) === wanted) ?? null;
}

/** The figure at a place; null when it is left empty or not there. */
export function figureAt(figures: ReportFigures, cell: CellAddress): Figure {
  if (cell.part === "section1") {
    const { total, parts } = figures.section1 ?? { total: null, parts: [] };
    return cell.key === "total" ? total : (parts.find(({ key }) => key === cell.key)?.count ?? null);
  }
  if (cell.part === "table4") return figures.table4?.[cell.code] ?? null;
  return figures[cell.part]?.[cell.row]?.[cell.column] ?? null;
}

/** What a cell holds: counts, changes or an amount in 万元. */
export function kindOf(format: ReportFormat, cell: CellAddress): FigureKind {
  if (cell.part !== "table2") return "count";
  return format.table2.blocks.flatMap(({ columns }) => columns).find(({ code }) => code === cell.column)?.kind ?? "count";
}

/** The cells that a sum adds up, or none when it is counted by itself. Sums follow from their parts and are never set by hand. */
export function partsOf(format: ReportFormat, cell: CellAddress): readonly CellAddress[] {
  if (cell.part === "section1") return cell.key === "total" ? section1Cells.slice(1) : [];
  if (cell.part === "table2") return [];
  if (cell.part === "table4") {
    const block = format.table4.find(({ columns }) => columns.some(({ code, key }) => code === cell.code && key === "total"));
    return (block?.columns ?? []).filter(({ key }) => key !== "total").map(({ code }) => ({ part: "table4", code }));
  }
  const { total, handled, columns, rows } = format.table3;
  if (cell.row === handled)
    return rows.filter(({ kind }) => kind === "leaf").map(({ code }) => ({ part: "table3", row: code, column: cell.column }));
  if (cell.column !== total) return [];
  return columns.filter(({ code }) => code !== total).map(({ code }) => ({ part: "table3", row: cell.row, column: code }));
}

/** A figure as people find it in the report: 第三部分“一、本年新收政府信息公开申请数量”·自然人. */
export function cellLabel(format: ReportFormat, cell: CellAddress): string {
  if (cell.part === "section1") return cell.key === "total" ? "主动公开政府信息总数" : (SECTION1_PARTS[cell.key] ?? cell.key);
  if (cell.part === "table4") {
    const block = format.table4.find(({ columns }) => columns.some(({ code }) => code === cell.code));
    const column = block?.columns.find(({ code }) => code === cell.code);
    return [block?.parent, block?.label, column?.label].filter((text) => text != null).join("·");
  }
  if (cell.part === "table2") {
    const block = format.table2.blocks.find(({ rows }) => rows.some(({ code }) => code === cell.row));
    const row = block?.rows.find(({ code }) => code === cell.row)?.label ?? cell.row;
    return `${row}·${block?.columns.find(({ code }) => code === cell.column)?.label ?? cell.column}`;
  }
  const row = format.table3.rows.find(({ code }) => code === cell.row);
  const column = format.table3.columns.find(({ code }) => code === cell.column)?.label ?? cell.column;
  return `${row === undefined ? cell.row : rowLabel(format, row)}·${column}`;
}
