import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";

type Value = string | number | boolean | Date | null | readonly string[] | object;

/**
 * Writes many rows of a table in one statement. The client's `createMany()` takes longer to put its statement together than the database to
 * carry it out. All rows have the fields of the first; what it does not have takes its default.
 */
export async function insertRows<Row extends { readonly [field in keyof Row]?: Value | undefined }>(
  tx: Pick<Tx, "$executeRaw">,
  table: Prisma.ModelName,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
  const into = Prisma.raw(quoted(table));
  const fields = Prisma.raw(Object.keys(first).map(quoted).join(", "));
  await tx.$executeRaw`insert into ${into} (${fields}) select ${fields} from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json)`;
}
