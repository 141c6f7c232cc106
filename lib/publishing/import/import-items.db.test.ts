import { beforeAll, describe, expect, it } from "vitest";
import { verifyLedger } from "@/lib/audit/verify";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { TableFile } from "@/lib/files/table-file";
import { systemActor } from "@/lib/identity/actor";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { checkImport } from "./check";
import { importItems } from "./import-items";

useDatabase();

const NOW = new Date("2026-11-22T02:00:00Z");
let built: BuiltAgency;

beforeAll(async () => {
  built = await buildAgency(NOW);
  const column = { agencyId: built.agency.id, state: "visible" as const, columnType: "通知公告", description: "通知" };
  await db().column.createMany({
    data: [
      { ...column, slug: "tzgg", path: "/tzgg", name: "通知公告", kind: "list" },
      { ...column, slug: "wechat", path: "/wechat", name: "微信公众号", kind: "channel" },
      { ...column, slug: "zfxxgk", path: "/zfxxgk", name: "政府信息公开", kind: "tree" },
    ],
  });
});

const GOOD = {
  sourceId: "old-1",
  title: "关于开展安全生产检查的通知",
  columnPath: "/tzgg",
  channel: "portal",
  publishedOn: "2022-03-02 09:30",
  formedOn: "2022-03-01",
  docNo: "",
  topic: "工业、交通",
  genre: "通知",
  issuer: "测试市工业和信息化局",
  department: "中小企业科",
  summary: "部署春季安全生产检查。",
  body: "<p>各区：</p><script>alert(1)</script><p onclick='x()'>请认真组织。</p>",
  source: "本网",
  responsibleEditor: "周起草",
};

const tableOf = (...rows: Partial<Record<keyof typeof GOOD | "indexNo", string>>[]): TableFile => ({
  headings: Object.keys({ ...GOOD, ...rows[0] }),
  rows: rows.map((row, at) => ({ line: at + 2, cells: { ...GOOD, ...row } })),
});

const bring = (source: string, file: TableFile, progress?: (done: number, total: number) => void) =>
  importItems(progress)(systemActor(built.agency.id, "命令行"), { source, fileName: "a.csv", fileHash: "0", file }, NOW);

const check = (source: string, file: TableFile) => checkImport(db(), built.agency.id, source, file, NOW);
const countOf = (source: string) => db().disclosure.count({ where: { importSource: source } });

describe("importing items", () => {
  it("makes them public with their original time, in order, with 索引号 and address", async () => {
    const heard: number[] = [];
    const result = await bring("甲系统", tableOf({ sourceId: "b", publishedOn: "2022-05-01" }, { sourceId: "a" }), (done) =>
      heard.push(done),
    );
    expect(result).toEqual({ imported: 2, skipped: 0 });
    expect(heard).toEqual([2]);
    const items = await db().disclosure.findMany({
      where: { importSource: "甲系统" },
      include: { publications: true, revisions: true },
      orderBy: { importKey: "asc" },
    });
    expect(items.map(({ indexNo }) => indexNo)).toEqual(["11990100MB0A00018B/2022-00001", "11990100MB0A00018B/2022-00002"]);
    expect(items[0]?.address).toMatch(/^\/tzgg\/202203\/t20220302_\d+\.html$/);
    expect(items[0]?.publications).toMatchObject([
      { imported: true, channel: "portal", publishedAt: new Date("2022-03-02T01:30:00Z"), endedAt: null },
    ]);
    expect(items[0]?.revisions[0]?.sealedAt).toEqual(NOW);
    expect(items[0]?.revisions[0]?.bodyText).toBe("各区：\n请认真组织。");
    expect(JSON.stringify(items[0]?.revisions[0]?.body)).not.toContain("alert");
  });

  it("records what is on another channel without an address on the portal", async () => {
    await bring("公众号", tableOf({ channel: "wechat", columnPath: "/wechat" }));
    const item = await db().disclosure.findFirstOrThrow({ where: { importSource: "公众号" }, include: { publications: true } });
    expect(item.address).toBeNull();
    expect(item.publications).toMatchObject([{ channel: "wechat" }]);
  });

  it("skips what was brought before, and makes no doubles when two send the same file at once", async () => {
    const file = tableOf({ sourceId: "1" }, { sourceId: "2" });
    const results = await Promise.all([bring("乙系统", file), bring("乙系统", file)]);
    expect(results.map(({ imported }) => imported).sort()).toEqual([0, 2]);
    expect(await bring("乙系统", file)).toEqual({ imported: 0, skipped: 2 });
    expect(await countOf("乙系统")).toBe(2);
  });

  it("does not overwrite: a changed row is an error", async () => {
    await bring("丙系统", tableOf({ sourceId: "1" }));
    await expect(bring("丙系统", tableOf({ sourceId: "1", title: "改过的标题" }))).rejects.toMatchObject({ code: "InvalidInput" });
    expect((await check("丙系统", tableOf({ sourceId: "1", title: "改过的标题" }))).errors).toMatchObject([{ line: 2, field: "sourceId" }]);
  });

  it("takes nothing of a file with one broken row", async () => {
    await expect(bring("丁系统", tableOf({ sourceId: "1" }, { sourceId: "2", publishedOn: "2022-02-30" }))).rejects.toMatchObject({
      code: "InvalidInput",
    });
    expect(await countOf("丁系统")).toBe(0);
  });

  it("takes back everything when the writing fails in the middle", async () => {
    const interrupt = () => {
      throw new Error("killed");
    };
    await expect(bring("戊系统", tableOf({ sourceId: "1" }), interrupt)).rejects.toThrow("killed");
    expect(await countOf("戊系统")).toBe(0);
    expect(await verifyLedger()).toMatchObject({ intact: true });
  });

  it.each([
    ["an unknown column", { columnPath: "/nothing" }, "columnPath"],
    ["a column that only gathers others", { columnPath: "/zfxxgk" }, "columnPath"],
    ["a portal item in a column of another channel", { columnPath: "/wechat" }, "channel"],
    ["an unknown department", { department: "不存在科" }, "department"],
    ["a date that does not exist", { formedOn: "2022-02-30" }, "formedOn"],
    ["a time in the future", { publishedOn: "2027-01-01" }, "publishedOn"],
    ["a document formed after its publication", { formedOn: "2022-03-03" }, "formedOn"],
    ["a missing title", { title: "  " }, "title"],
    ["an unknown channel", { channel: "radio" }, "channel"],
    ["an unknown topic", { topic: "杂谈" }, "topic"],
    ["an unknown genre", { genre: "散文" }, "genre"],
    ["a document number out of form", { docNo: "测工信发[2022]01号" }, "docNo"],
    ["an index number out of form", { indexNo: "第15号" }, "indexNo"],
    ["a summary of 301 characters", { summary: "长".repeat(301) }, "summary"],
    ["a NUL character", { title: "标\0题" }, "title"],
  ])("names row and field of %s", async (_what, cells, field) => {
    const { errors, ready } = await check("己系统", tableOf({ sourceId: "ok" }, cells));
    expect(errors).toMatchObject([{ line: 3, field }]);
    expect(errors[0]?.message).not.toBe("");
    expect(ready).toHaveLength(1);
  });

  it("names a wrong, a missing and a doubled heading", async () => {
    const { columnPath: _missing, ...rest } = GOOD;
    const file: TableFile = { headings: [...Object.keys(rest), "标题", "备注"], rows: [{ line: 2, cells: rest }] };
    const { errors } = await check("庚系统", file);
    expect(errors.map(({ field }) => field).sort()).toEqual(["columnPath", "title", "备注"]);
  });

  it("finds doubles inside the file", async () => {
    const { errors } = await check(
      "辛系统",
      tableOf({ sourceId: "1", docNo: "测工信发〔2022〕1号" }, { sourceId: "1" }, { sourceId: "3", docNo: "测工信发〔2022〕1号" }),
    );
    expect(errors).toMatchObject([
      { line: 3, field: "sourceId" },
      { line: 4, field: "docNo" },
    ]);
  });

  it("is for the command line, not for people in the console", async () => {
    await expect(
      importItems()(built.actors.systemAdmin, { source: "壬", fileName: "a", fileHash: "0", file: tableOf({}) }, NOW),
    ).rejects.toMatchObject({ code: "NotAllowed" });
  });
});
