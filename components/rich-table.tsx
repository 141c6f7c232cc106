import clsx from "clsx";
import { createElement, type ReactNode } from "react";
import type { Block, Inline, Table, TableCell } from "@/lib/disclosures/body-model";

interface PlacedCell {
  cell: TableCell;
  x: number;
  inHead: boolean;
  /** goes over three rows and more beside other names: set from top to bottom, so that the figures have room */
  tall: boolean;
  /** how many columns of tall cells stand before it; null: others do, or it is no name */
  behind: number | null;
}

interface Shape {
  columns: number;
  rows: readonly (readonly PlacedCell[])[];
}

/** Beyond this a table is set close, and the names of its rows stay in sight while the figures are scrolled. */
const DENSE = 8;
const TALL = 3;

const down = ({ attrs }: TableCell): number => attrs?.rowspan ?? 1;
const across = ({ attrs }: TableCell): number => attrs?.colspan ?? 1;
const isName = ({ type }: TableCell): boolean => type === "tableHeader";

/** How many rows at the top hold nothing but names; none when all do. */
function headRows({ content }: Table): number {
  const rows = content.map((row) => row.content ?? []);
  const first = rows.findIndex((cells) => cells.length === 0 || !cells.every(isName));
  return Math.max(first, 0);
}

/** Where each cell stands, as browsers place them. */
function shapeOf(table: Table): Shape {
  const head = headRows(table);
  /** by column: how many more rows are taken from above, and whether by a tall cell */
  const taken = new Map<number, { rows: number; tall: boolean }>();
  let columns = 0;
  const rows = table.content.map((row, y) => {
    const inHead = y < head;
    const above = new Map([...taken].filter(([, { rows: left }]) => left > 0));
    const placed: PlacedCell[] = [];
    let x = 0;
    for (const cell of row.content ?? []) {
      while (above.has(x)) x++;
      const tall = !inHead && isName(cell) && down(cell) >= TALL;
      const isTall = (at: number): boolean => above.get(at)?.tall ?? placed.some((one) => one.x === at && one.tall);
      const known = isName(cell) && Array.from({ length: x }, (_, at) => at).every(isTall);
      placed.push({ cell, x, inHead, tall, behind: known && (!inHead || down(cell) === head) ? x : null });
      x += across(cell);
    }
    for (const [at, { rows: left, tall }] of above) taken.set(at, { rows: left - 1, tall });
    for (const { cell, x: at, tall } of placed)
      for (let column = at; column < at + across(cell); column++) taken.set(column, { rows: down(cell) - 1, tall });
    columns = Math.max(columns, x, ...[...taken.keys()].map((at) => at + 1));
    return placed;
  });
  return { columns, rows };
}

/** The text of a line without its marks. */
export const textOf = (content: readonly Inline[] = []): string => content.map((node) => (node.type === "text" ? node.text : "")).join("");
const wordsOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.type === "paragraph" || block.type === "heading" ? textOf(block.content) : "")).join("");

/** What a table is called: by its first row when that is one name over all columns, else by the heading before it. */
function nameOf({ columns, rows: [first] }: Shape, heading: string): string {
  const [only, ...others] = first ?? [];
  const own =
    only !== undefined && others.length === 0 && isName(only.cell) && across(only.cell) === columns ? wordsOf(only.cell.content) : "";
  return own || heading;
}

/** The heading that a block stands under. */
export function headingBefore(blocks: readonly Block[], at: number): string {
  const heading = blocks.slice(0, at).findLast((block) => block.type === "heading");
  return heading?.type === "heading" ? textOf(heading.content) : "";
}

const FIGURE = /^[-+−±]?\d[\d,，.\s]*[%％‰]?$/;
const NO_FIGURE = /^[-—–/…]*$/;

/** The columns under whose names stand figures alone: they are set to the right, so that their digits stand one below the other. */
function figureColumns({ rows }: Shape): ReadonlySet<number> {
  const words = new Map<number, string[]>();
  for (const { cell, x } of rows.flat())
    if (!isName(cell)) words.set(x, [...(words.get(x) ?? []), across(cell) > 1 ? "several" : wordsOf(cell.content).trim()]);
  const figures = ([, all]: [number, string[]]): boolean =>
    all.some((text) => FIGURE.test(text)) && all.every((text) => FIGURE.test(text) || NO_FIGURE.test(text));
  return new Set([...words].filter(figures).map(([x]) => x));
}

interface RichTableProps {
  table: Table;
  heading: string;
  draw: (blocks: readonly Block[]) => ReactNode;
}

/** A wide table scrolls in a box of its own, which the keyboard can reach (WCAG 2.1.1); names say what they name (1.3.1). */
export function RichTable({ table, heading, draw }: RichTableProps) {
  const shape = shapeOf(table);
  const name = nameOf(shape, heading);
  const dense = shape.columns >= DENSE;
  // Rows of a text have no names of their own; their place is their key.
  const figures = dense ? new Set<number>() : figureColumns(shape);
  const rows = shape.rows.map((row, y) =>
    createElement("tr", { key: y }, ...row.map((placed) => cellView(placed, { dense, figure: figures.has(placed.x) }, draw))),
  );
  return createElement(
    "div",
    { className: "table-scroll", role: "region", tabIndex: 0, "aria-label": `${name}${name === "" ? "" : "，"}表格，可左右滚动` },
    <table className={clsx(dense && "table-dense")}>
      {name !== "" && <caption className="sr-only">{name}</caption>}
      <tbody>{rows}</tbody>
    </table>,
  );
}

interface CellLook {
  dense: boolean;
  figure: boolean;
}

function cellView({ cell, inHead, tall, behind }: PlacedCell, { dense, figure }: CellLook, draw: RichTableProps["draw"]): ReactNode {
  const { attrs, content } = cell;
  const width = attrs?.colwidth?.reduce((sum, each) => sum + each, 0) ?? 0;
  return createElement(
    isName(cell) ? "th" : "td",
    {
      scope: isName(cell) ? (inHead ? "col" : "row") : undefined,
      colSpan: attrs?.colspan,
      rowSpan: attrs?.rowspan,
      className:
        clsx(
          dense && [tall && "cell-tall", behind !== null && `cell-stays-${behind}`],
          figure && across(cell) === 1 && (inHead || !isName(cell)) && "cell-figure",
        ) || undefined,
      style: width > 0 ? { width } : undefined,
    },
    draw(content),
  );
}
