import fs from "node:fs";
import path from "node:path";
import type { DiagnoseMigrationHistoryOutput, MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runMigrations } from "graphile-worker";
import { Problem } from "../problem";
import { projectFolder } from "./data-folder";
import { withSchemaEngine } from "./schema-engine";
import { withClient } from "./server";

const filters = { externalTables: [], externalEnums: [] };
const LOCKFILE = "migration_lock.toml";

/** Where the schema and its migrations lie; tests point it elsewhere. */
export interface Source {
  schema: string;
  migrations: string;
}

export const ownSource: Source = {
  schema: path.join(projectFolder, "prisma/schema"),
  migrations: path.join(projectFolder, "prisma/migrations"),
};

/**
 * Brings a database up to date and returns the names of the migrations applied. Several processes may call it at once: one
 * works, the others wait. Each migration is one transaction, so one that was cut short left nothing and is simply run again.
 */
export async function migrate(url: string, source: Source = ownSource): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('gongkai-migrate'))");
    const applied = await withSchemaEngine(url, async (engine) => {
      const migrationsList = migrationsOf(source);
      const state = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
      expectKnown(state);
      for (const migrationName of state.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return appliedMigrationNames;
    }).catch((error: unknown) => {
      throw migrationProblem(error);
    });
    await runMigrations({ connectionString: url });
    return applied;
  });
}

/** What `db:status` reports. */
export async function migrationStatus(
  url: string,
  source: Source = ownSource,
): Promise<DiagnoseMigrationHistoryOutput & { all: string[] }> {
  const migrationsList = migrationsOf(source);
  const state = await withSchemaEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
  );
  return { ...state, all: migrationsList.migrationDirectories.map((directory) => directory.path) };
}

/** The SQL that leads from the migrations to the schema; empty when they agree. The database's user must be allowed to create a database. */
export async function drift(url: string, source: Source = ownSource): Promise<string> {
  const { exitCode, stdout } = await withSchemaEngine(url, (engine) => {
    const migrations = migrationsOf(source);
    return engine.diff({
      from: migrations.migrationDirectories.length > 0 ? { tag: "migrations", ...migrations } : { tag: "empty" },
      to: { tag: "schemaDatamodel", ...schemaOf(source) },
      script: true,
      exitCode: true,
      filters,
    });
  });
  return exitCode === 2 ? (stdout ?? "") : "";
}

/** Empties a database and builds it anew. */
export async function resetDatabase(url: string, source: Source = ownSource): Promise<string[]> {
  await withSchemaEngine(url, (engine) => engine.reset({ filter: filters }));
  await withClient(url, (client) => client.query("drop schema if exists graphile_worker cascade"));
  return migrate(url, source);
}

/** Writes a migration and returns its path. */
export function writeMigration(name: string, sql: string, source: Source = ownSource, now: Date = new Date()): string {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Problem(`迁移名 ${name} 只能用小写字母、数字和下划线。`);
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(source.migrations, `${stamp}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  fs.writeFileSync(file, sql);
  const lockfile = path.join(source.migrations, LOCKFILE);
  if (!fs.existsSync(lockfile)) fs.writeFileSync(lockfile, '# Kept under version control.\nprovider = "postgresql"\n');
  return file;
}

/** Lines of a migration that can lose data or fail on existing rows. */
export const riskyLines = (sql: string): string[] =>
  sql.split("\n").filter((line) => /\b(drop (table|column|type|schema)|set not null|set data type|truncate|delete from)\b/i.test(line));

function migrationsOf({ migrations }: Source): MigrationList {
  const names = fs.existsSync(migrations)
    ? fs.readdirSync(migrations, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];
  const lockfile = path.join(migrations, LOCKFILE);
  return {
    baseDir: migrations,
    shadowDbInitScript: "",
    lockfile: { path: LOCKFILE, content: fs.existsSync(lockfile) ? fs.readFileSync(lockfile, "utf8") : null },
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: fs.readFileSync(path.join(migrations, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

function schemaOf({ schema }: Source): SchemasContainer {
  const names = fs.readdirSync(schema).filter((name) => name.endsWith(".prisma"));
  return {
    files: names.sort().map((name) => ({ path: path.join(schema, name), content: fs.readFileSync(path.join(schema, name), "utf8") })),
  };
}

function expectKnown({ history, editedMigrationNames, failedMigrationNames }: DiagnoseMigrationHistoryOutput): void {
  if (history && history.diagnostic !== "databaseIsBehind") {
    throw new Problem(
      `数据库里有本版本不认识的变更（${history.unpersistedMigrationNames.join("、")}），它来自更新的 Gongkai。请改用当时那个较新的版本；不要用旧版本打开它。`,
    );
  }
  const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
  if (edited.length > 0) {
    throw new Problem(`已执行过的迁移文件被改动了：${edited.join("、")}。请恢复这些文件，把新的改动写成新的迁移（npm run db:new）。`);
  }
}

function migrationProblem(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  return new Problem(`数据库升级没有完成，本次变更已整体撤回，原有数据未动。\n${error.message}`);
}
