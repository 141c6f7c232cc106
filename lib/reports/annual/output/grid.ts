import { formatByCode } from "../format";
import type { ReportFormat, Table2Block, Table3Row } from "../format-types";
import type { ReportSnapshot } from "../snapshot";
import type { Figure, Figures, Table } from "../tables";

/**
 * One cell of a table of the format, as every form of the report draws it; cells that it covers are left out, as in HTML.
 * `head` stands above figures, `label` beside them.
 */
export type GridCell = { readonly columns: number; readonly rows: number } & (
  | { readonly kind: "head" | "label"; readonly text: string }
  /** `path`: its place in the JSON (`table3.R1.C1`) */
  | { readonly kind: "figure"; readonly path: string; readonly figure: Figure }
);

/** A table of the format with its figures. */
export type ReportTable = {
  /** `table2.A1`, `table3` */
  readonly key: string;
  readonly name: string;
  readonly headRows: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** of the columns, relative to each other */
  readonly widths: readonly number[];
};

const words = (kind: "head" | "label", text: string, columns = 1, rows = 1): GridCell => ({ kind, text, columns, rows });

const figureOf = (path: string, figures: Figures | undefined, code: string): GridCell => ({
  kind: "figure",
  path: `${path}.${code}`,
  figure: figures?.[code] ?? null,
  columns: 1,
  rows: 1,
});

/** What stands in a cell; nothing where the figure is missing. */
export const cellText = (cell: GridCell): string => (cell.kind === "figure" ? String(cell.figure ?? "") : cell.text);

const LABEL_WIDTH = 48;
const PAGE_WIDTH = 156;

function table2Block({ code, heading, columns, rows }: Table2Block, table: Table | null | undefined): ReportTable {
  return {
    key: `table2.${code}`,
    name: heading,
    headRows: 2,
    rows: [
      [words("head", heading, columns.length + 1)],
      [words("head", "信息内容"), ...columns.map(({ label }) => words("head", label))],
      ...rows.map((row) => [
        words("label", row.label),
        ...columns.map((column) => figureOf(`table2.${row.code}`, table?.[row.code], column.code)),
      ]),
    ],
    widths: [LABEL_WIDTH, ...columns.map(() => (PAGE_WIDTH - LABEL_WIDTH) / columns.length)],
  };
}

/** The tables of section 2, one for each item of 条例第二十条 that the format asks about. */
export const table2Grids = (format: ReportFormat, table: Table | null | undefined): readonly ReportTable[] =>
  format.table2.blocks.map((block) => table2Block(block, table));

type Group = { readonly label: string; readonly grouped: boolean; readonly members: string[] };

/** Columns next to each other that stand under one head. */
function columnGroups(columns: readonly { readonly label: string; readonly group: string | null }[]): Group[] {
  const groups: Group[] = [];
  for (const { label, group } of columns) {
    const last = groups.at(-1);
    if (group !== null && last?.grouped === true && last.label === group) last.members.push(label);
    else groups.push({ label: group ?? label, grouped: group !== null, members: [label] });
  }
  return groups;
}

const LABEL_COLUMNS = 3;

/** 三级表头: the note of the 勾稽关系 at the left, 申请人情况 over all columns. */
function table3Head({ headerNote, columnGroupHeader, columns }: ReportFormat["table3"]): GridCell[][] {
  const groups = columnGroups(columns);
  return [
    [words("head", headerNote, LABEL_COLUMNS, 3), words("head", columnGroupHeader, columns.length)],
    groups.map(({ label, grouped, members }) => words("head", label, members.length, grouped ? 1 : 2)),
    groups.filter(({ grouped }) => grouped).flatMap(({ members }) => members.map((label) => words("head", label))),
  ];
}

/** A group's label stands merged at the left of the rows below it and has no row of its own. */
function table3Labels(rows: readonly Table3Row[]): Map<string, GridCell[]> {
  const isBelow = (row: Table3Row, group: Table3Row): boolean => row.code.startsWith(`${group.code}.`);
  const labels = new Map<string, GridCell[]>();
  let waiting: GridCell[] = [];
  for (const row of rows) {
    if (row.kind === "group") {
      waiting.push(words("label", row.label, 1, rows.filter((one) => one.kind !== "group" && isBelow(one, row)).length));
      continue;
    }
    const own = words("label", row.label, LABEL_COLUMNS - row.level + 1);
    labels.set(row.code, [...waiting, own]);
    waiting = [];
  }
  return labels;
}

/** The table of section 3: three columns of labels, seven of figures, 25 rows in the format of 2021. */
export function table3Grid({ table3 }: ReportFormat, table: Table | null | undefined): ReportTable {
  const labels = table3Labels(table3.rows);
  const rows = table3.rows.flatMap(({ code }) => {
    const own = labels.get(code);
    return own === undefined ? [] : [[...own, ...table3.columns.map((column) => figureOf(`table3.${code}`, table?.[code], column.code))]];
  });
  return {
    key: "table3",
    name: "收到和处理政府信息公开申请情况",
    headRows: 3,
    rows: [...table3Head(table3), ...rows],
    widths: [9, 14, 49, ...table3.columns.map(() => 12)],
  };
}

/** The table of section 4: one row of fifteen figures. */
export function table4Grid({ table4 }: ReportFormat, figures: Figures | null | undefined): ReportTable {
  const groups = columnGroups(table4.map(({ label, parent }) => ({ label, group: parent })));
  const across = (blocks: readonly string[]): number =>
    table4.filter(({ label }) => blocks.includes(label)).reduce((sum, { columns }) => sum + columns.length, 0);
  return {
    key: "table4",
    name: "政府信息公开行政复议、行政诉讼情况",
    headRows: 3,
    rows: [
      groups.map(({ label, grouped, members }) => words("head", label, across(members), grouped ? 1 : 2)),
      groups.filter(({ grouped }) => grouped).flatMap(({ members }) => members.map((label) => words("head", label, across([label])))),
      table4.flatMap(({ columns }) => columns.map(({ label }) => words("head", label))),
      table4.flatMap(({ columns }) => columns.map(({ code }) => figureOf("table4", figures ?? undefined, code))),
    ],
    widths: table4.flatMap(({ columns }) => columns.map(() => 1)),
  };
}

/** The format that a frozen report follows. Throws for a snapshot of an edition that is not known: it cannot be drawn. */
export function formatOfSnapshot({ figures }: Pick<ReportSnapshot, "figures">): ReportFormat {
  const format = formatByCode(figures.format);
  if (format === undefined) throw new RangeError(`no report format ${figures.format}`);
  return format;
}

/** All tables of a report in their order. */
export function reportTables(snapshot: Pick<ReportSnapshot, "figures">): {
  readonly section2: readonly ReportTable[];
  readonly section3: ReportTable;
  readonly section4: ReportTable;
} {
  const format = formatOfSnapshot(snapshot);
  const { table2, table3, table4 } = snapshot.figures;
  return { section2: table2Grids(format, table2), section3: table3Grid(format, table3), section4: table4Grid(format, table4) };
}
