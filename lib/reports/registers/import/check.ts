import { type CivilDate, yearOf } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { doubles, headingErrors, type RowError } from "@/lib/files/table-check";
import type { TableFile } from "@/lib/files/table-file";
import { readRows } from "@/lib/files/table-rows";
import type { RegisterKind } from "@/lib/generated/prisma/enums";
import { compare, type Decimal, formatDecimal } from "../../annual/decimal";
import { exact } from "../entries";
import { REGISTER_TABLE, type RegisterRow, registerRow } from "./row";

export interface CheckedEntry {
  line: number;
  row: RegisterRow;
  /** the entry that it puts right; null: the first of its source */
  replacesId: string | null;
}

export interface RegisterImportCheck {
  ready: readonly CheckedEntry[];
  /** registered before with the same figure */
  skipped: number;
  errors: readonly RowError[];
}

const seriesOf = (row: { year: number; kind: RegisterKind; source: string; department: string }): string =>
  [row.year, row.kind, row.source, row.department].join("\n");

/** What counts now, by year, kind, source and department. */
async function counting(db: Db, agencyId: string, years: readonly number[]): Promise<ReadonlyMap<string, { id: string; value: Decimal }>> {
  const rows = await db.registerEntry.findMany({
    where: { agencyId, year: { in: [...years] }, replacedBy: null },
    select: { id: true, year: true, kind: true, source: true, department: true, value: true },
  });
  return new Map(rows.map((row) => [seriesOf(row), { id: row.id, value: exact(row.value) }]));
}

const notYet = ({ year }: RegisterRow, line: number, today: CivilDate): RowError[] =>
  year > yearOf(today) ? [{ line, field: "year", message: `${year} 年还没有到` }] : [];

/**
 * Checks a whole file against the rules and the register, writing nothing: which figures are new, which are there already, and every error by
 * row and field. A figure that differs from the one registered is an error, unless its row says why (更正原因): then it is a correction.
 */
export async function checkRegisterImport(
  db: Db,
  agencyId: string,
  source: string,
  file: TableFile,
  today: CivilDate,
): Promise<RegisterImportCheck> {
  const atFault = headingErrors(file, REGISTER_TABLE);
  if (atFault.length > 0) return { ready: [], skipped: 0, errors: atFault };
  const { rows: read, errors } = readRows(file, REGISTER_TABLE, registerRow, (row, line) => notYet(row, line, today));
  const rows = read.map(({ line, row }) => ({ line, row: { ...row, source: row.source || source } }));
  errors.push(...doubles(rows, "kind", seriesOf));
  const before = await counting(db, agencyId, [...new Set(rows.map(({ row }) => row.year))]);
  const ready: CheckedEntry[] = [];
  let skipped = 0;
  for (const { line, row } of rows) {
    const entry = before.get(seriesOf(row));
    if (entry !== undefined && compare(entry.value, row.value) === 0) skipped++;
    else if (entry !== undefined && row.reason === "") {
      const message = `${row.year} 年“${row.source}”已登记 ${formatDecimal(entry.value)}，这次是 ${formatDecimal(row.value)}。登记过的数字不会被覆盖：确要更正的，请在“更正原因”一列写明原因`;
      errors.push({ line, field: "reason", message });
    } else ready.push({ line, row, replacesId: entry?.id ?? null });
  }
  return { ready, skipped, errors: errors.sort((a, b) => a.line - b.line) };
}
