import type { Db } from "@/lib/core/db";
import { toFigure } from "../annual/cell";
import { formatDecimal, subtract } from "../annual/decimal";
import { formatOfYear } from "../annual/format";
import type { FigureKind, ReportFormat } from "../annual/format-types";
import type { Figure, Table } from "../annual/tables";
import { type CellSource, cellSource, table2Cell } from "./cell-sources";
import { type EntryRow, registerEntries, sumOf } from "./entries";
import { countsAs, isRule, type NormativeDocument } from "./normative";
import { normativeDocuments } from "./normative-documents";

/** Where a figure of table 2 comes from. */
export type Table2Origin =
  | { readonly from: "documents"; readonly count: number }
  | { readonly from: "register"; readonly entries: number; readonly sources: readonly string[] }
  /** nobody registered anything: 0, and to be looked at */
  | { readonly from: "nothing" };

interface Counted {
  documents: readonly NormativeDocument[];
  /** those that count, of the year and the one before */
  entries: readonly EntryRow[];
}

const load = async (db: Db, agencyId: string, year: number): Promise<Counted> => ({
  documents: await normativeDocuments(db, agencyId, year),
  entries: await registerEntries(db, agencyId, { years: [year, year - 1], counting: true }),
});

const documentsOf = (source: CellSource & { from: "documents" }, { documents }: Counted, year: number): NormativeDocument[] =>
  documents.filter((document) => isRule(document) === source.rules && countsAs(source.measure, document, year));

const YEARS = { year: [0], before: [-1], change: [0, -1] } as const;

const entriesOf = (source: CellSource & { from: "register" }, { entries }: Counted, year: number): EntryRow[] =>
  entries.filter((entry) => entry.kind === source.kind && YEARS[source.of].some((shift) => entry.year === year + shift));

function registered(source: CellSource & { from: "register" }, entries: readonly EntryRow[], year: number, kind: FigureKind): Figure {
  const own = sumOf(entries.filter((entry) => entry.year === year));
  const before = sumOf(entries.filter((entry) => entry.year === year - 1));
  const value = source.of === "year" ? own : source.of === "before" ? before : subtract(own, before);
  return kind === "amount" ? formatDecimal(value) : toFigure(value);
}

/**
 * Table 2 of the annual report on `year`, counted anew from what was disclosed and what was registered, with where each figure comes from by
 * its path in the JSON (`table2.A5.r1.A5.c1`). Amounts are exact decimals as text. A figure for which nothing was registered is 0.
 */
export async function table2OfYear(
  db: Db,
  agencyId: string,
  year: number,
  format: ReportFormat,
): Promise<{ table: Table; origins: Readonly<Record<string, Table2Origin>> }> {
  const counted = await load(db, agencyId, year);
  const origins: Record<string, Table2Origin> = {};
  const figure = (row: string, column: string, kind: FigureKind): Figure => {
    const source = cellSource(format, row, column);
    if (source === undefined) throw new TypeError(`nobody counts ${row}.${column} of format ${format.code}`);
    const path = `table2.${row}.${column}`;
    if (source.from === "documents") {
      const count = documentsOf(source, counted, year).length;
      origins[path] = { from: "documents", count };
      return count;
    }
    const entries = entriesOf(source, counted, year);
    const sources = [...new Set(entries.map((entry) => entry.source))];
    origins[path] = entries.length === 0 ? { from: "nothing" } : { from: "register", entries: entries.length, sources };
    return registered(source, entries, year, kind);
  };
  const table = Object.fromEntries(
    format.table2.blocks.flatMap(({ rows, columns }) =>
      rows.map((row) => [row.code, Object.fromEntries(columns.map(({ code, kind }) => [code, figure(row.code, code, kind)]))]),
    ),
  );
  return { table, origins };
}

/** What makes up one cell. */
export type Table2Page =
  | { readonly kind: "documents"; readonly total: number; readonly rows: readonly NormativeDocument[] }
  | { readonly kind: "entries"; readonly total: number; readonly rows: readonly EntryRow[] };

/** The list behind the cell at `path` (`table2.A1.r2.A1.c1`); null when the format of the year has no such cell. `size` null: all of it. */
export async function table2Entries(
  db: Db,
  agencyId: string,
  year: number,
  path: string,
  page: { number: number; size: number | null },
): Promise<Table2Page | null> {
  const format = formatOfYear(year);
  const cell = table2Cell(path);
  const source = format === undefined || cell === null ? undefined : cellSource(format, cell.row, cell.column);
  if (source === undefined) return null;
  const counted = await load(db, agencyId, year);
  const cut = <T>(all: readonly T[]): readonly T[] =>
    page.size === null ? all : all.slice((page.number - 1) * page.size, page.number * page.size);
  if (source.from === "documents") {
    const all = documentsOf(source, counted, year);
    return { kind: "documents", total: all.length, rows: cut(all) };
  }
  const all = entriesOf(source, counted, year);
  return { kind: "entries", total: all.length, rows: cut(all) };
}
