import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORUM_BLOCKS, type Forum, LITIGATION_RESULTS, RECONSIDERATION_RESULTS } from "@/lib/appeals/results";
import { addDays, civilDate } from "@/lib/core/civil-date";
import { checkReport } from "./check";
import { cellsOfCase, computeTable3, type RequestCase } from "./compute-table3";
import { type Appeal, computeTable4 } from "./compute-table4";
import { formatOfYear, rowsWithCells } from "./format";
import { FORMAT_2021 } from "./format-2021";
import type { Figure, ReportFigures } from "./tables";

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
const formatOf = (year: number) => formatOfYear(year) ?? FORMAT_2021;
const leaves = FORMAT_2021.table3.rows.flatMap(({ outcomes = [] }) => outcomes);
const applicants = FORMAT_2021.table3.columns.filter(({ sumOf }) => sumOf === undefined).map(({ key }) => key);

const span = fc.record({
  from: fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays(civilDate("2018-07-01"), days)),
  days: fc.option(fc.integer({ min: 0, max: 800 })),
});

const request: fc.Arbitrary<RequestCase> = fc
  .record({ span, applicantType: fc.constantFrom(...applicants), outcome: fc.constantFrom(...leaves) })
  .map(({ span: { from, days }, applicantType, outcome }) => ({
    caseNo: `${from}-${days}`,
    receivedOn: from,
    completedOn: days === null ? null : addDays(from, days),
    applicantType,
    outcome: days === null ? null : outcome,
  }));

const appeal: fc.Arbitrary<Appeal> = fc
  .record({ span, forum: fc.constantFrom(...(Object.keys(FORUM_BLOCKS) as Forum[])), pick: fc.nat() })
  .map(({ span: { from, days }, forum, pick }) => {
    const results = Object.keys(forum === "reconsideration" ? RECONSIDERATION_RESULTS : LITIGATION_RESULTS);
    const resultOn = days === null ? null : addDays(from, days);
    return {
      appealNo: `${from}`,
      forum,
      receivedOn: from,
      resultOn,
      result: days === null ? null : (results[pick % results.length] ?? null),
    };
  });

const records = fc.record({ cases: fc.array(request, { maxLength: 25 }), appeals: fc.array(appeal, { maxLength: 12 }) });

const tablesOf = ({ cases, appeals }: { cases: RequestCase[]; appeals: Appeal[] }, year: number) => ({
  table3: computeTable3(cases, year).table,
  table4: computeTable4(appeals, year).table,
});

const reportOf = (all: { cases: RequestCase[]; appeals: Appeal[] }, year: number): ReportFigures => ({
  agency: "示例市工业和信息化局",
  year,
  ...tablesOf(all, year),
  ...(year > 2019 ? { previous: tablesOf(all, year - 1) } : {}),
});

const judged = (report: ReportFigures) => checkReport(report, formatOf(report.year));
const contradictions = (report: ReportFigures) => judged(report).findings.filter(({ rule }) => !rule.endsWith("-ABSENT"));

describe("any set of cases", () => {
  test("gives tables that pass every check, year after year, over a change of format", () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const year of YEARS) expect(contradictions(reportOf(all, year))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("carries out of each year what it carries into the next", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 25 }), (cases) => {
        for (const year of YEARS.slice(1)) expect(computeTable3(cases, year).table.R2).toEqual(computeTable3(cases, year - 1).table.R4);
      }),
    );
  });

  test("is counted cell by cell: the cells that each case names make up the table", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 25 }), fc.constantFrom(...YEARS), (cases, year) => {
        const named = cases.flatMap((one) => cellsOfCase(one, year));
        const { table } = computeTable3(cases, year);
        const wrong = Object.entries(table).flatMap(([row, figures]) =>
          Object.entries(figures).filter(
            ([column, count]) => named.filter((cell) => cell.row === row && cell.column === column).length !== count,
          ),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("any single tampered cell", () => {
  const year = fc.constantFrom(...YEARS);
  const error = fc.integer({ min: 1, max: 9 });

  test("of table 3 is caught and named, with the figure that was there", () => {
    fc.assert(
      fc.property(records, year, fc.nat(), error, fc.boolean(), (all, at, pick, by, down) => {
        const report = reportOf(all, at);
        const cells = rowsWithCells(formatOf(at)).flatMap(({ code }) => FORMAT_2021.table3.columns.map((column) => [code, column.code]));
        const [row = "", column = ""] = cells[pick % cells.length] ?? [];
        const right = report.table3?.[row]?.[column] as number;
        const wrong = down && right >= by ? right - by : right + by;
        const table3 = { ...report.table3, [row]: { ...report.table3?.[row], [column]: wrong } };
        const { findings, suspect } = judged({ ...report, table3 });
        expect(findings.some(({ cells: named, severity }) => severity === "error" && named.includes(`table3.${row}.${column}`))).toBe(true);
        expect(suspect).toMatchObject({ cell: `table3.${row}.${column}`, found: wrong, likely: right });
      }),
      { numRuns: 120 },
    );
  });

  test("of table 4 is caught and named", () => {
    fc.assert(
      fc.property(records, year, fc.nat(), error, (all, at, pick, by) => {
        const report = reportOf(all, at);
        const codes = Object.keys(report.table4 ?? {});
        const code = codes[pick % codes.length] ?? "";
        const table4 = { ...report.table4, [code]: (report.table4?.[code] as number) + by };
        const { findings } = judged({ ...report, table4 });
        expect(findings.filter(({ rule }) => rule === "T4-SUM").flatMap(({ cells }) => cells)).toContain(`table4.${code}`);
      }),
    );
  });

  test("left empty is found, and nothing else is blamed", () => {
    fc.assert(
      fc.property(records, year, fc.nat(), (all, at, pick) => {
        const report = reportOf(all, at);
        const cells = rowsWithCells(formatOf(at)).flatMap(({ code }) => FORMAT_2021.table3.columns.map((column) => [code, column.code]));
        const [row = "", column = ""] = cells[pick % cells.length] ?? [];
        const table3: Record<string, Record<string, Figure>> = { ...report.table3, [row]: { ...report.table3?.[row], [column]: null } };
        expect(contradictions({ ...report, table3 })).toMatchObject([{ rule: "T3-EMPTY", cells: [`table3.${row}.${column}`] }]);
      }),
    );
  });
});
