import { widthInCharacters } from "./layout";
import type { Block, Cell, TableBlock } from "./official";
import { textOf } from "./official";

export interface PlacedCell extends Cell {
  x: number;
  y: number;
}

export interface TableGrid {
  columns: number;
  rows: number;
  headerRows: number;
  /** every place is covered exactly once; in the order of reading */
  cells: readonly PlacedCell[];
  /** share of each column in the whole width, 0 to 1 */
  shares: readonly number[];
}

const MOST_COLUMNS = 100;
const EMPTY = { blocks: [], columns: 1, rows: 1, header: false } as const;

/** Gives every cell its place as browsers do: cells that would overlap or leave the table are cut to what is free, gaps are filled. */
export function tableGrid(table: TableBlock): TableGrid {
  const height = table.rows.length;
  const taken: boolean[][] = Array.from({ length: height }, () => []);
  const cells: PlacedCell[] = [];
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (taken[y]?.[x]) x++;
      if (x >= MOST_COLUMNS) break;
      let width = 1;
      while (width < cell.columns && x + width < MOST_COLUMNS && !taken[y]?.[x + width]) width++;
      const rows = Math.max(1, Math.min(cell.rows, height - y));
      for (let dy = 0; dy < rows; dy++) for (let dx = 0; dx < width; dx++) (taken[y + dy] ?? [])[x + dx] = true;
      cells.push({ ...cell, x, y, columns: width, rows });
      x += width;
    }
  });
  const columns = Math.max(1, ...taken.map((row) => row.length));
  taken.forEach((row, y) => {
    for (let x = 0; x < columns; x++) if (!row[x]) cells.push({ ...EMPTY, x, y });
  });
  cells.sort((a, b) => a.y - b.y || a.x - b.x);
  return { columns, rows: height, headerRows: headerRows(table, cells), cells, shares: shares(table, columns, cells) };
}

/** A head that a spanning cell pulls further down grows with it; a table that is all head repeats nothing. */
function headerRows({ headerRows: asked, rows }: TableBlock, cells: readonly PlacedCell[]): number {
  let end = asked;
  for (const cell of cells) if (cell.y < end) end = Math.max(end, cell.y + cell.rows);
  return end >= rows.length ? 0 : end;
}

const cellWidth = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map((block) => ("runs" in block ? widthInCharacters(textOf(block.runs)) : 12)));

/** Columns by the widths given, else by what stands in them: short ones as wide as they need, long ones share the rest. */
function shares({ widths }: TableBlock, columns: number, cells: readonly PlacedCell[]): number[] {
  const given = widths ?? [];
  const known = given.length === columns && given.every((width) => width > 0);
  const needs = known ? given : Array.from({ length: columns }, (_, x) => need(cells, x));
  const sum = needs.reduce((total, each) => total + each, 0);
  return needs.map((each) => each / sum);
}

function need(cells: readonly PlacedCell[], x: number): number {
  const widths = cells.filter((cell) => cell.x === x && cell.columns === 1).map(({ blocks }) => cellWidth(blocks));
  const widest = Math.max(0, ...widths);
  // Beyond a dozen characters a cell may well have a second line.
  return 2 + Math.min(widest, 12) + Math.sqrt(Math.max(0, Math.min(widest, 400) - 12));
}
