import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { cellsOfFormat, figureAt, kindOf } from "../annual/cell-path";
import { checkReport } from "../annual/check";
import { computeTable3, type RequestCase } from "../annual/compute-table3";
import { computeTable4 } from "../annual/compute-table4";
import seed from "../annual/fixtures/report-2022.json";
import { formatOfYear } from "../annual/format";
import type { ReportFigures } from "../annual/tables";
import { consolidate } from "./consolidate";

const format = formatOfYear(2022);
if (format === undefined) throw new Error("no format for 2022");
const ABOUT = { agency: "示例市人民政府", year: 2022, format };
const SEED = seed as unknown as ReportFigures;

const withFee = (amount: string): ReportFigures => ({ ...SEED, table2: { ...SEED.table2, "A8.r1": { "A8.c1": amount } } });

describe("consolidate", () => {
  test("adds money exactly", () => {
    const { figures } = consolidate(
      ["0.1", "0.2", "59237.2449"].map((fee, at) => ({ name: `机关${at}`, figures: withFee(fee) })),
      ABOUT,
    );
    expect(figures.table2?.["A8.r1"]?.["A8.c1"]).toBe("59237.5449");
    expect(figures.section1?.total).toBe(3 * 2291);
  });

  test("names who left a cell empty, and adds the others", () => {
    const hole = { ...SEED, table4: { ...SEED.table4, "V.1": null } };
    const { gaps, figures } = consolidate(
      [
        { name: "甲", figures: hole },
        { name: "乙", figures: SEED },
      ],
      ABOUT,
    );
    expect(gaps).toEqual([{ agency: "甲", path: "table4.V.1" }]);
    expect(figures.table4?.["V.1"]).toBe(0);
  });

  test("adds last year up only when every agency has it", () => {
    const { previous: _, ...alone } = SEED;
    expect(
      consolidate(
        [
          { name: "甲", figures: SEED },
          { name: "乙", figures: alone },
        ],
        ABOUT,
      ).figures.previous,
    ).toBeNull();
    expect(consolidate([{ name: "甲", figures: SEED }], ABOUT).figures.previous?.table3).toBeDefined();
  });

  const date = fc
    .integer({ min: 0, max: 700 })
    .map((days) => civilDate(new Date(Date.UTC(2021, 1, 1) + days * 86_400_000).toISOString().slice(0, 10)));
  const oneCase = fc
    .record({
      receivedOn: date,
      took: fc.option(fc.integer({ min: 0, max: 90 })),
      type: fc.constantFrom("naturalPerson", "commercial", "other"),
    })
    .map(
      ({ receivedOn, took, type }): RequestCase => ({
        ...{ caseNo: "a", applicantType: type, receivedOn, outcome: took === null ? null : "GRANTED" },
        completedOn: took === null ? null : civilDate(new Date(Date.parse(receivedOn) + took * 86_400_000).toISOString().slice(0, 10)),
      }),
    );

  test("of reports that add up, adds up", () => {
    fc.assert(
      fc.property(fc.array(fc.array(oneCase, { maxLength: 12 }), { minLength: 1, maxLength: 5 }), (agencies) => {
        const of = (cases: readonly RequestCase[], year: number) => ({
          ...{ table2: SEED.table2, table3: computeTable3(cases, year).table, table4: computeTable4([], year).table },
        });
        const reports = agencies.map((cases, at) => ({
          name: `机关${at}`,
          figures: { ...SEED, ...of(cases, 2022), previous: of(cases, 2021) } as ReportFigures,
        }));
        const { figures, gaps } = consolidate(reports, ABOUT);
        expect([checkReport(figures, format).findings.filter(({ severity }) => severity === "error"), gaps]).toEqual([[], []]);
        for (const cell of cellsOfFormat(format)) {
          if (kindOf(format, cell) === "amount" || cell.part === "section1") continue;
          expect(figureAt(figures, cell)).toBe(reports.reduce((sum, report) => sum + Number(figureAt(report.figures, cell)), 0));
        }
      }),
      { numRuns: 30 },
    );
  });
});
