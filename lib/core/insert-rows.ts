import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";

type Value = string | number | boolean | Date | null | readonly string[] | object;
type Fields<Row> = { readonly [field in keyof Row]?: Value | undefined };

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * `insert into … select …` of at least one row, to be part of a statement. All rows have the fields of the first; what it does not have takes
 * its default.
 */
export function insertion<Row extends Fields<Row>>(table: Prisma.ModelName, rows: readonly Row[]): Prisma.Sql {
  const [first] = rows;
  if (first === undefined) throw new TypeError(`no row for ${table}`);
  const into = Prisma.raw(quoted(table));
  const fields = Prisma.raw(Object.keys(first).map(quoted).join(", "));
  return Prisma.sql`insert into ${into} (${fields}) select ${fields} from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json)`;
}

/**
 * Writes many rows of a table in one statement. The client's `createMany()` takes longer to put its statement together than the database to
 * carry it out.
 */
export async function insertRows<Row extends Fields<Row>>(
  tx: Pick<Tx, "$executeRaw">,
  table: Prisma.ModelName,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length > 0) await tx.$executeRaw(insertion(table, rows));
}
