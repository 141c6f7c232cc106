import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { drift, migrate, migrationStatus, ownSource, resetDatabase, riskyLines, type Source, writeMigration } from "./migrations";
import { ensureDatabase, withClient } from "./server";

const base = 'generator client {\n  provider = "prisma-client"\n  output = "x"\n}\ndatasource db {\n  provider = "postgresql"\n}\n';
const note = "model Note {\n  id Int @id @default(autoincrement())\n  text String\n}\n";

let source: Source;
let url: string;
let created = 0;

const writeSchema = (models: string) => fs.writeFileSync(path.join(source.schema, "toy.prisma"), base + models);
const query = (sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);

beforeEach(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-schema-"));
  source = { schema: path.join(folder, "schema"), migrations: path.join(folder, "migrations") };
  fs.mkdirSync(source.schema);
  const name = `migrations_${process.pid}_${++created}`;
  await ensureDatabase(inject("databaseServer"), name);
  url = inject("databaseServer").replace(/\/[^/]*$/, `/${name}`);
});

afterEach(async () => {
  await withClient(inject("databaseServer"), (client) => client.query(`drop database migrations_${process.pid}_${created} with (force)`));
  fs.rmSync(path.dirname(source.schema), { recursive: true, force: true });
});

async function first(): Promise<void> {
  writeSchema(note);
  writeMigration("first", await drift(url, source), source, new Date("2026-01-01T00:00:00Z"));
}

describe("migrations", () => {
  it("lead from nothing to the schema, and then agree with it", async () => {
    await first();
    expect(await migrate(url, source)).toEqual(["20260101000000_first"]);
    expect(await drift(url, source)).toBe("");
    expect(await migrate(url, source)).toEqual([]);
    expect(await query('select count(*)::int as n from "Note"')).toEqual([{ n: 0 }]);
    expect(await query("select count(*)::int as n from graphile_worker.jobs")).toEqual([{ n: 0 }]);
  });

  it("report a schema that was changed without one", async () => {
    await first();
    writeSchema(note.replace("text String", "text String?"));
    const sql = await drift(url, source);
    expect(sql).toContain('ALTER COLUMN "text" DROP NOT NULL');
  });

  it("keep semicolons inside functions and run as one transaction", async () => {
    await first();
    writeMigration(
      "function",
      "-- one; two\ncreate function three() returns int language plpgsql as $$ begin perform 1; return 3; end; $$;\nselect three();",
      source,
      new Date("2026-01-02T00:00:00Z"),
    );
    await migrate(url, source);
    expect(await query("select three()")).toEqual([{ three: 3 }]);
  });

  it("undo themselves when they fail, and go on once repaired", async () => {
    await first();
    const file = writeMigration(
      "broken",
      "create table half (id int);\nselect no_such_function();",
      source,
      new Date("2026-01-03T00:00:00Z"),
    );
    await expect(migrate(url, source)).rejects.toThrow(/已整体撤回[\s\S]*no_such_function/);
    expect(await query("select to_regclass('half')::text as half")).toEqual([{ half: null }]);
    fs.writeFileSync(file, "create table half (id int);");
    expect(await migrate(url, source)).toEqual(["20260103000000_broken"]);
  });

  it("are applied once when four processes start at the same time", async () => {
    await first();
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url, source)));
    expect(applied.flat()).toEqual(["20260101000000_first"]);
  });

  it("refuse a database that a newer version has changed", async () => {
    await first();
    await migrate(url, source);
    fs.renameSync(path.join(source.migrations, "20260101000000_first"), path.join(source.migrations, "../moved"));
    await expect(migrate(url, source)).rejects.toThrow(/20260101000000_first.*来自更新的 Gongkai/);
  });

  it("refuse a file that was edited after it ran", async () => {
    await first();
    await migrate(url, source);
    fs.appendFileSync(path.join(source.migrations, "20260101000000_first/migration.sql"), "-- edited\n");
    await expect(migrate(url, source)).rejects.toThrow(/被改动了：20260101000000_first/);
    expect((await migrationStatus(url, source)).editedMigrationNames).toEqual(["20260101000000_first"]);
  });

  it("build the database anew on reset", async () => {
    await first();
    await migrate(url, source);
    await query("insert into \"Note\" (text) values ('x')");
    await resetDatabase(url, source);
    expect(await query('select count(*)::int as n from "Note"')).toEqual([{ n: 0 }]);
  });
});

it("point out the lines that can lose data", () => {
  expect(
    riskyLines('ALTER TABLE "a" ADD COLUMN "b" TEXT;\nALTER TABLE "a" DROP COLUMN "c";\nALTER TABLE "a" ALTER COLUMN "d" SET NOT NULL;'),
  ).toEqual(['ALTER TABLE "a" DROP COLUMN "c";', 'ALTER TABLE "a" ALTER COLUMN "d" SET NOT NULL;']);
});

it("refuse a name that cannot be a folder", () => {
  expect(() => writeMigration("../x", "", source)).toThrow(/只能用小写字母/);
});

it("of this project agree with its schema", async () => {
  expect(await drift(url, ownSource)).toBe("");
});
