import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import seed from "../annual/fixtures/report-2022.json";
import { addReportingAgency, changeReportingAgency } from "./manage";
import { agencyLines, cellByAgency, consolidatedFor, linesOf, reportingAgency } from "./queries";
import { receiveReport } from "./receive-report";
import { consolidatedSheet } from "./sheets";

useDatabase();

const NOW = new Date("2023-02-10T09:00:00+08:00");
let house: BuiltAgency;
const ids: string[] = [];

const fileOf = (content: unknown) => ({
  name: "报告.json",
  bytes: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});
const reportOf = (agency: string, received: number) => ({
  ...{ ...seed, agency },
  table3: {
    ...seed.table3,
    R1: { ...seed.table3.R1, C1: received, C7: received },
    "R3.1": { ...seed.table3["R3.1"], C1: received, C7: received },
    "R3.7": { ...seed.table3["R3.7"], C1: received, C7: received },
  },
});

beforeAll(async () => {
  house = await buildAgency();
  for (const name of ["甲县人民政府", "乙县人民政府", "市卫生健康委员会"]) {
    ids.push((await addReportingAgency(house.actors.office, { name }, NOW)).id);
  }
});

describe("下级机关", () => {
  test("is entered once, by the office, and never the agency itself", async () => {
    await expect(addReportingAgency(house.actors.office, { name: "甲县人民政府" }, NOW)).rejects.toMatchObject({ code: "Conflict" });
    await expect(addReportingAgency(house.actors.author, { name: "丙县" }, NOW)).rejects.toMatchObject({ code: "NotAllowed" });
    const own = { name: "本机关", hosted: house.agency.id };
    await expect(addReportingAgency(house.actors.office, own, NOW)).rejects.toMatchObject({ fields: { hosted: [expect.any(String)] } });
    const other = await db().agency.create({ data: { slug: "other", name: "市教育局", shortName: "教育局", uscc: "" } });
    const hosted = await addReportingAgency(house.actors.office, { name: "市教育局", hosted: other.id }, NOW);
    await expect(receiveReport(house.actors.office, hosted.id, fileOf(seed), NOW)).rejects.toThrow("在本平台上");
    ids.push(hosted.id);
  });

  test.each<[what: string, content: unknown, message: string]>([
    ["another agency's report", reportOf("丙县人民政府", 1), "不是“甲县人民政府”"],
    ["a year that is not over", { ...seed, agency: "甲县人民政府", year: 2023 }, "还没有结束"],
    ["no JSON", "<html>", "不是完整的 JSON"],
    ["no figures", { year: 2022 }, "没有可以核对的数字"],
  ])("refuses a file with %s", async (_what, content, message) => {
    await expect(receiveReport(house.actors.office, ids[0] ?? "", fileOf(content), NOW)).rejects.toMatchObject({
      fields: { file: expect.arrayContaining([expect.stringContaining(message)]) },
    });
  });

  test("hands in files, of which the last of a year counts; wrong figures are taken and named", async () => {
    await receiveReport(house.actors.office, ids[0] ?? "", fileOf(reportOf("甲县人民政府", 3)), NOW);
    const again = await receiveReport(house.actors.office, ids[0] ?? "", fileOf(reportOf("甲县人民政府", 5)), NOW);
    expect(again).toMatchObject({ year: 2022, errors: 0 });
    const wrong = reportOf("乙县人民政府", 2);
    wrong.table3.R1.C1 = 9;
    expect(await receiveReport(house.actors.office, ids[1] ?? "", fileOf(wrong), NOW)).toMatchObject({ errors: expect.any(Number) });
    expect((await reportingAgency(house.actors.leader, ids[0] ?? "")).reports).toHaveLength(2);
    const lines = await linesOf(house.actors.leader, 2022, NOW);
    expect(lines.map(({ name, state, late, errors }) => [name, state, late, errors > 0])).toEqual([
      [house.agency.name, "notBegun", true, false],
      ["甲县人民政府", "received", false, false],
      ["乙县人民政府", "received", false, true],
      ["市卫生健康委员会", "notBegun", true, false],
      ["市教育局", "notBegun", true, false],
    ]);
    expect(lines.map(({ due }) => due)).toEqual(["2023-01-31", "2023-03-31", "2023-03-31", "2023-01-31", "2023-01-31"]);
    const unreported = await agencyLines(db(), house.agency.id, 2021, new Date("2022-02-10T09:00:00+08:00"));
    expect(unreported.map(({ late }) => late)).toEqual([true, false, false, true, true]);
    expect((await agencyLines(db(), house.agency.id, 2022, new Date("2023-01-20T09:00:00+08:00"))).some(({ late }) => late)).toBe(false);
  });

  test("is added up, held to every check, and each figure opens into agencies", async () => {
    const page = await consolidatedFor(house.actors.leader, 2022, NOW);
    expect(page.figures.section1?.total).toBe(2 * 2291);
    expect(page.findings.some(({ rule, cells }) => rule === "T3-COL" && cells.includes("table3.R1.C1"))).toBe(true);
    expect(page.without).toEqual([house.agency.name, "市卫生健康委员会", "市教育局"]);
    expect(cellByAgency(page, "table3.R3.1.C1")).toMatchObject({
      total: 7,
      rows: [
        { name: "甲县人民政府", figure: 5 },
        { name: "乙县人民政府", figure: 2 },
      ],
    });
    expect(cellByAgency(page, "table3.R99.C1")).toBeNull();
    expect([...(consolidatedSheet(page).rows as Iterable<unknown>)].length).toBeGreaterThan(200);
  });

  test("that is retired is no longer added up; a stale form is told", async () => {
    const input = { id: ids[1] ?? "", expectedVersion: 1, name: "乙县人民政府", body: "department", retired: "true" };
    await changeReportingAgency(house.actors.office, input, NOW);
    await expect(changeReportingAgency(house.actors.office, input, NOW)).rejects.toMatchObject({ code: "Conflict" });
    expect((await consolidatedFor(house.actors.leader, 2022, NOW)).counted.map(({ name }) => name)).toEqual(["甲县人民政府"]);
    expect(await reportingAgency(house.actors.leader, ids[1] ?? "")).toMatchObject({ government: false, retired: true, version: 2 });
  });
});
