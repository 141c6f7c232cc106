import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { withClient } from "../database/server";
import { readArchive, writeArchive } from "./archive";
import { tablesOf } from "./tables";

let folder: string;
let names: string[];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-archive-"));
  names = [];
});
afterEach(async () => {
  await withClient(inject("databaseServer"), async (client) => {
    for (const name of names) await client.query(`drop database ${name} with (force)`);
  });
  fs.rmSync(folder, { recursive: true, force: true });
});

async function database(): Promise<string> {
  const name = `archive_${randomUUID().replaceAll("-", "")}`;
  names.push(name);
  await withClient(inject("databaseServer"), (client) => client.query(`create database ${name} template ${inject("databaseTemplate")}`));
  return inject("databaseServer").replace(/\/[^/]*$/, `/${name}`);
}

const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
const at = (name: string): string => path.join(folder, name);

/** A table with all that is hard to carry over, a guard like the ledger's, a file, and a waiting job. */
async function fill(url: string): Promise<void> {
  await query(
    url,
    `create table parcel (id int generated always as identity primary key, parent int references parcel (id), words text, raw bytea, many text[],
       doc jsonb, at timestamptz(6), amount numeric(20, 6), twice int generated always as (id * 2) stored);
     create function no_change() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
     create trigger guard before update or delete on parcel for each row execute function no_change();
     create trigger guard_all before truncate on parcel for each statement execute function no_change();
     insert into parcel (parent, words, raw, many, doc, at, amount)
       values (2, E'第一行\\n"引号"\\\\', '\\x00ff', array['a,b', null, '{}'], 'null', '2026-01-01 08:00:00.123456+08', 0.1), (1, null, null, null, '{"a": 1.10}', null, 12345678901234.5);
     insert into parcel (words) select repeat('公开', 50) || n from generate_series(1, 1200) as n;
     select graphile_worker.add_job('publish', '{"id": 7}'::json, run_at := '2030-01-01');`,
  );
  fs.mkdirSync(at("data/files/ab"), { recursive: true });
  fs.writeFileSync(at("data/files/ab/cd"), "附件");
}

const all = (url: string) => query(url, "select p::text as line from parcel p order by id");

it("brings everything back: rows, jobs, sequences, guards and files", async () => {
  const [from, to] = [await database(), await database()];
  await fill(from);
  await writeArchive(from, at("data"), "key", at("a.tar.gz"));
  expect(fs.statSync(at("a.tar.gz")).mode & 0o777).toBe(0o600);
  await fill(to);
  const { otherKey } = await readArchive(to, at("restored"), "key", at("a.tar.gz"), true);
  expect(otherKey).toBe(false);
  expect(await all(to)).toEqual(await all(from));
  expect(await query(to, "insert into parcel default values returning id, twice")).toEqual([{ id: 1203, twice: 2406 }]);
  expect(await query(to, "select payload from graphile_worker._private_jobs")).toEqual([{ payload: { id: 7 } }]);
  await expect(query(to, "delete from parcel")).rejects.toThrow("append only");
  await expect(query(to, "insert into parcel (parent) values (999999)")).rejects.toThrow("foreign key");
  expect(fs.readFileSync(at("restored/files/ab/cd"), "utf8")).toBe("附件");
});

it("carries every table of the platform", async () => {
  const url = await database();
  const { tables } = await writeArchive(url, at("data"), "key", at("a.tar.gz"));
  const platform = await withClient(url, tablesOf);
  expect(tables.map(({ name }) => name)).toEqual(platform.map(({ name }) => name));
  expect(tables.map(({ name }) => name)).toContain("_private_jobs");
});

it("does not touch data unless told to, nor an older backup", async () => {
  const url = await database();
  await fill(url);
  await writeArchive(url, at("data"), "key", at("a.tar.gz"));
  await expect(readArchive(url, at("data"), "key", at("a.tar.gz"), false)).rejects.toThrow("--yes");
  await expect(writeArchive(url, at("data"), "key", at("a.tar.gz"))).rejects.toThrow("已经存在");
});

it("says when the key is another one", async () => {
  const url = await database();
  await writeArchive(url, at("data"), "key", at("a.tar.gz"));
  expect((await readArchive(url, at("data"), "other", at("a.tar.gz"), true)).otherKey).toBe(true);
});

it("leaves the database as it was when the backup does not fit", async () => {
  const [from, to] = [await database(), await database()];
  await fill(from);
  await writeArchive(from, at("data"), "key", at("a.tar.gz"));
  await fill(to);
  await query(to, "alter table parcel add constraint few check (id < 1000) not valid");
  const before = await all(to);
  await expect(readArchive(to, at("data"), "key", at("a.tar.gz"), true)).rejects.toThrow("few");
  expect(await all(to)).toEqual(before);
});

it("refuses a backup of another version, a damaged one, and what is none", async () => {
  const [from, to] = [await database(), await database()];
  await writeArchive(from, at("data"), "key", at("a.tar.gz"));
  await query(to, "update _prisma_migrations set migration_name = migration_name || '_other'");
  await expect(readArchive(to, at("data"), "key", at("a.tar.gz"), true)).rejects.toThrow("另一个版本");
  fs.writeFileSync(at("b.tar.gz"), fs.readFileSync(at("a.tar.gz")).subarray(0, 200));
  await expect(readArchive(from, at("data"), "key", at("b.tar.gz"), true)).rejects.toThrow("读取备份失败");
  await expect(readArchive(from, at("data"), "key", at("none.tar.gz"), true)).rejects.toThrow("没有找到备份文件");
});
