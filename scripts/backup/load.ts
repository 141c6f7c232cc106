import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import type { ClientBase } from "pg";
import { everythingChanged, PUBLIC_CHANGES } from "@/lib/core/public-changes";
import { Problem } from "../problem";
import type { Contents } from "./dump";
import { quoted, type Table, tablesOf, versionOf } from "./tables";

/** Whether any table of the platform holds a row. */
export async function holdsData(client: ClientBase): Promise<boolean> {
  for (const table of await tablesOf(client)) {
    if (table.schema !== "public") continue;
    const { rowCount } = await client.query(`select 1 from ${quoted(client, table)} limit 1`);
    if (rowCount) return true;
  }
  return false;
}

/**
 * Replaces all rows by those of a backup, in one transaction: it comes back whole or nothing changes. Needs no superuser:
 * foreign keys are taken off and put back, which also checks every one of them; the tables' own triggers rest meanwhile.
 */
export async function loadDatabase(client: ClientBase, folder: string, contents: Contents): Promise<void> {
  await expectSameVersion(client, contents);
  await client.query("begin");
  try {
    const tables = await tablesOf(client);
    for (const table of tables) await client.query(`alter table ${quoted(client, table)} disable trigger user`);
    const foreignKeys = await takeOffForeignKeys(client);
    await client.query(`truncate ${tables.map((table) => quoted(client, table)).join(", ")}`);
    for (const table of contents.tables) await loadTable(client, table, path.join(folder, table.file));
    for (const { statement } of foreignKeys) await client.query(statement);
    for (const table of tables) await client.query(`alter table ${quoted(client, table)} enable trigger user`);
    for (const sequence of contents.sequences) {
      await client.query("select setval($1::regclass, $2::bigint, $3)", [quoted(client, sequence), sequence.value, sequence.called]);
    }
    // Whoever had taken these jobs is gone.
    await client.query("update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null");
    await client.query("update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null");
    // Whoever keeps copies of pages drops them all: the tables' own triggers, which tell of changes, have rested.
    await client.query("select pg_notify($1, $2)", [PUBLIC_CHANGES, everythingChanged]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function expectSameVersion(client: ClientBase, contents: Contents): Promise<void> {
  const here = await versionOf(client);
  if (here.join() === contents.version.join()) return;
  throw new Problem(
    `备份来自另一个版本的 Gongkai，不能装入当前的数据库结构。\n备份：${contents.version.at(-2) ?? "（无）"}\n当前：${here.at(-2) ?? "（无）"}\n` +
      "请先用做备份的那个版本恢复，再升级程序。",
  );
}

async function takeOffForeignKeys(client: ClientBase): Promise<{ statement: string }[]> {
  const { rows } = await client.query<{ statement: string; drop: string }>(`
    select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement,
      format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop
    from pg_constraint where contype = 'f' and connamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)`);
  for (const { drop } of rows) await client.query(drop);
  return rows;
}

async function loadTable(client: ClientBase, table: Table & { rows: number }, file: string): Promise<void> {
  const names = table.columns.map((column) => client.escapeIdentifier(column.name)).join(", ");
  const values = table.columns.map((column, index) => `(line->>${index})::${column.type}`).join(", ");
  const insert = `insert into ${quoted(client, table)} (${names}) overriding system value select ${values} from json_array_elements($1::json) as line`;
  let rows = 0;
  for await (const batch of readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (batch) rows += (await client.query(insert, [batch])).rowCount ?? 0;
  }
  if (rows !== table.rows) throw new Problem(`备份不完整：${table.name} 应有 ${table.rows} 行，实有 ${rows} 行。数据库没有改动。`);
}
