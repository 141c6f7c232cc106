import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectTraversable } from "./account";
import { relink } from "./binaries";
import { type Cluster, openCluster } from "./cluster";
import { keptSecret, projectFolder } from "./data-folder";
import { isAlive } from "./process";
import { withClient } from "./server";

let folder: string;
let opened: Cluster[];
let holders: ChildProcess[];

beforeEach(() => {
  folder = temporaryFolder();
  opened = [];
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) holder.kill("SIGKILL");
  for (const cluster of opened) await cluster.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-cluster-"));
  fs.chmodSync(made, 0o755);
  return made;
}

async function open(at = folder): Promise<Cluster> {
  const cluster = await openCluster(at, { fsync: "off" });
  opened.push(cluster);
  return cluster;
}

/** Another Node process that uses the cluster of the folder. */
async function hold(): Promise<{ holder: ChildProcess; url: string }> {
  const holder = spawn(process.execPath, ["--import", "tsx", "scripts/testing/hold-cluster.ts", folder], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  holders.push(holder);
  if (!holder.stdout) throw new Error("no output");
  const [chunk] = (await once(holder.stdout, "data")) as [Buffer];
  return { holder, url: chunk.toString("utf8").trim() };
}

/** The server takes its file away and says so, and ends a moment later. */
const ended = (pid: number): Promise<void> => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 60_000 });
const postmaster = (): number => Number(fs.readFileSync(path.join(folder, "pg/postmaster.pid"), "utf8").split("\n")[0]);
const run = (cluster: Cluster, sql: string) =>
  withClient(cluster.urlOf("postgres"), async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

describe("the embedded database", () => {
  it("keeps UTF-8, trigrams of Chinese and the data over a restart", async () => {
    const first = await open();
    expect(await run(first, "select current_setting('server_encoding') as encoding")).toEqual([{ encoding: "UTF8" }]);
    await run(first, "create extension pg_trgm; create table kept as select 'x' as a");
    expect(await run(first, "select array_length(show_trgm('政府信息公开'), 1) as n")).toEqual([{ n: 7 }]);
    const pid = postmaster();
    await first.stop();
    await ended(pid);
    expect(await run(await open(), "select a from kept")).toEqual([{ a: "x" }]);
  });

  it("is taken over after kill -9 of the process that started it, and stopped by the last user", async () => {
    const { holder, url } = await hold();
    const pid = postmaster();
    holder.kill("SIGKILL");
    await once(holder, "exit");
    expect(isAlive(pid)).toBe(true);
    const cluster = await open();
    expect(cluster.urlOf("postgres")).toBe(url);
    await cluster.stop();
    await ended(pid);
  });

  it("says so when it is killed, and recovers at the next start", async () => {
    const cluster = await open();
    await run(cluster, "create table kept as select 1 as a");
    const lost = new Promise<void>((resolve) => cluster.onLost(resolve));
    process.kill(postmaster(), "SIGKILL");
    await lost;
    expect(await run(await open(), "select a from kept")).toEqual([{ a: 1 }]);
  });

  it("stays up for the others when one of two users leaves", async () => {
    const cluster = await open();
    const { holder, url } = await hold();
    expect(url).toBe(cluster.urlOf("postgres"));
    await cluster.stop();
    expect(isAlive(postmaster())).toBe(true);
    const pid = postmaster();
    holder.kill("SIGTERM");
    expect((await once(holder, "exit"))[0]).toBe(0);
    await ended(pid);
  });

  it("is started once when two begin at the same moment", async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect(one.urlOf("a")).toBe(two.urlOf("a"));
  });

  it("runs twice on one machine from two data folders", async () => {
    const other = temporaryFolder();
    const [one, two] = await Promise.all([open(), open(other)]);
    expect(one.urlOf("a")).not.toBe(two.urlOf("a"));
    await two.stop();
    fs.rmSync(other, { recursive: true, force: true });
    expect(await run(one, "select 1 as a")).toEqual([{ a: 1 }]);
  });

  it("starts although its old process id now belongs to another program", async () => {
    const cluster = await open();
    const pidFile = path.join(folder, "pg/postmaster.pid");
    const lines = fs.readFileSync(pidFile, "utf8").split("\n").slice(1);
    await cluster.stop();
    fs.writeFileSync(pidFile, [process.pid, ...lines].join("\n"));
    expect(await run(await open(), "select 1 as a")).toEqual([{ a: 1 }]);
  });

  it("refuses a data folder of a newer PostgreSQL and leaves it alone", async () => {
    await (await open()).stop();
    fs.writeFileSync(path.join(folder, "pg/PG_VERSION"), "99\n");
    await expect(open()).rejects.toThrow(/由 PostgreSQL 99 建立.*较新版本/);
    expect(fs.readFileSync(path.join(folder, "pg/PG_VERSION"), "utf8")).toBe("99\n");
  });

  it("begins anew when its making was cut short", async () => {
    fs.mkdirSync(path.join(folder, "pg.new"));
    fs.writeFileSync(path.join(folder, "pg.new/PG_VERSION"), "1");
    fs.writeFileSync(path.join(folder, "pg.lock"), "999999999");
    expect(await run(await open(), "select 1 as a")).toEqual([{ a: 1 }]);
  });
});

describe("what lies around it", () => {
  it("names the folder that the database's user cannot enter", () => {
    const closed = path.join(folder, "closed");
    fs.mkdirSync(closed, { mode: 0o700 });
    const stranger = { uid: 54_321, gid: 54_321 };
    expect(() => expectTraversable(path.join(closed, "data/pg"), stranger)).toThrow(new RegExp(`目录 ${closed} 不允许其他用户进入`));
    expect(() => expectTraversable(path.join(folder, "data/pg"), stranger)).not.toThrow();
  });

  it("keeps one secret, readable by its owner alone", () => {
    const secret = keptSecret(folder, "a.secret");
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSecret(folder, "a.secret")).toBe(secret);
    expect(fs.statSync(path.join(folder, "a.secret")).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(["a.secret"]);
  });

  it("makes again the links that an install without scripts left out", () => {
    const native = path.join(folder, "native");
    fs.mkdirSync(path.join(native, "lib"), { recursive: true });
    fs.writeFileSync(path.join(native, "lib/libx.so.1.2"), "x");
    fs.writeFileSync(
      path.join(native, "pg-symlinks.json"),
      JSON.stringify([{ source: "native/lib/libx.so.1.2", target: "native/lib/libx.so.1" }]),
    );
    relink(native);
    relink(native);
    expect(fs.readFileSync(path.join(native, "lib/libx.so.1"), "utf8")).toBe("x");
  });
});
