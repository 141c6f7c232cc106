import { cellText, type GridCell, type ReportTable } from "@/lib/reports/annual/output/grid";

type KeyedCell = { readonly key: string; readonly cell: GridCell };

/** The rows of a table with keys to draw them by: labels come again, so a cell is known by its place too. */
export const keyedRows = ({ rows, headRows }: ReportTable): readonly { key: string; head: boolean; cells: readonly KeyedCell[] }[] =>
  rows.map((row, index) => ({
    key: `${index} ${row.map((cell) => (cell.kind === "figure" ? cell.path : cellText(cell))).join(" ")}`,
    head: index < headRows,
    cells: row.map((cell, at) => ({ key: `${at} ${cell.kind === "figure" ? cell.path : cell.text}`, cell })),
  }));
