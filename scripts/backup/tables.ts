import type { ClientBase } from "pg";

export interface Column {
  name: string;
  type: string;
}

export interface Table {
  schema: string;
  name: string;
  columns: Column[];
}

export interface Sequence {
  schema: string;
  name: string;
  value: string;
  called: boolean;
}

/** Known by the code that made the database, not data: they are there before a restore and must be the same. */
const LEDGERS = ["public._prisma_migrations", "graphile_worker.migrations"];

/** All tables of the platform and of its job queue, with the columns that hold data (generated ones follow from them). */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: Column[] }>(`
    select n.nspname as schema, c.relname as name,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by 1, 2 order by 1, 2`);
  return rows.filter((table) => !LEDGERS.includes(`${table.schema}.${table.name}`));
}

export async function sequencesOf(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    "select schemaname as schema, sequencename as name from pg_sequences where schemaname in ('public', 'graphile_worker') order by 1, 2",
  );
  const sequences: Sequence[] = [];
  for (const sequence of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(client, sequence)}`,
    );
    sequences.push({ ...sequence, value: state.rows[0]?.value ?? "1", called: state.rows[0]?.called ?? false });
  }
  return sequences;
}

/** Which migrations a database has; a backup goes only into a database that has the same. */
export async function versionOf(client: ClientBase): Promise<string[]> {
  const own = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1",
  );
  const jobs = await client.query<{ id: number }>("select id from graphile_worker.migrations order by id desc limit 1");
  return [...own.rows.map(({ name }) => name), `graphile-worker-${jobs.rows[0]?.id ?? 0}`];
}

export const quoted = (client: ClientBase, { schema, name }: { schema: string; name: string }): string =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
