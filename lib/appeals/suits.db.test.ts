import { beforeAll, describe, expect, it } from "vitest";
import { verifyLedger } from "@/lib/audit/verify";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor } from "@/lib/identity/actor";
import { table4 } from "@/lib/reports/testing/table4";
import { buildRequestHouse, noon, PICTURE, type RequestHouse } from "@/lib/requests/testing/build";
import { keepAppealFile } from "./files/keep-file";
import { correct } from "./handling/correct";
import { raise } from "./handling/raise";
import { recordAnswer } from "./handling/record-answer";
import { recordJudgment } from "./handling/record-judgment";
import { recordResult } from "./handling/record-result";
import { voidEntry } from "./handling/void-entry";
import { appealList } from "./queries/appeal-list";
import { appealView } from "./queries/appeal-view";
import { differingAppeals } from "./queries/differing-appeals";
import { appealFilter } from "./queries/list-filter";
import { appealErasurePlan, eraseAppeals } from "./retention/erase";
import { saveAppealSettings } from "./save-settings";
import { act, day, REVIEW, register, rowOf } from "./testing/build";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

describe("a suit through its instances", () => {
  it("counts once, by what is in effect at the end of each year", async () => {
    const { requestOfficer: officer } = house.actors;
    const before = await table4(house, 2026);
    const { appealId } = await register(house, "2024-11-04", {
      ...{ forum: "litigation-direct", body: "测试市城区人民法院", caseNumber: "（2024）测01行初5号", receivedOn: "2024-11-04" },
    });
    expect(day((await rowOf(appealId)).answerDueOn)).toBe("2024-11-19");
    await keepAppealFile(officer, { appealId, kind: "answer", name: "答辩状.png", bytes: PICTURE }, noon("2024-11-18"));
    await act(recordAnswer, officer, appealId, "2024-11-18", { answeredOn: "2024-11-18" });
    await expect(
      act(raise, officer, appealId, "2024-12-10", { raisedOn: "2024-12-10", by: "appellant", body: "测试市中级人民法院" }),
    ).rejects.toMatchObject({ code: "NotAllowed" });
    // A first judgment under appeal is 尚未审结.
    await act(recordJudgment, officer, appealId, "2024-12-10", { result: "claimDismissed", judgedOn: "2024-12-10" });
    await act(raise, officer, appealId, "2025-01-06", {
      ...{
        raisedOn: "2024-12-20",
        by: "appellant",
        body: "测试市中级人民法院",
        caseNumber: "（2025）测行终1号",
        noticeReceivedOn: "2025-01-06",
      },
    });
    expect(await rowOf(appealId)).toMatchObject({ state: "answering", instance: "second", caseNumber: "（2025）测行终1号", result: null });
    expect(day((await rowOf(appealId)).answerDueOn)).toBe("2025-01-21");
    await act(recordAnswer, officer, appealId, "2025-01-20", { answeredOn: "2025-01-20" });
    await expect(act(recordResult, officer, appealId, "2025-03-03", { result: "mediated", resultOn: "2025-03-03" })).rejects.toMatchObject({
      fields: { result: ["请选择结果"] },
    });
    await act(recordResult, officer, appealId, "2025-03-03", { result: "claimDismissed", resultOn: "2025-03-03" });
    expect(await table4(house, 2024)).toEqual({ "L.4": 1, "L.5": 1 });
    expect(await table4(house, 2025)).toEqual({ "L.1": 1, "L.5": 1 });
    // A retrial changes the year of its judgment, and no year before.
    await act(raise, officer, appealId, "2026-02-02", { raisedOn: "2026-02-02", by: "appellant", body: "测试高级人民法院" });
    expect(await rowOf(appealId)).toMatchObject({ state: "hearing", instance: "retrial", result: "claimDismissed" });
    expect(await table4(house, 2026)).toEqual(before);
    await act(recordResult, officer, appealId, "2026-06-01", { result: "revoked", resultOn: "2026-06-01" });
    expect(await table4(house, 2025)).toEqual({ "L.1": 1, "L.5": 1 });
    expect(await table4(house, 2026)).toEqual({ ...before, "L.2": 1, "L.5": 1 });
    expect(await table4(house, 2027)).toEqual({});
  });

  it("counts a review and the suit after it in both blocks; the agency says where 驳回复议请求 counts; what was entered in error counts nowhere", async () => {
    const { requestOfficer: officer, systemAdmin } = house.actors;
    const review = await register(house, "2023-02-01", { caseNumber: "1", receivedOn: "2023-02-01" });
    // Before 2024 the ten days were natural ones; the last, a Saturday, is put off.
    expect(day((await rowOf(review.appealId)).answerDueOn)).toBe("2023-02-13");
    await act(recordResult, officer, review.appealId, "2023-04-03", { result: "claimDismissed", resultOn: "2023-04-03" });
    const suit = {
      forum: "litigation-after-reconsideration",
      body: "法院",
      caseNumber: "2",
      receivedOn: "2023-05-04",
      previousAppealNo: review.appealNo,
    };
    const { appealId, appealNo } = await register(house, "2023-05-04", suit);
    expect(appealNo).toBe("诉2023-0001");
    expect((await appealView(officer, review.appealId))?.later.map((one) => one.appealNo)).toEqual([appealNo]);
    expect(await table4(house, 2023)).toEqual({ "V.1": 1, "V.5": 1, "P.4": 1, "P.5": 1 });
    const settings = { claimDismissedCountsAs: "other", answerDays: "natural" };
    await expect(saveAppealSettings(officer, { ...settings, expectedVersion: 0 })).rejects.toMatchObject({ code: "NotAllowed" });
    await saveAppealSettings(systemAdmin, { ...settings, expectedVersion: 0 });
    await act(voidEntry, officer, appealId, "2023-05-05", { reason: "重复登记" });
    expect(await table4(house, 2023)).toEqual({ "V.3": 1, "V.5": 1 });
    await expect(act(correct, officer, appealId, "2023-05-05", { ...REVIEW, reason: "x" })).rejects.toMatchObject({ code: "NotAllowed" });

    const list = async (query: Record<string, string>) => (await appealList(officer, appealFilter(query))).rows.map((row) => row.appealNo);
    expect(await list({ stage: "voided" })).toEqual([appealNo]);
    expect(await list({ stage: "all", year: "2023", forum: "reconsideration" })).toEqual([review.appealNo]);
    expect(await list({ q: "行终1", stage: "all" })).toHaveLength(0);
    expect((await appealList(house.actors.otherAuthor, appealFilter({ stage: "all" }))).total).toBe(0);
  });
});

describe("保存期限", () => {
  it("forgets who appealed and the files ten years after the result, and nothing that the reports count", async () => {
    const platform = systemActor(house.agency.id, "命令行");
    expect(await differingAppeals()).toEqual([]);
    const before = await table4(house, 2023);
    const NOW = noon("2033-05-04");
    const plan = await appealErasurePlan(house.agency.id, NOW);
    expect(plan.appeals.map(({ resultOn }) => resultOn)).toEqual(["2023-04-03"]);
    await expect(eraseAppeals(house.actors.requestOfficer, plan, NOW)).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await eraseAppeals(platform, plan, NOW)).toEqual({ appeals: 1, files: 0 });
    expect(await rowOf(plan.appeals[0]?.id ?? "")).toMatchObject({ sealed: "", shownName: "", result: "claimDismissed" });
    expect((await appealErasurePlan(house.agency.id, NOW)).appeals).toEqual([]);
    expect(await table4(house, 2023)).toEqual(before);
    const later = await appealErasurePlan(house.agency.id, noon("2037-01-04"));
    expect(await eraseAppeals(platform, later, noon("2037-01-04"))).toMatchObject({ files: 1 });
    expect(await differingAppeals()).toEqual([]);
  });
});

describe("the database itself", () => {
  it("refuses what no command would do, and the ledger is whole", async () => {
    const { id } = await db().appeal.findFirstOrThrow({ where: { state: "voided" } });
    const refuses = (sql: string) => expect(db().$executeRawUnsafe(sql)).rejects.toThrow();
    await refuses(`delete from "Appeal" where id = '${id}'`);
    await refuses(`update "Appeal" set "appealNo" = 'x' where id = '${id}'`);
    await refuses(`update "Appeal" set "state" = 'hearing' where id = '${id}'`);
    await refuses(`update "Appeal" set "previousId" = id where id = '${id}'`);
    await refuses(`update "Appeal" set "resultOn" = '2023-01-01' where id = '${id}'`);
    await refuses(`update "Appeal" set "forum" = 'arbitration' where id = '${id}'`);
    await refuses(`update "AppealEvent" set "reason" = 'x'`);
    await refuses(`truncate "AppealEvent"`);
    await refuses(`delete from "AppealFile"`);
    const other = await buildRequestHouse();
    await refuses(`update "Appeal" set "agencyId" = '${other.agency.id}' where id = '${id}'`);
    expect(await verifyLedger()).toMatchObject({ intact: true });
  });
});
