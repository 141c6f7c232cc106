import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { saveDisclosure } from "@/lib/disclosures/save";
import { bodyOf, buildColumn } from "@/lib/disclosures/testing/build";
import { decide } from "@/lib/publishing/decide";
import { publish } from "@/lib/publishing/publish";
import { buildFlow, buildHouse, decision, type House, stateOf, version } from "@/lib/publishing/testing/build";
import { byOffice, bySupervisor } from "@/lib/workflow/testing/cast";
import { agencyBySlug, judgedYear, parseYear, reportBytes, reportOf } from "../../../scripts/annual-report";
import { adjustCell, takeBackAdjustment } from "./adjust-cell";
import { enterOpening } from "./enter-opening";
import { storedReport } from "./load-report";
import { annualPage, reportYears } from "./queries";
import { reopenAnnual } from "./reopen-annual";
import { saveNarrative } from "./save-narrative";
import { submitAnnual } from "./submit-annual";
import { takeSuggestion } from "./take-suggestion";
import { publicReportOf } from "./versions";

useDatabase();

const YEAR = 2025;
const IN_JANUARY = new Date("2026-01-12T02:00:00Z");

let house: House;
const officer = () => house.actors.requestOfficer;
const seen = async () => ({ year: YEAR, expectedVersion: (await storedReport(db(), house.agency.id, YEAR)).version });
const state = async () => (await storedReport(db(), house.agency.id, YEAR)).state;

const words = {
  opening: bodyOf("本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。"),
  section1: bodyOf("一年来，我局健全公开制度，按时更新公开目录。"),
  section5: bodyOf("公开内容的形式还不够丰富，下一步将增加图表和问答。"),
  section6: bodyOf("本年度没有收取信息处理费。"),
};

async function approveAndPublish(disclosureId: string): Promise<void> {
  await decide(house.actors.office, await decision(disclosureId));
  await decide(house.actors.leader, await decision(disclosureId));
  await publish(house.actors.publisher, await version(disclosureId));
}

beforeAll(async () => {
  house = await buildHouse();
  await buildFlow(house.agency.id, "reports", [byOffice, bySupervisor]);
  await buildColumn(house.agency.id, { columnType: "信息公开年报", name: "政府信息公开年报", workflowKey: "reports" });
});

describe("一份年度报告从起草到更正", () => {
  it("is refused while last year's figures are unknown, the year runs, or anything is wrong, and says what", async () => {
    await saveNarrative(officer(), { ...(await seen()), ...words }, IN_JANUARY);
    expect(await state()).toBe("drafted");
    await expect(submitAnnual(officer(), await seen(), IN_JANUARY)).rejects.toMatchObject({ code: "RuleViolation", message: /期初数/ });
    await enterOpening(officer(), { year: YEAR - 1, expectedRecords: 0, evidence: "市政府网站 2025 年 1 月公布的 2024 年年度报告" });
    const during = new Date("2025-11-01T02:00:00Z");
    await expect(submitAnnual(officer(), await seen(), during)).rejects.toMatchObject({ code: "RuleViolation", message: /还没有结束/ });
    await adjustCell(officer(), { ...(await seen()), cell: "table3.R1.C1", adjusted: "2", reason: "漏登两件信函申请，已补登" });
    await expect(submitAnnual(officer(), await seen(), IN_JANUARY)).rejects.toMatchObject({ message: /“自然人”一列不平/ });
    expect(await db().reportVersion.count()).toBe(0);
  });

  it("keeps every adjustment, shows it beside the count, and lets sums follow", async () => {
    await adjustCell(officer(), { ...(await seen()), cell: "table3.R4.C1", adjusted: "2", reason: "漏登两件信函申请，已补登" });
    const page = await annualPage(officer(), YEAR, IN_JANUARY);
    expect(page.shown.figures.table3?.R1).toMatchObject({ C1: 2, C7: 2 });
    expect(page.computed.figures.table3?.R1).toMatchObject({ C1: 0, C7: 0 });
    expect(page.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const cell of ["table3.R1.C1", "table3.R4.C1"])
      await takeBackAdjustment(officer(), { ...(await seen()), cell, reason: "两件已补登入台账" });
    const after = await annualPage(officer(), YEAR, IN_JANUARY);
    expect(after.shown.figures.table3?.R1).toMatchObject({ C1: 0, C7: 0 });
    expect(after.report.records.map(({ adjusted }) => adjusted)).toEqual(["2", "2", null, null]);
    await expect(db().$executeRaw`update "ReportAdjustment" set "reason" = 'x'`).rejects.toThrow(/append-only/);
  });

  it("refuses sums, unknown cells, and numbers that are none", async () => {
    const asked = { ...(await seen()), reason: "试" };
    await expect(adjustCell(officer(), { ...asked, cell: "table3.R1.C7", adjusted: "1" })).rejects.toMatchObject({ message: /相加得出/ });
    await expect(adjustCell(officer(), { ...asked, cell: "table9.R1", adjusted: "1" })).rejects.toMatchObject({ code: "InvalidInput" });
    for (const adjusted of ["-1", "1.5", "一", ""])
      await expect(adjustCell(officer(), { ...asked, cell: "table3.R1.C1", adjusted })).rejects.toMatchObject({
        fields: { adjusted: [expect.any(String)] },
      });
    await expect(adjustCell(house.actors.author, { ...asked, cell: "table3.R1.C1", adjusted: "1" })).rejects.toMatchObject({
      code: "NotAllowed",
    });
  });

  it("takes over a sentence made from the figures", async () => {
    await takeSuggestion(officer(), { ...(await seen()), key: "requests" });
    expect((await storedReport(db(), house.agency.id, YEAR)).bodies.section1.content).toHaveLength(2);
  });

  it("is sent up once, however many do so at the same time", async () => {
    const form = await seen();
    const outcomes = await Promise.allSettled([
      submitAnnual(officer(), form, IN_JANUARY),
      submitAnnual(house.actors.office2, form, IN_JANUARY),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "Conflict" } });
    expect(await state()).toBe("inApproval");
  });

  it("is frozen while it is approved: no words, no adjustments, and no editing of its item", async () => {
    const form = await seen();
    await expect(saveNarrative(officer(), { ...form, ...words })).rejects.toMatchObject({ message: /正在审批/ });
    const adjustment = { ...form, cell: "table3.R1.C1", adjusted: "1", reason: "试" };
    await expect(adjustCell(officer(), adjustment)).rejects.toMatchObject({ message: /正在审批/ });
    const { item } = await storedReport(db(), house.agency.id, YEAR);
    const edit = saveDisclosure(house.actors.author, {
      id: item?.id,
      expectedVersion: item?.version,
      columnId: item?.columnId,
      title: "改",
      openness: "active",
      originKind: "made",
      attachments: "[]",
      body: bodyOf("改"),
    });
    await expect(edit).rejects.toMatchObject({ code: "NotAllowed", message: /年度报告/ });
  });

  it("is public with its files and tables after two approvals, and tells what has changed in the registers since", async () => {
    const { item } = await storedReport(db(), house.agency.id, YEAR);
    const id = item?.id ?? "";
    await approveAndPublish(id);
    expect(await state()).toBe("published");
    const page = await annualPage(officer(), YEAR, IN_JANUARY);
    expect(page.drift).toEqual([]);
    const files = await db().attachment.findMany({ where: { revision: { disclosureId: id } }, orderBy: { position: "asc" } });
    expect(files.map(({ name }) => name.slice(name.lastIndexOf(".") + 1))).toEqual(["docx", "pdf", "xlsx", "json"]);
    const { bodyText } = await db().revision.findFirstOrThrow({ where: { disclosureId: id } });
    expect(bodyText).toContain("三、收到和处理政府信息公开申请情况");
    expect((await reportYears(officer(), IN_JANUARY)).find(({ year }) => year === YEAR)).toMatchObject({ state: "published" });
  });

  it("is handed on by the command line as it is public, or as the records give it now when asked", async () => {
    const agencyId = await agencyBySlug(house.agency.slug);
    const published = await reportOf(agencyId, YEAR, false, IN_JANUARY);
    expect(published).toMatchObject({ standing: "published", number: 1, source: "已公布的第 1 版" });
    const { liveRevisionId } = await stateOf((await storedReport(db(), agencyId, YEAR)).item?.id ?? "");
    expect(await publicReportOf(liveRevisionId ?? "")).toEqual(published.snapshot);
    expect(await reportOf(agencyId, YEAR, true, IN_JANUARY)).toMatchObject({
      standing: "draft",
      snapshot: { narrative: published.snapshot.narrative },
    });
    const page = Buffer.from(await reportBytes(agencyId, published, "html")).toString();
    expect(page).toContain('<meta name="ColumnType" content="信息公开年报">');
    expect(JSON.parse(Buffer.from(await reportBytes(agencyId, published, "json")).toString())).toMatchObject({ year: YEAR, findings: [] });
    expect((await judgedYear(agencyId, YEAR, IN_JANUARY)).result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    await expect(agencyBySlug("nobody")).rejects.toThrow(/没有代号为 nobody 的机关。现有：/);
    expect(() => parseYear("22")).toThrow(/不是年度/);
  });

  it("is corrected as version 2 with a note, while version 1 stays public", async () => {
    const form = await seen();
    await reopenAnnual(officer(), { ...form, note: "补充第五部分的改进措施" }, IN_JANUARY);
    expect(await state()).toBe("reopened");
    await saveNarrative(officer(), { ...(await seen()), ...words, section5: bodyOf("公开形式单一。已经增加图表和问答。") }, IN_JANUARY);
    const { disclosureId } = await submitAnnual(officer(), await seen(), IN_JANUARY);
    const before = await stateOf(disclosureId);
    expect(before).toMatchObject({ work: "inApproval", public: "live" });
    await approveAndPublish(disclosureId);
    const page = await annualPage(officer(), YEAR, IN_JANUARY);
    expect(page.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(page.shown.correction).toMatchObject({ version: 2, note: "补充第五部分的改进措施" });
    expect((await stateOf(disclosureId)).liveRevisionId).not.toBe(before.liveRevisionId);
    await expect(db().$executeRaw`delete from "ReportVersion"`).rejects.toThrow(/append-only/);
  });

  it("carries over into the next year's report", async () => {
    const next = await annualPage(officer(), YEAR + 1, IN_JANUARY);
    expect(next.computed.previous).toMatchObject({ year: YEAR, from: "published" });
    expect(next.findings.map(({ rule }) => rule)).toContain("YEAR-OPEN");
  });
});
