import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyLedger } from "@/lib/audit/verify";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { readTableFile, type TableFile } from "@/lib/files/table-file";
import { type Actor, systemActor } from "@/lib/identity/actor";
import { computeTable3 } from "@/lib/reports/annual/compute-table3";
import { staleDeadlines } from "../calendar/recompute";
import { casesOfYear } from "../queries/cases-of-year";
import { deskFilter, requestDesk } from "../queries/desk";
import { differingCases } from "../queries/differing-cases";
import { buildRequestHouse, civil, fileRequest, noon, type RequestHouse } from "../testing/build";
import { GOOD, tableOf } from "../testing/table";
import { casesWorkbook } from "./cases-workbook";
import { checkRequestImport } from "./check";
import { EXPORT_FIELDS, exportRequests } from "./export-requests";
import { importRequests } from "./import-requests";
import { REQUEST_HEADINGS } from "./row";
import { writeList } from "./write-list";

useDatabase();

let house: RequestHouse;
let platform: Actor;
const NOW = noon("2026-03-02");
const TODAY = civil("2026-03-02");
const bring = (file: TableFile, progress = () => {}) =>
  importRequests(progress)(platform, { source: "历史台账", fileName: "a.csv", fileHash: "0", file }, NOW);
const check = (file: TableFile) => checkRequestImport(db(), house.agency.id, file, TODAY);
const exported = async (year: number | null = null) => {
  const cases = [];
  for await (const one of exportRequests(platform, year, NOW)) cases.push(one);
  return cases;
};

beforeAll(async () => {
  house = await buildRequestHouse();
  platform = systemActor(house.agency.id, "命令行");
});

describe("导入", () => {
  it("takes past cases in, open and closed, marked, and counts them in the report of their year", async () => {
    const rows = [
      {},
      {
        caseNo: "2022-00002",
        outcome: "不予公开（国家秘密）",
        applicantType: "商业企业",
        channel: "当面提交",
        applicantName: "=某公司",
        creditCode: "",
      },
      { caseNo: "2022-00003", outcome: "", completedOn: "" },
      { caseNo: "旧〔2021〕9号", receivedOn: "2021-12-20", completedOn: "2022-01-10", extendedOn: "2022-01-05", extensionDays: "5" },
    ];
    expect(await bring(tableOf(...rows))).toEqual({ imported: 4, skipped: 0 });
    const cases = await db().request.findMany({ orderBy: { caseNo: "asc" } });
    expect(cases.map(({ state, outcome, importSource }) => [state, outcome, importSource])).toEqual([
      ["archived", "GRANTED", "历史台账"],
      ["archived", "DENIED_STATE_SECRET", "历史台账"],
      ["registered", null, "历史台账"],
      ["archived", "GRANTED", "历史台账"],
    ]);
    expect(cases[2]?.dueOn?.toISOString()).toContain("2022-03-29");
    const { table, uncounted } = computeTable3(await casesOfYear(house.agency.id, 2022), 2022);
    expect(uncounted).toEqual([]);
    const row = (code: string) => Object.values(table[code] ?? {}).reduce((most, count) => Math.max(most, count), 0);
    expect({ received: row("R1"), carriedIn: row("R2"), granted: row("R3.1"), secret: row("R3.3.1"), carriedOut: row("R4") }).toEqual({
      ...{ received: 3, carriedIn: 1, granted: 2, secret: 1, carriedOut: 1 },
    });
    expect(await staleDeadlines(house.agency.id, TODAY)).toEqual([]);
    expect(await differingCases(NOW)).toEqual([]);
    expect(JSON.stringify(await db().applicant.findMany())).not.toContain("王小明");
  });

  it("the same file twice makes no doubles, also at once; a changed row is an error", async () => {
    const file = tableOf({ caseNo: "B-1" }, { caseNo: "B-2" });
    const results = await Promise.all([bring(file), bring(file)]);
    expect(results.map(({ imported }) => imported).sort()).toEqual([0, 2]);
    expect((await check(tableOf({ caseNo: "B-1", subject: "改过" }))).errors).toMatchObject([
      { line: 2, field: "caseNo", message: expect.stringContaining("导入过") },
    ]);
  });

  it("the platform's own numbers go on behind those that came in", async () => {
    await bring(tableOf({ caseNo: "2026-00040", receivedOn: "2026-01-05", completedOn: "2026-01-15" }));
    expect((await fileRequest(house, "2026-03-02")).caseNo).toBe("2026-00041");
    expect((await check(tableOf({ caseNo: "2026-00041" }))).errors).toMatchObject([
      { field: "caseNo", message: expect.stringContaining("另一件") },
    ]);
  });

  it("a number that has come in all the same is passed over, also by several at once", async () => {
    await db().counter.updateMany({ where: { series: "request/2026" }, data: { last: 39 } });
    const filed = await Promise.all(Array.from({ length: 3 }, () => fileRequest(house, "2026-03-02")));
    expect(filed.map(({ caseNo }) => caseNo).sort()).toEqual(["2026-00042", "2026-00043", "2026-00044"]);
    expect(await db().requestEvent.count({ where: { requestId: { in: filed.map(({ requestId }) => requestId) } } })).toBe(3);
  });

  it("takes nothing of a file with one broken row, or when the writing fails in the middle", async () => {
    const before = await db().request.count();
    await expect(bring(tableOf({ caseNo: "C-1" }, { caseNo: "C-2", receivedOn: "2022-02-30" }))).rejects.toMatchObject({
      code: "InvalidInput",
    });
    await expect(
      bring(tableOf({ caseNo: "C-1" }), () => {
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    expect(await db().request.count()).toBe(before);
    expect(await verifyLedger()).toMatchObject({ intact: true });
  });

  it("a case that was withdrawn or given up has no day of reply; of others it is the last day unless told", async () => {
    const ends = ["GRANTED", "OTHER_WITHDRAWN", "LAPSED_NO_SUPPLEMENT", "LAPSED_NO_PAYMENT"];
    await bring(
      tableOf(...ends.map((outcome) => ({ caseNo: `E-${outcome}`, receivedOn: "2020-03-02", completedOn: "2020-03-20", outcome }))),
    );
    const rows = await db().request.findMany({ where: { caseNo: { startsWith: "E-" } }, select: { outcome: true, repliedOn: true } });
    expect(rows.filter(({ repliedOn }) => repliedOn !== null).map(({ outcome }) => outcome)).toEqual(["GRANTED"]);
    expect(rows).toHaveLength(ends.length);
  });

  it.each([
    ["a day that does not exist", { receivedOn: "2022-02-30" }, "receivedOn"],
    ["a day to come", { receivedOn: "2027-03-01", outcome: "", completedOn: "" }, "receivedOn"],
    ["completed before it was received", { completedOn: "2022-02-28" }, "completedOn"],
    ["an outcome without its day", { completedOn: "" }, "completedOn"],
    ["a day without an outcome", { outcome: "" }, "outcome"],
    ["an unknown outcome", { outcome: "YES" }, "outcome"],
    ["an outcome in words of an earlier format", { outcome: "（六）其他处理" }, "outcome"],
    ["an unknown channel", { channel: "pigeon" }, "channel"],
    ["an unknown type of applicant", { applicantType: "农民" }, "applicantType"],
    ["no name", { applicantName: " " }, "applicantName"],
    ["an unknown department", { department: "不存在科" }, "department"],
    ["an extension without its length", { extendedOn: "2022-03-10" }, "extensionDays"],
    ["a correction that was never asked for", { supplementReceivedOn: "2022-03-05" }, "supplementAskedOn"],
    [
      "a correction still awaited, without its last day",
      { supplementAskedOn: "2022-03-05", outcome: "", completedOn: "" },
      "supplementDueOn",
    ],
    [
      "a last day for a correction before it was asked for",
      { supplementAskedOn: "2022-03-05", supplementDueOn: "2022-03-04" },
      "supplementDueOn",
    ],
    ["a last day for no correction", { supplementDueOn: "2022-03-05" }, "supplementAskedOn"],
    ["a fee without a sum", { feeNoticedOn: "2022-03-05" }, "feeYuan"],
    ["NUL", { subject: "a\0b" }, "subject"],
  ])("names row and field of %s", async (_what, cells, field) => {
    const { errors, ready } = await check(tableOf({ caseNo: "ok" }, { caseNo: "bad", ...cells }));
    expect(errors).toMatchObject([{ line: 3, field, message: expect.stringMatching(/\p{Script=Han}/u) }]);
    expect(ready).toHaveLength(1);
  });

  it("names a wrong, a missing and a doubled heading, and doubled numbers", async () => {
    const { subject: _s, ...rest } = GOOD;
    const { errors } = await check({ headings: [...Object.keys(rest), "登记编号", "用途"], rows: [{ line: 2, cells: rest }] });
    expect(errors.map(({ field }) => field).sort()).toEqual(["caseNo", "subject", "用途"]);
    expect((await check(tableOf({ caseNo: "D" }, { caseNo: "D" }))).errors).toMatchObject([{ line: 3, field: "caseNo" }]);
  });
});

describe("导出", () => {
  it("has the columns of the import, can be brought into another agency, and stands in the ledger", async () => {
    const entries = () => db().auditEntry.count({ where: { command: "request.export", outcome: "done" } });
    const before = await entries();
    const cases = await exported(2022);
    expect(cases.map(({ caseNo }) => caseNo)).toEqual(["2022-00001", "2022-00002", "2022-00003", "B-1", "B-2"]);
    expect(Object.keys(cases[0] ?? {})).toEqual(EXPORT_FIELDS);
    expect(cases[0]).toMatchObject({ ...GOOD, outcome: "GRANTED" });
    const other = await buildRequestHouse();
    const file = { headings: EXPORT_FIELDS, rows: cases.map((cells, at) => ({ line: at + 2, cells })) };
    expect((await checkRequestImport(db(), other.agency.id, file, TODAY)).errors).toMatchObject([]);
    expect(await entries()).toBe(before + 1);
    await expect(exportRequests(house.actors.requestOfficer, null).next()).rejects.toMatchObject({ code: "NotAllowed" });
  });

  it("as a workbook is read again as it is, its days as days and its sums as numbers", async () => {
    const cases = await exported(2022);
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), "gongkai-export-")), "cases.xlsx");
    const again = async function* () {
      yield* cases;
    };
    await writeFile(file, await casesWorkbook(again(), 2022, NOW));
    const read = await readTableFile(file);
    expect(read.headings).toEqual(EXPORT_FIELDS.map((field) => Object.entries(REQUEST_HEADINGS).find(([, one]) => one === field)?.[0]));
    const other = await buildRequestHouse();
    expect((await checkRequestImport(db(), other.agency.id, read, TODAY)).errors).toMatchObject([]);
    expect(read.rows[0]?.cells).toMatchObject({ 登记编号: "2022-00001", 收到申请之日: "2022-03-01", 申请人: GOOD.applicantName });
  });

  it("of the officer's list is the list as filtered, masked as on the screen, and nothing for whoever sees none", async () => {
    const filter = deskFilter({ stage: "done", sort: "caseNo" });
    const written = async (actor: Actor, form: "csv" | "jsonl" | "xlsx") => {
      const { bytes } = await writeList(actor, filter, form, NOW);
      const parts: Buffer[] = [];
      for await (const part of bytes) parts.push(part);
      return Buffer.concat(parts);
    };
    const lines = (await written(house.actors.requestOfficer, "jsonl")).toString("utf8").trim().split("\n");
    const { total, rows } = await requestDesk(house.actors.requestOfficer, filter, NOW);
    expect([lines.length, total]).toEqual([rows.length, rows.length]);
    expect(lines.map((line) => JSON.parse(line).登记编号)).toEqual(rows.map(({ caseNo }) => caseNo));
    expect(lines.join("")).not.toContain(GOOD.applicantName);
    expect((await written(house.actors.requestOfficer, "xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect((await written(house.actors.author, "csv")).toString("utf8").trim().split("\r\n")).toHaveLength(1);
    expect(await db().auditEntry.count({ where: { command: "request.exportList", outcome: "done" } })).toBe(3);
  });
});

describe("在列表中查找", () => {
  it("finds the same whether few or many have the words, taking signs as they are and numbers in either case", async () => {
    const other = await buildRequestHouse();
    const rows = Array.from({ length: 520 }, (_, n) => ({ caseNo: `KX-${1000 + n}`, subject: `第 ${n} 批100%完成 App 情况` }));
    const brought = { source: "历史台账", fileName: "a.csv", fileHash: "0", file: tableOf(...rows) };
    await importRequests()(systemActor(other.agency.id, "命令行"), brought, NOW);
    const found = async (q: string) => {
      const { total } = await requestDesk(other.actors.requestOfficer, deskFilter({ q, stage: "all" }), NOW);
      return total;
    };
    const listed = async (q: string, page: string) =>
      (await requestDesk(other.actors.requestOfficer, deskFilter({ q, stage: "all", page }), NOW)).rows.map(({ caseNo }) => caseNo);
    for (const page of ["1", "11"]) expect(await listed("100%完成", page)).toEqual(await listed("", page));
    const asked = ["100%完成", "app 情", "批100%", "第 7 批", "第%批", "_00%", "kx-", "kx-100", "KX-1", "没有的词"];
    expect(await Promise.all(asked.map(found))).toEqual([520, 520, 520, 1, 0, 0, 520, 10, 520, 0]);
  });
});
