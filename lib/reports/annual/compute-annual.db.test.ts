import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { casesOfYear } from "@/lib/requests/queries/cases-of-year";
import { withAdjustments } from "./adjust-figures";
import { caseGroups, tableOfGroups } from "./case-groups";
import { casesOfCell } from "./case-where";
import { cellList } from "./cell-list";
import { cellsOfFormat, figureAt, partsOf, pathOf } from "./cell-path";
import { checkReport } from "./check";
import { computeAnnual } from "./compute-annual";
import { computeTable3, type RequestCase } from "./compute-table3";
import { enterOpening } from "./enter-opening";
import { formatOfYear, rowsWithCells } from "./format";
import { FORMAT_2021 } from "./format-2021";
import { judgeNow, storedReport } from "./load-report";
import type { Figure } from "./tables";
import { insertCases } from "./testing/cases";

useDatabase();

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
const outcomes = FORMAT_2021.table3.rows.flatMap((row) => row.outcomes ?? []);
const applicants = FORMAT_2021.table3.columns.filter(({ sumOf }) => sumOf === undefined).map(({ key }) => key);

const cases: fc.Arbitrary<RequestCase[]> = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays(civilDate("2018-07-01"), days)),
      days: fc.option(fc.integer({ min: 0, max: 800 })),
      applicantType: fc.constantFrom(...applicants),
      outcome: fc.constantFrom(...outcomes),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((all) =>
    all.map(({ from, days, applicantType, outcome }, at) => ({
      ...{ caseNo: `N-${at}`, applicantType, receivedOn: from, completedOn: days === null ? null : addDays(from, days) },
      outcome: days === null ? null : outcome,
    })),
  );

const formatFor = (year: number) => formatOfYear(year) ?? FORMAT_2021;

async function agencyWith(all: readonly RequestCase[]): Promise<BuiltAgency> {
  const built = await buildAgency();
  await insertCases(built.agency.id, built.departments.office.id, all);
  return built;
}

describe("数据库算的和规则算的", () => {
  it("agree on any cases, in every year and over a change of format; the report passes every check; any changed cell is caught", async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(), fc.integer({ min: 1, max: 9 }), async (all, pick, by) => {
        const { agency } = await agencyWith(all);
        const groups = await caseGroups(db(), agency.id, 2019, 2024);
        let before: ReturnType<typeof tableOfGroups> | null = null;
        for (const year of YEARS) {
          const format = formatFor(year);
          const { table, uncounted } = computeTable3(await casesOfYear(agency.id, year), year);
          expect(uncounted).toEqual([]);
          expect(tableOfGroups(groups, year)).toEqual(table);
          const figures = {
            agency: "示例市工业和信息化局",
            year,
            table3: table,
            ...(before === null ? {} : { previous: { table3: before } }),
          };
          expect(checkReport(figures, format).findings.filter(({ severity }) => severity === "error")).toEqual([]);
          const cells = cellsOfFormat(format).filter((cell) => cell.part === "table3" && partsOf(format, cell).length === 0);
          const cell = cells[pick % cells.length];
          if (cell === undefined) throw new Error("no cell");
          const changed = { cell: pathOf(cell), adjusted: String(Number(figureAt(figures, cell)) + by) };
          const found = checkReport(withAdjustments(format, figures, [changed]), format).findings;
          const column = "column" in cell ? cell.column : "";
          const sums = [pathOf(cell), `table3.${format.table3.handled}.${column}`];
          expect(found.some(({ severity, cells: named }) => severity === "error" && named.some((path) => sums.includes(path)))).toBe(true);
          before = table;
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it("lists behind each cell of table 3 exactly as many cases as it counts", async () => {
    const [sample = []] = fc.sample(cases, { numRuns: 1, seed: 20 });
    const { agency } = await agencyWith(sample);
    for (const year of [2020, 2022]) {
      const format = formatFor(year);
      const table = tableOfGroups(await caseGroups(db(), agency.id, year, year), year);
      const cells = rowsWithCells(format).flatMap(({ code }) => ["C1", "C4", "C7"].map((column) => [code, column] as const));
      const counted = await Promise.all(
        cells.map(([row, column]) => db().request.count({ where: casesOfCell(agency.id, format, year, row, column) })),
      );
      expect(counted).toEqual(cells.map(([row, column]) => table[row]?.[column]));
    }
  });
});

describe("一年的报告", () => {
  let built: BuiltAgency;
  const day = civilDate;
  const sound = { applicantType: "naturalPerson", receivedOn: day("2022-03-01"), completedOn: day("2022-03-15"), outcome: "GRANTED" };

  beforeAll(async () => {
    built = await agencyWith([
      { ...sound, caseNo: "A-1" },
      { ...sound, caseNo: "A-2", completedOn: null, outcome: null },
      { ...sound, caseNo: "B-1", outcome: "RETIRED_CODE" },
      { ...sound, caseNo: "B-3", completedOn: day("2022-02-01") },
      { ...sound, caseNo: "B-4", receivedOn: day("2023-02-01"), completedOn: day("2022-02-01") },
      { ...sound, caseNo: "C-1", receivedOn: day("2021-12-30"), completedOn: day("2022-01-10") },
    ]);
  });

  it("counts what is sound and names what cannot be counted, which blocks it", async () => {
    const { figures, uncounted } = await computeAnnual(db(), built.agency.id, 2022);
    expect(figures.table3?.R1?.C7).toBe(2);
    expect(figures.table3?.R2?.C7).toBe(1);
    expect(uncounted.map(({ no, reason }) => [no, reason.replace(/“.*”|\d{4}.*/, "…")])).toEqual([
      ["B-1", expect.stringMatching(/没有对应的行$|…/)],
      ["B-3", expect.stringMatching(/^办结日期/)],
      ["B-4", expect.stringMatching(/^办结日期/)],
    ]);
    const report = await storedReport(db(), built.agency.id, 2022);
    const { judged } = await judgeNow(db(), report, new Date("2023-01-05T02:00:00Z"));
    expect(judged.findings.filter(({ rule }) => rule === "T3-UNCOUNTED").map(({ found }) => found)).toEqual(["B-1", "B-3", "B-4"]);
  });

  it("is carried over from figures entered by hand, and says so when they do not fit the register", async () => {
    const { requestOfficer, author } = built.actors;
    const opening = { year: 2021, expectedRecords: 0, evidence: "2021 年报告" };
    const wrong = { "table3.R4.C1": "2" };
    await expect(enterOpening(requestOfficer, { ...opening, figures: wrong })).rejects.toMatchObject({ message: /合计对不上/ });
    await expect(enterOpening(author, opening)).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(enterOpening(requestOfficer, { ...opening, figures: { "table3.R4.C1": "1.5" } })).rejects.toMatchObject({
      code: "InvalidInput",
    });
    await enterOpening(requestOfficer, { ...opening, figures: { "table3.R4.C1": "2", "table3.R4.C7": "2" } });
    await expect(enterOpening(requestOfficer, opening)).rejects.toMatchObject({ code: "Conflict" });
    const { judged, computed } = await judgeNow(db(), await storedReport(db(), built.agency.id, 2022), new Date());
    expect(computed.previous).toMatchObject({ from: "opening", year: 2021 });
    expect(judged.findings.filter(({ rule }) => rule === "T3-CARRY").map(({ expected, found }) => [expected, found])).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  it("opens its figures: only cases that this person may see, filtered by words", async () => {
    const cell = { part: "table3", row: "R1", column: "C7" } as const;
    const asked = { words: "", number: 1, size: 50 };
    expect(await cellList(built.actors.requestOfficer, 2022, cell, asked)).toMatchObject({ kind: "requests", total: 2, hidden: 0 });
    expect(await cellList(built.actors.requestOfficer, 2022, cell, { ...asked, words: "A-2" })).toMatchObject({ total: 1 });
    expect(await cellList(built.actors.author, 2022, cell, asked)).toMatchObject({ total: 0, hidden: 2, rows: [] });
  });

  it("knows no format before 2019, and the trial format’s rows in 2020, a year without a calendar", async () => {
    await expect(computeAnnual(db(), built.agency.id, 2018)).rejects.toMatchObject({ code: "RuleViolation" });
    const { figures } = await computeAnnual(db(), built.agency.id, 2020);
    const rows: Readonly<Record<string, Readonly<Record<string, Figure>>>> = figures.table3 ?? {};
    expect(Object.keys(rows)).toContain("R3.6");
    expect(figures.format).toBe("2019");
  });
});
