import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyLedger } from "@/lib/audit/verify";
import { civilDate, startOfDay, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { buildDisclosure } from "@/lib/disclosures/testing/build";
import { storage } from "@/lib/files/storage";
import { sweepFiles } from "@/lib/files/sweep";
import type { TableFile } from "@/lib/files/table-file";
import { type Actor, systemActor } from "@/lib/identity/actor";
import { putOnline } from "@/lib/publishing/put-online";
import { buildHouse, type House, stateOf } from "@/lib/publishing/testing/build";
import { FORMAT_2019 } from "../annual/format-2019";
import { FORMAT_2021 } from "../annual/format-2021";
import { evidenceFile } from "../evidence";
import { registerEntries } from "./entries";
import { importRegisters } from "./import/import-registers";
import { correctRegisterEntry, recordEntry } from "./record-entry";
import { table2Entries, table2OfYear } from "./table2";

useDatabase();

let house: House;
let platform: Actor;
const NOW = startOfDay(civilDate("2023-01-10"));
const EVIDENCE = { name: "台账.txt", bytes: Buffer.from("许可台账 128 件") };
const HAND = { year: "2022", kind: "licence", value: "100", source: "许可台账", reason: "系统没有接口" };

const tableOf = (...rows: readonly Record<string, string>[]): TableFile => ({
  headings: [...new Set(rows.flatMap((row) => Object.keys(row)))],
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});
const bring = (file: TableFile, actor = platform) =>
  importRegisters(actor, { source: "年度台账", fileName: "2022.jsonl", bytes: Buffer.from(JSON.stringify(file)), file }, NOW);
const officer = () => house.actors.requestOfficer;
const fieldsOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { fields?: Record<string, string[]>; message: string }) => error.fields ?? error.message,
  );
const cells = async (year: number, format = FORMAT_2021) => (await table2OfYear(db(), house.agency.id, year, format)).table;
const counts = async (year: number) =>
  (await registerEntries(db(), house.agency.id, { years: [year], counting: true })).map(({ value }) => value);

interface Made {
  title: string;
  formedOn: string;
  publicOn: string;
  withdrawnOn?: string;
  repealedOn?: string;
  genre?: string;
  issuer?: string;
  isNormative?: boolean;
  docNo?: string;
}

/** A normative document that an earlier system published. */
async function normative({ formedOn, publicOn, withdrawnOn, repealedOn, isNormative = true, ...draft }: Made): Promise<string> {
  const id = await buildDisclosure(house.actors.author, house.columnId, { title: draft.title, formedOn });
  const { latestRevisionId: revisionId } = await stateOf(id);
  const { title: _, ...rest } = draft;
  await db().revision.update({ where: { id: revisionId }, data: { ...rest, isNormative } });
  const publisher = { id: null, name: "数据迁移", department: "", post: "" };
  const out = { disclosureId: id, revisionId, channel: "portal" as const, url: null, publisher, waitingId: null, imported: true };
  await db().$transaction((tx) => putOnline(tx, out, startOfDay(civilDate(publicOn))));
  if (withdrawnOn !== undefined)
    await db().publication.updateMany({
      where: { disclosureId: id },
      data: { endedAt: startOfDay(civilDate(withdrawnOn)), endKind: "withdrawn" },
    });
  if (repealedOn !== undefined)
    await db().validityChange.create({
      data: {
        ...{ agencyId: house.agency.id, disclosureId: id, kind: "repealed", on: toDatabaseDate(civilDate(repealedOn)), reason: "废止" },
        ...{ otherName: "", deciderName: "顾局长", deciderDepartment: "局领导", runId: randomUUID(), at: NOW },
      },
    });
  return id;
}

beforeAll(async () => {
  house = await buildHouse();
  platform = systemActor(house.agency.id, "命令行");
});

describe("年度数据", () => {
  it("a year of which nothing is known has zeros, each marked as such", async () => {
    const { table, origins } = await table2OfYear(db(), house.agency.id, 2022, FORMAT_2021);
    const none = { "A1.c1": 0, "A1.c2": 0, "A1.c3": 0 };
    expect(table).toEqual({
      ...{
        "A1.r1": none,
        "A1.r2": none,
        "A5.r1": { "A5.c1": 0 },
        "A6.r1": { "A6.c1": 0 },
        "A6.r2": { "A6.c1": 0 },
        "A8.r1": { "A8.c1": "0" },
      },
    });
    expect(origins["table2.A5.r1.A5.c1"]).toEqual({ from: "nothing" });
    expect(origins["table2.A1.r2.A1.c1"]).toEqual({ from: "documents", count: 0 });
  });

  it("by hand needs evidence, a reason, somebody of the office, and happens once", async () => {
    expect(await fieldsOf(recordEntry(officer(), HAND, null, NOW))).toEqual({ file: [expect.stringContaining("依据文件")] });
    expect(await fieldsOf(recordEntry(officer(), { ...HAND, reason: " " }, EVIDENCE, NOW))).toHaveProperty("reason");
    expect(await fieldsOf(recordEntry(officer(), { ...HAND, value: "-1" }, EVIDENCE, NOW))).toEqual({
      value: [expect.stringContaining("负数")],
    });
    expect(await fieldsOf(recordEntry(officer(), { ...HAND, year: "2024" }, EVIDENCE, NOW))).toHaveProperty("year");
    await expect(recordEntry(house.actors.author, HAND, EVIDENCE, NOW)).rejects.toThrow("政府信息公开工作机构");
    expect(await db().storedFile.count()).toBe(0);

    const twice = await Promise.allSettled([1, 2].map(() => recordEntry(officer(), HAND, EVIDENCE, NOW)));
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await counts(2022)).toEqual(["100"]);
  });

  it("a correction keeps the former figure in the history, with its evidence; two corrections at once make one", async () => {
    const [first] = await registerEntries(db(), house.agency.id, { years: [2022] });
    const right = { entryId: first?.id, value: "128", reason: "漏计 28 件" };
    expect(await fieldsOf(correctRegisterEntry(officer(), { ...right, value: "100.0" }, EVIDENCE, NOW))).toHaveProperty("value");
    const both = await Promise.allSettled([1, 2].map(() => correctRegisterEntry(officer(), right, EVIDENCE, NOW)));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const history = await registerEntries(db(), house.agency.id, { years: [2022] });
    expect(history.map(({ value, replaced }) => [value, replaced]).sort()).toEqual([
      ["100", true],
      ["128", false],
    ]);
    await expect(db().registerEntry.updateMany({ data: { value: 5 } })).rejects.toThrow();
    const file = history[0]?.file;
    expect(await sweepFiles(platform, new Date("2030-01-01"))).toBe(0);
    const kept = await evidenceFile(officer(), file?.id ?? randomUUID());
    expect(await storage().stat(kept?.sha256 ?? "")).toBe(EVIDENCE.bytes.byteLength);
  });

  it("an import refuses a file whole, with every fault by row and field", async () => {
    const faults = tableOf(
      { year: "2022", kind: "licence", count: "-3", amount: "" },
      { year: "2022", kind: "penalty", count: "2.5", amount: "" },
      { year: "2022", kind: "行政强制", count: "", amount: "4" },
      { year: "2022", kind: "charge", count: "", amount: "1,000" },
      { year: "2024", kind: "charge", count: "", amount: "1" },
      { year: "22", kind: "fines", count: "1", amount: "" },
      { year: "2021", kind: "penalty", count: "9", amount: "" },
      { year: "2021", kind: "行政处罚", count: "9", amount: "" },
    );
    expect(await fieldsOf(bring(faults))).toEqual({
      "第 2 行 count": [expect.stringContaining("负数")],
      "第 3 行 count": [expect.stringContaining("整数")],
      "第 4 行 amount": [expect.stringContaining("填在 count")],
      "第 5 行 amount": [expect.stringContaining("逗号")],
      "第 6 行 year": ["2024 年还没有到"],
      "第 7 行 year": [expect.any(String)],
      "第 7 行 kind": [expect.stringContaining("行政许可")],
      "第 9 行 kind": ["与第 8 行重复"],
    });
    expect(await fieldsOf(bring(tableOf({ year: "2022", sort: "x" })))).toEqual({
      "第 1 行 sort": [expect.any(String)],
      "第 1 行 kind": ["缺少这一列"],
    });
    await expect(bring(tableOf({ year: "2021", kind: "penalty", count: "9" }), officer())).rejects.toThrow();
    expect(await counts(2021)).toEqual([]);
  });

  it("sources add up, the same file twice changes nothing, another figure only with its reason", async () => {
    const file = tableOf(
      { 年份: "2022", 内容: "行政许可", 数量: "72", 金额: "", 单位: "", 来源: "审批系统" },
      { 年份: "2022", 内容: "行政事业性收费", 数量: "", 金额: "59237.2449", 单位: "", 来源: "" },
      { 年份: "2022", 内容: "charge", 数量: "", 金额: "0.1", 单位: "元", 来源: "财务科" },
    );
    expect(await bring(file)).toEqual({ imported: 3, corrected: 0, skipped: 0 });
    expect(await bring(file)).toEqual({ imported: 0, corrected: 0, skipped: 3 });
    const { table, origins } = await table2OfYear(db(), house.agency.id, 2022, FORMAT_2021);
    expect([table["A5.r1"], table["A8.r1"]]).toEqual([{ "A5.c1": 200 }, { "A8.c1": "59237.24491" }]);
    expect(origins["table2.A5.r1.A5.c1"]).toEqual({
      from: "register",
      entries: 2,
      sources: expect.arrayContaining(["许可台账", "审批系统"]),
    });

    const changed = { year: "2022", kind: "licence", count: "70", source: "审批系统" };
    expect(await fieldsOf(bring(tableOf(changed)))).toEqual({ "第 2 行 reason": [expect.stringContaining("已登记 72")] });
    expect(await bring(tableOf({ ...changed, reason: "重复导出 2 件" }))).toEqual({ imported: 1, corrected: 1, skipped: 0 });
    expect((await cells(2022))["A5.r1"]).toEqual({ "A5.c1": 198 });
    const behind = await table2Entries(db(), house.agency.id, 2022, "table2.A5.r1.A5.c1", { number: 1, size: 10 });
    expect(behind?.kind === "entries" && behind.rows.map(({ value }) => value).sort()).toEqual(["128", "70"]);
    expect(await db().storedFile.count({ where: { name: "2022.jsonl" } })).toBe(2);
  });

  it("the trial format takes the items of the year before, and the change", async () => {
    await bring(
      tableOf(
        { year: "2018", kind: "licenceItems", count: "30" },
        { year: "2019", kind: "licenceItems", count: "26" },
        { year: "2019", kind: "licence", count: "400" },
      ),
    );
    const table = await cells(2019, FORMAT_2019);
    expect(table["A5.r1"]).toEqual({ "A5.c1": 30, "A5.c2": -4, "A5.c3": 400 });
    expect(table["A9.r1"]).toEqual({ "A9.c1": 0, "A9.c2": "0" });
    expect((await table2Entries(db(), house.agency.id, 2019, "table2.A5.r1.A5.c2", { number: 1, size: 10 }))?.total).toBe(2);
  });
});

describe("规章和行政规范性文件", () => {
  it("are counted from what was disclosed, once for each document, the withdrawn ones too", async () => {
    const old = await normative({
      title: "旧办法",
      formedOn: "2019-05-01",
      publicOn: "2019-05-05",
      repealedOn: "2022-07-01",
      docNo: "测工信〔2019〕1号",
    });
    const made = await normative({ title: "新办法", formedOn: "2022-03-01", publicOn: "2022-03-05", docNo: "测工信〔2022〕2号" });
    await normative({ title: "新办法（转载）", formedOn: "2022-03-01", publicOn: "2022-03-09", docNo: "测工信〔2022〕2号" });
    await normative({ title: "撤下的办法", formedOn: "2022-02-01", publicOn: "2022-02-05", withdrawnOn: "2022-06-01" });
    await normative({ title: "市政府令", formedOn: "2021-02-01", publicOn: "2021-02-05", genre: "命令（令）" });
    await normative({ title: "省里的办法", formedOn: "2022-02-01", publicOn: "2022-02-05", issuer: "某省工业和信息化厅" });
    await normative({ title: "一般通知", formedOn: "2022-02-01", publicOn: "2022-02-05", isNormative: false });
    await buildDisclosure(house.actors.author, house.columnId, { title: "草稿", formedOn: "2022-01-01" });

    const table = await cells(2022);
    expect([table["A1.r1"], table["A1.r2"]]).toEqual([
      { "A1.c1": 0, "A1.c2": 0, "A1.c3": 1 },
      { "A1.c1": 2, "A1.c2": 1, "A1.c3": 2 },
    ]);
    expect((await cells(2019, FORMAT_2019))["A1.r2"]).toEqual({ "A1.c1": 1, "A1.c2": 1, "A1.c3": 1 });
    const listed = async (cell: string) => {
      const page = await table2Entries(db(), house.agency.id, 2022, `table2.A1.r2.${cell}`, { number: 1, size: 10 });
      return page?.kind === "documents" ? page.rows.map(({ disclosureId, title }) => [disclosureId, title]) : [];
    };
    expect(await listed("A1.c2")).toEqual([[old, "旧办法"]]);
    expect((await listed("A1.c1")).map(([, title]) => title)).toEqual(["新办法", "撤下的办法"]);
    expect((await listed("A1.c1"))[0]?.[0]).toBe(made);
    expect(await table2Entries(db(), house.agency.id, 2022, "table2.A9.r1.A9.c1", { number: 1, size: 10 })).toBeNull();
    expect((await verifyLedger()).intact).toBe(true);
  });
});
