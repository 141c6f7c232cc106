import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyLedger } from "@/lib/audit/verify";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { readTableFile, type TableFile } from "@/lib/files/table-file";
import { type Actor, systemActor } from "@/lib/identity/actor";
import { table4 } from "@/lib/reports/testing/table4";
import { buildRequestHouse, civil, fileRequest, noon, type RequestHouse } from "@/lib/requests/testing/build";
import { remindAppeals } from "../reminders/remind";
import { appealsWorkbook } from "./appeals-workbook";
import { checkAppealImport } from "./check";
import { exportAppeals } from "./export-appeals";
import { importAppeals } from "./import-appeals";

useDatabase();

const GOOD = {
  ...{ appealNo: "A-1", forum: "reconsideration", receivedOn: "2022-03-01", result: "maintained", resultOn: "2022-04-15" },
  requestCaseNo: "旧-7",
};
const tableOf = (...rows: object[]): TableFile => {
  const cells = rows.map((row) => ({ ...GOOD, ...row }) as Record<string, string>);
  return { headings: [...new Set(cells.flatMap((row) => Object.keys(row)))], rows: cells.map((row, at) => ({ line: at + 2, cells: row })) };
};

let house: RequestHouse;
let platform: Actor;
let caseNo: string;
const NOW = noon("2026-03-02");
const bring = (file: TableFile, progress = () => {}) =>
  importAppeals(progress)(platform, { source: "历史台账", fileName: "a.csv", fileHash: "0", file }, NOW);
const check = (file: TableFile) => checkAppealImport(db(), house.agency.id, file, civil("2026-03-02"));
const rowOf = (appealNo: string) => db().appeal.findFirstOrThrow({ where: { appealNo }, include: { previous: true } });

beforeAll(async () => {
  house = await buildRequestHouse();
  platform = systemActor(house.agency.id, "命令行");
  caseNo = (await fileRequest(house, "2026-02-02")).caseNo;
});

const past = () => [
  {},
  {
    appealNo: "A-2",
    forum: "行政复议",
    result: "撤销或者部分撤销",
    resultOn: "2023-01-09",
    requestCaseNo: caseNo,
    newReplyDueOn: "2023-02-09",
  },
  { appealNo: "A-3", forum: "复议后起诉", receivedOn: "2022-06-01", result: "", resultOn: "", previousAppealNo: "a-1", instance: "二审" },
  { appealNo: "A-4", forum: "litigation-direct", result: "other", resultOn: "2022-12-31", appellant: "=某公司", appellantType: "商业企业" },
];

describe("导入", () => {
  it("takes past appeals in, open and closed, links what is in the register, and counts them in the reports of their years", async () => {
    expect(await bring(tableOf(...past()))).toEqual({ imported: 4, skipped: 0, linked: 1 });
    const [first, linked, suit, other] = await Promise.all(["A-1", "A-2", "A-3", "A-4"].map(rowOf));
    expect(first).toMatchObject({ state: "decided", requestId: null, requestCaseNo: "旧-7", shownName: "", importSource: "历史台账" });
    expect(linked).toMatchObject({ result: "revoked", shownName: "乌某某某", sealed: "", instance: null });
    expect(linked?.requestId).not.toBeNull();
    expect(suit).toMatchObject({ state: "hearing", result: null, instance: "second", previous: { appealNo: "A-1" } });
    expect(other).toMatchObject({ shownName: "=某公司", appellantType: "commercial" });
    expect(JSON.stringify(await db().appealEvent.findMany())).not.toContain("某公司");
    expect(await table4(house, 2021)).toEqual({});
    expect(await table4(house, 2022)).toEqual({ "V.1": 1, "V.4": 1, "V.5": 2, "L.3": 1, "L.5": 1, "P.4": 1, "P.5": 1 });
    expect(await table4(house, 2023)).toEqual({ "V.2": 1, "V.5": 1, "P.4": 1, "P.5": 1 });
    // What lies years behind is not reminded of as an answer; a new reply that was never recorded is: to the officer and both heads.
    expect(await remindAppeals(platform, {}, NOW)).toMatchObject({ told: 3 });
  });

  it("skips what was imported before, refuses what changed, and takes nothing when one row is wrong or it is cut off", async () => {
    expect(await bring(tableOf(...past()))).toEqual({ imported: 0, skipped: 4, linked: 0 });
    expect((await check(tableOf({ resultOn: "2022-04-16" }))).errors).toMatchObject([{ line: 2, field: "appealNo" }]);
    const before = await db().appeal.count();
    await expect(bring(tableOf({ appealNo: "B-1" }, { appealNo: "B-2", forum: "仲裁" }))).rejects.toMatchObject({ code: "InvalidInput" });
    await expect(
      bring(tableOf({ appealNo: "B-1" }), () => {
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    expect(await db().appeal.count()).toBe(before);
    expect(await verifyLedger()).toMatchObject({ intact: true });
    const input = { source: "x", fileName: "a", fileHash: "0", file: tableOf({ appealNo: "B-1" }) };
    await expect(importAppeals()(house.actors.requestOfficer, input, NOW)).rejects.toMatchObject({ code: "NotAllowed" });
  });

  it.each([
    ["a day that does not exist", { receivedOn: "2022-02-30" }, "receivedOn"],
    ["no day", { receivedOn: "" }, "receivedOn"],
    ["a day to come", { receivedOn: "2027-03-01", result: "", resultOn: "" }, "receivedOn"],
    ["decided before it came", { resultOn: "2022-02-28" }, "resultOn"],
    ["a result without its day", { resultOn: "" }, "resultOn"],
    ["a day without a result", { result: "" }, "result"],
    ["a result that no review has", { result: "suitRejected" }, "result"],
    ["an unknown forum", { forum: "仲裁" }, "forum"],
    ["no number", { appealNo: " " }, "appealNo"],
    ["an instance of a review", { instance: "first" }, "instance"],
    ["an answer before the notice", { answeredOn: "2022-02-01" }, "answeredOn"],
    ["a new reply although it was maintained", { newReplyDueOn: "2022-06-01" }, "newReplyDueOn"],
    ["a new reply of an open one", { result: "", resultOn: "", newReplyDueOn: "2022-06-01" }, "newReplyDueOn"],
    ["a review before it that is nowhere", { forum: "litigation-after-reconsideration", previousAppealNo: "Z-9" }, "previousAppealNo"],
    ["an unknown department", { department: "不存在科" }, "department"],
    ["NUL", { subject: "a\0b" }, "subject"],
    ["a fractional day", { receivedOn: "44621.5" }, "receivedOn"],
  ])("names row and field of %s", async (_what, cells, field) => {
    const { errors, ready } = await check(tableOf({ appealNo: "ok" }, { appealNo: "bad", ...cells }));
    expect(errors).toMatchObject([{ line: 3, field }]);
    expect(ready).toHaveLength(1);
  });

  it("names everything that is wrong with a row at once, in words", async () => {
    const { errors } = await check(
      tableOf({ receivedOn: "2022-3-1", result: "不详", instance: "三审", procedure: "速裁", appellantType: "个人" }),
    );
    expect(errors.map(({ field }) => field).sort()).toEqual(["appellantType", "instance", "procedure", "receivedOn"]);
    const both = await check(tableOf({ receivedOn: "2022-3-1", result: "不详" }, { appealNo: "" }));
    expect(both.errors).toMatchObject([
      { line: 2, field: "receivedOn" },
      { line: 2, field: "result", message: expect.stringContaining("现为“不详”") },
      { line: 3, field: "appealNo", message: "缺少登记编号" },
    ]);
    for (const { message } of [...errors, ...both.errors]) expect(message).toMatch(/[\u4e00-\u9fff]/);
  });

  it("names a wrong, a missing and a doubled heading, and doubled numbers", async () => {
    const { result: _r, ...rest } = GOOD;
    const { errors } = await check({ headings: [...Object.keys(rest), "登记编号", "用途"], rows: [{ line: 2, cells: rest }] });
    expect(errors.map(({ field }) => field).sort()).toEqual(["appealNo", "result", "用途"]);
    expect((await check(tableOf({ appealNo: "D" }, { appealNo: "d" }))).errors).toMatchObject([{ line: 3, field: "appealNo" }]);
  });
});

describe("导出", () => {
  it("has the columns of the import, can be brought into another agency, and stands in the ledger", async () => {
    const rows = [];
    for await (const one of exportAppeals(platform, 2022, NOW)) rows.push(one);
    expect(rows.map(({ appealNo }) => appealNo)).toEqual(["A-1", "A-2", "A-3", "A-4"]);
    expect(rows[1]).toMatchObject({ appellant: "乌兰图雅", result: "revoked", newReplyDueOn: "2023-02-09" });
    const other = await buildRequestHouse();
    const target = path.join(await mkdtemp(path.join(os.tmpdir(), "gongkai-export-")), "appeals.xlsx");
    await writeFile(target, await appealsWorkbook(Readable.from(rows), 2022, NOW));
    const file = await readTableFile(target);
    expect(file.rows[0]?.cells).toMatchObject({ 登记编号: "A-1", 收到通知日期: "2022-03-01" });
    const again = await checkAppealImport(db(), other.agency.id, file, civil("2026-03-02"));
    expect(again.errors).toEqual([]);
    expect(again.ready).toHaveLength(4);
    await expect(exportAppeals(house.actors.requestOfficer, null).next()).rejects.toMatchObject({ code: "NotAllowed" });
  });
});
