import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import type { ClientBase } from "pg";
import { quoted, type Sequence, sequencesOf, type Table, tablesOf, versionOf } from "./tables";

export interface Contents {
  format: 1;
  made: string;
  version: string[];
  /** Tells whether the key of the data folder is the one that the encrypted columns were written with. */
  key: string;
  tables: (Table & { file: string; rows: number })[];
  sequences: Sequence[];
}

/** Writes every row that one moment of the database held, while the site goes on working, a file per table. */
export async function dumpDatabase(client: ClientBase, folder: string, key: string): Promise<Contents> {
  await client.query("begin transaction isolation level repeatable read read only");
  try {
    const contents: Contents = {
      format: 1,
      made: new Date().toISOString(),
      version: await versionOf(client),
      key,
      tables: [],
      sequences: [],
    };
    for (const table of await tablesOf(client)) {
      const file = `${contents.tables.length}.jsonl`;
      contents.tables.push({ ...table, file, rows: await dumpTable(client, table, path.join(folder, file)) });
    }
    contents.sequences = await sequencesOf(client);
    return contents;
  } finally {
    await client.query("rollback");
  }
}

/** Each value as PostgreSQL's own text, so that every type comes back exactly. */
async function dumpTable(client: ClientBase, table: Table, file: string): Promise<number> {
  const values = table.columns.map((column) => `${client.escapeIdentifier(column.name)}::text`).join(", ");
  await client.query(`declare dump no scroll cursor for select json_build_array(${values})::text as line from ${quoted(client, table)}`);
  const out = fs.createWriteStream(file);
  let rows = 0;
  for (;;) {
    const batch = await client.query<{ line: string }>("fetch 500 from dump");
    if (batch.rows.length === 0) break;
    rows += batch.rows.length;
    // The rows of one batch on one line; JSON text has no line break of its own.
    if (!out.write(`[${batch.rows.map(({ line }) => line).join(",")}]\n`)) await once(out, "drain");
  }
  out.end();
  await finished(out);
  await client.query("close dump");
  return rows;
}
