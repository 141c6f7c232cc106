import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyLedger } from "@/lib/audit/verify";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { buildAgency } from "@/lib/identity/testing/build";
import { projectFolder } from "../database/data-folder";

useDatabase();

// More than one batch, so that a kill falls in the middle.
const ROWS = 300;
const row = (at: number) => ({
  sourceId: `row-${at}`,
  title: `关于第${at}号事项的通知`,
  columnPath: "/tzgg",
  channel: "portal",
  publishedOn: "2022-03-02 09:30",
  formedOn: "2022-03-01",
  topic: "工业、交通",
  genre: "通知",
  issuer: "测试市工业和信息化局",
  department: "中小企业科",
  summary: "测试。",
  body: "<p>正文。</p>",
  source: "本网",
  responsibleEditor: "周起草",
});

const inFolder = (name: string): string => path.join(process.env.GONGKAI_DATA_DIR ?? "", name);

function gongkai(...args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/gongkai.ts", ...args], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { out: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    heard.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    heard.errors += text;
  });
  return { child, heard, ended: once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]> };
}

async function finished(...args: readonly string[]) {
  const { heard, ended } = gongkai(...args);
  const [status] = await ended;
  return { status, ...heard };
}

beforeAll(async () => {
  const { agency } = await buildAgency();
  await db().column.create({
    data: {
      agencyId: agency.id,
      slug: "tzgg",
      path: "/tzgg",
      name: "通知公告",
      kind: "list",
      state: "visible",
      columnType: "通知公告",
      description: "通知",
    },
  });
  await writeFile(inFolder("good.jsonl"), Array.from({ length: ROWS }, (_, at) => JSON.stringify(row(at))).join("\n"));
  await writeFile(inFolder("bad.csv"), `原系统编号,标题,备注\n1,某通知,x\n`);
});

const count = () => db().disclosure.count({ where: { importSource: "旧站" } });

describe("gongkai import items", () => {
  it("checks without writing", async () => {
    const { status, out } = await finished("import", "items", inFolder("good.jsonl"), "--source", "旧站", "--dry-run", "--json");
    expect({ status, out: JSON.parse(out) }).toEqual({ status: 0, out: { wouldImport: ROWS, skipped: 0 } });
    expect(await count()).toBe(0);
  });

  it("leaves nothing behind when it is killed in the middle, and can simply be run again", async () => {
    const { child, ended } = gongkai("import", "items", inFolder("good.jsonl"), "--source", "旧站");
    await once(child.stderr, "data");
    child.kill("SIGKILL");
    expect((await ended)[1]).toBe("SIGKILL");
    expect(await count()).toBe(0);
    const again = await finished("import", "items", inFolder("good.jsonl"), "--source", "旧站", "--json");
    expect({ status: again.status, out: JSON.parse(again.out) }).toEqual({ status: 0, out: { imported: ROWS, skipped: 0 } });
    expect(await count()).toBe(ROWS);
    expect(await db().counter.findFirst({ where: { series: "index-2022" } })).toMatchObject({ last: ROWS });
    expect(await verifyLedger()).toMatchObject({ intact: true });
  });

  it("does nothing the second time", async () => {
    const { out } = await finished("import", "items", inFolder("good.jsonl"), "--source", "旧站", "--json");
    expect(JSON.parse(out)).toEqual({ imported: 0, skipped: ROWS });
    expect(await count()).toBe(ROWS);
  });

  it("lists what is wrong by row and column, on the screen and in a table, and ends with a failure", async () => {
    const { status, errors } = await finished(
      "import",
      "items",
      inFolder("bad.csv"),
      "--source",
      "旧站",
      "--report",
      inFolder("errors.csv"),
    );
    expect(status).toBe(1);
    expect(errors).toContain("第 1 行 备注：没有这个列名");
    const report = await readFile(inFolder("errors.csv"), "utf8");
    expect(report).toMatch(/^\uFEFF行号,列名,问题\r\n"1","备注"/);
  });

  it.each([
    ["a missing file", ["import", "items", "/nowhere.csv", "--source", "旧站"], "打不开文件"],
    ["a missing name of the earlier system", ["import", "items", "x.csv"], "--source"],
  ])("says what is wrong with %s", async (_what, args, words) => {
    const { status, errors } = await finished(...args);
    expect(status).toBe(1);
    expect(errors).toContain(words);
  });
});
