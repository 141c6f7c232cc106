import { describe, expect, test } from "vitest";
import { checkReport, formatOf } from "./check";
import seed from "./fixtures/report-2022.json";
import fixtures from "./fixtures/table3.json";
import { FORMAT_2021 } from "./format-2021";
import type { Figure, Finding, ReportFigures, Table } from "./tables";

const columns = ["C1", "C2", "C3", "C4", "C5", "C6", "C7"];
const row = (figures: readonly Figure[]) => Object.fromEntries(columns.map((code, index) => [code, figures[index] ?? null]));
const seedReport: ReportFigures = seed;

const check = (figures: ReportFigures, context = {}) => checkReport(figures, formatOf(figures) ?? FORMAT_2021, context);

/** The report with one cell of a table changed: row and column of tables 2 and 3, the column of table 4. */
function changed(table: "table2" | "table3", row: string, column: string, figure: Figure, from = seedReport): ReportFigures {
  return { ...from, [table]: { ...from[table], [row]: { ...from[table]?.[row], [column]: figure } } };
}
const changed4 = (column: string, figure: Figure): ReportFigures => ({ ...seedReport, table4: { ...seedReport.table4, [column]: figure } });

const rules = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);
const only = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.rule === rule);

/** The row or column that a rule of table 3 speaks of. */
const about = ({ rule, cells: [first = ""] }: Finding): [string, string] => [
  rule,
  rule === "T3-ROW" ? first.replace(/^table3\.|\.C\d$/g, "") : (first.split(".").at(-1) ?? ""),
];

describe("the reconciliation fixtures", () => {
  test.each(fixtures.map((fixture) => [fixture.id, fixture.note, fixture] as const))("%s: %s", (_id, _note, fixture) => {
    const table3 = Object.fromEntries(Object.entries(fixture.table).map(([code, figures]) => [code, row(figures)]));
    const figures = { ...seedReport, table3, previous: { ...seedReport.previous, table3: { R4: row(fixture.previousR4) } } };
    const { findings, notJudged } = check(figures);
    expect(findings.map(about)).toEqual(fixture.expectedErrors);
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
    expect(notJudged).toEqual([]);
  });

  test("there are eight, each judged above", () => {
    expect(fixtures.map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, at) => `T3-F0${at + 1}`));
  });
});

describe("the report on 2022", () => {
  test("adds up", () => {
    expect(check(seedReport)).toEqual({ findings: [], notJudged: [], suspect: null });
  });

  test("says by how much and where when it does not", () => {
    const { findings, suspect } = check(changed("table3", "R3.1", "C1", 3));
    expect(findings).toMatchObject([
      {
        rule: "T3-SUM",
        expected: 3,
        found: 0,
        message: "第三部分“自然人”一列：（一）至（六）各项办理结果相加是 3，而“（七）总计”填的是 0，少 3。",
      },
      { rule: "T3-ROW", expected: 3, found: 0 },
    ]);
    expect(findings[1]?.message).toContain("“（一）予以公开”一行：自然人 3、商业企业 0");
    expect(suspect).toMatchObject({ cell: "table3.R3.1.C1", found: 3, likely: 0 });
    expect(suspect?.message).toContain("（一）予以公开·自然人");
  });

  test("names the group of a row, because 3.其他 alone is not a place", () => {
    expect(check(changed("table3", "R3.6.3", "C7", 1)).findings.at(-1)?.message).toContain("“（六）其他处理 3.其他”一行");
  });

  test("received and handled must balance", () => {
    const [finding] = only(check(changed("table3", "R1", "C1", 1)).findings, "T3-COL");
    expect(finding).toEqual({
      rule: "T3-COL",
      severity: "error",
      cells: ["table3.R1.C1", "table3.R2.C1", "table3.R3.7.C1", "table3.R4.C1"],
      expected: 0,
      found: 1,
      message: "第三部分“自然人”一列不平：本年新收 1 加上年结转 0 等于 1，而办理结果总计 0 加结转下年度 0 等于 0，前者多 1。",
    });
  });
});

describe("empty cells", () => {
  test("are found by themselves and are no zeros", () => {
    const { findings, suspect } = check(changed("table3", "R3.1", "C1", null));
    expect(findings).toMatchObject([{ rule: "T3-EMPTY", severity: "warning", cells: ["table3.R3.1.C1"], found: null }]);
    expect(suspect).toBeNull();
  });

  test("a missing row, a missing cell and a blank text are empty too", () => {
    const { R4: _, ...rest } = seedReport.table3 as Table;
    expect(rules(check({ ...seedReport, table3: rest }).findings)).toEqual(["T3-EMPTY"]);
    expect(check({ ...seedReport, table3: rest }).findings[0]?.message).toContain("有 1 行整行（“四、结转下年度继续办理”）空着");
    expect(rules(check(changed("table2", "A8.r1", "A8.c1", " ")).findings)).toEqual(["T2-EMPTY"]);
    expect(rules(check(changed4("V.5", null)).findings)).toEqual(["T4-EMPTY"]);
    expect(rules(check({ ...seedReport, section1: { total: null, parts: [{ key: "wechat", count: 1 }] } }).findings)).toEqual(["S1-EMPTY"]);
  });

  test("of many rows are told together, part of a row by itself", () => {
    const { findings } = check({ ...seedReport, table3: { R1: { C1: 0, C7: 0 } } });
    expect(findings.map(({ rule, cells }) => [rule, cells.length])).toEqual([
      ["T3-EMPTY", 168],
      ["T3-EMPTY", 5],
    ]);
    expect(findings[0]?.message).toContain("有 24 行整行（“二、上年结转");
    expect(findings[0]?.message).toContain("3.危及‘三安全一稳定’”");
    expect(findings[1]?.message).toContain("一行的“商业企业”、“科研机构”、“社会公益组织”、“法律服务机构”、“其他”空着");
  });

  test("do not hide what no figure in them could put right", () => {
    const broken = changed("table3", "R3.1", "C7", 0, changed("table3", "R3.1", "C2", null, changed("table3", "R3.1", "C1", 2)));
    const [finding] = only(check(broken).findings, "T3-ROW");
    expect(finding?.message).toContain("无论填什么数都对不上");
  });

  test("a table that is not there is one finding, and last year's absence is told", () => {
    const { findings, notJudged } = check({ year: 2022, table3: seedReport.table3 ?? null });
    expect(rules(findings)).toEqual(["S1-ABSENT", "T2-ABSENT", "T4-ABSENT"]);
    expect(notJudged).toMatchObject([expect.stringContaining("T3-CARRY")]);
  });

  test("a part of last year's carry-over is enough for that part", () => {
    const { findings, notJudged } = check({ ...seedReport, previous: { ...seedReport.previous, table3: { R4: { C1: 2 } } } });
    expect(findings.map(about)).toEqual([["T3-CARRY", "C1"]]);
    expect(notJudged[0]).toContain("商业企业、科研机构");
  });
});

describe("single figures", () => {
  test.each([
    ["table3", "R3.1", "C1", -1, "T3-INT", "不能是负数"],
    ["table3", "R3.1", "C1", 0.5, "T3-INT", "应当是整数"],
    ["table3", "R3.1", "C1", "三", "T3-INT", "应当是整数"],
    ["table2", "A5.r1", "A5.c1", -3, "T2-INT", "不能是负数"],
    ["table2", "A8.r1", "A8.c1", "59,237.2449", "T2-MONEY", "不带逗号和单位"],
    ["table2", "A8.r1", "A8.c1", "-1", "T2-MONEY", "不能是负数"],
    ["table2", "A8.r1", "A8.c1", "0.0000001", "T2-MONEY", "最多六位小数"],
    ["table3", "R9", "C1", 4, "T3-UNKNOWN", "没有这一格"],
    ["table2", "A9.r1", "A9.c1", 4, "T2-UNKNOWN", "没有这一格"],
  ] as const)("%s.%s.%s = %j: %s", (table, row, column, figure, rule, words) => {
    const [finding] = only(check(changed(table, row, column, figure)).findings, rule);
    expect(finding).toMatchObject({ severity: "error", cells: [`${table}.${row}.${column}`], found: figure });
    expect(finding?.message).toContain(words);
  });

  test.each([
    ["V.1", 1e300, "T4-INT"],
    ["X.1", 4, "T4-UNKNOWN"],
  ])("table4.%s = %j: %s", (column, figure, rule) => {
    expect(only(check(changed4(column, figure)).findings, rule)).toMatchObject([{ cells: [`table4.${column}`], found: figure }]);
  });

  test.each(["59237.2449", "0.000001", 12.5, 0])("%j is an amount", (figure) => {
    expect(check(changed("table2", "A8.r1", "A8.c1", figure)).findings).toEqual([]);
  });
});

describe("section 1", () => {
  test("the parts must make the total", () => {
    const figures = { ...seedReport, section1: { ...seed.section1, total: 2290 } };
    expect(check(figures).findings).toMatchObject([{ rule: "S1-SUM", severity: "error", expected: 2291, found: 2290 }]);
    expect(check(figures).findings[0]?.message).toContain("微信公众号 720");
  });

  test("no part may stand twice", () => {
    const parts = [...seed.section1.parts, { key: "wechat", count: 1 }];
    expect(rules(check({ ...seedReport, section1: { total: 2292, parts } }).findings)).toEqual(["S1-TWICE"]);
  });
});

describe("table 2", () => {
  const withDocuments = (c1: number, c2: number, c3: number, before: number): ReportFigures => ({
    ...seedReport,
    table2: { ...seedReport.table2, "A1.r2": { "A1.c1": c1, "A1.c2": c2, "A1.c3": c3 } },
    previous: { ...seedReport.previous, table2: { "A1.r1": { "A1.c3": 0 }, "A1.r2": { "A1.c3": before } } },
  });

  test("documents in force follow from last year's, made and repealed", () => {
    expect(check(withDocuments(3, 1, 12, 10)).findings).toEqual([]);
    expect(check(withDocuments(3, 1, 11, 10)).findings).toMatchObject([{ rule: "T2-VALID", severity: "warning", expected: 12, found: 11 }]);
  });

  test("last year's figures in the trial format meant something else and are not compared", () => {
    const { findings, notJudged } = check({ ...withDocuments(3, 1, 11, 10), year: 2021 });
    expect(findings).toEqual([]);
    expect(notJudged[0]).toContain("T2-VALID");
  });

  test("a bureau makes no 规章; a city's government does", () => {
    const figures = changed("table2", "A1.r1", "A1.c1", 1, withDocuments(0, 0, 0, 0));
    const inForce = changed("table2", "A1.r1", "A1.c3", 1, figures);
    expect(rules(check(inForce).findings)).toEqual(["T2-BUREAU", "T2-BUREAU"]);
    expect(check({ ...inForce, agency: "示例市人民政府" }).findings).toEqual([]);
    expect(check(inForce, { makesRules: true }).findings).toEqual([]);
  });

  test("fees of section 6 are charges of table 2", () => {
    const figures = changed("table2", "A8.r1", "A8.c1", "0.03");
    expect(check(figures, { feeIncome: "0.03" }).findings).toEqual([]);
    expect(check(figures, { feeIncome: "0.0301" }).findings).toMatchObject([{ rule: "T2-FEE", severity: "warning", expected: "0.0301" }]);
  });

  test("the registers decide", () => {
    const counted = { table2: { "A1.r2": { "A1.c1": 1 }, "A8.r1": { "A8.c1": "0.50" } } };
    expect(check(changed("table2", "A8.r1", "A8.c1", "0.5"), { counted }).findings).toMatchObject([
      { rule: "T2-REG", severity: "error", cells: ["table2.A1.r2.A1.c1"], expected: 1, found: 0 },
    ]);
  });
});

describe("table 4", () => {
  const city = [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156];
  const codes = ["V", "L", "P"].flatMap((block) => [1, 2, 3, 4, 5].map((index) => `${block}.${index}`));
  const table4 = Object.fromEntries(codes.map((code, index) => [code, city[index] ?? null]));

  test("the published figures of a city add up", () => {
    expect(check({ ...seedReport, table4 }).findings).toEqual([]);
  });

  test("a total that is not the sum of its four", () => {
    const cells = ["P.5", "P.1", "P.2", "P.3", "P.4"].map((code) => `table4.${code}`);
    expect(check({ ...seedReport, table4: { ...table4, "P.5": 155 } }).findings).toMatchObject([
      { rule: "T4-SUM", severity: "error", expected: 156, found: 155, cells },
    ]);
  });

  test("cases open last year must stand again", () => {
    const { findings } = check({ ...seedReport, previous: { ...seedReport.previous, table4: { "L.4": 2 } } });
    expect(findings).toMatchObject([{ rule: "T4-CARRY", severity: "warning", expected: 2, found: 0 }]);
    expect(findings[0]?.message).toContain("行政诉讼·未经复议直接起诉");
  });

  test("the register decides", () => {
    expect(rules(check(seedReport, { counted: { table4: { "V.1": 1 } } }).findings)).toEqual(["T4-LEDGER"]);
    expect(rules(check(seedReport, { counted: { table3: { R1: { C1: 1 } } } }).findings)).toEqual(["T3-LEDGER"]);
  });
});

describe("editions of the format", () => {
  test.each([
    [2018, undefined],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2030, "2021"],
  ])("the report on %i follows %s", (year, code) => {
    expect(formatOf({ year })?.code).toBe(code);
  });

  test("a report in the format of another year is judged by its own and told so", () => {
    const { findings } = check({ ...seedReport, year: 2020 });
    expect(findings).toMatchObject([{ rule: "FORMAT-YEAR", severity: "error", expected: "2019", found: "2021" }]);
  });

  test("rows of a later format in a trial-format report are told", () => {
    const { findings } = check({ ...changed("table3", "R3.6.1", "C1", 2), year: 2020, format: "2019" });
    expect(only(findings, "T3-UNKNOWN").map(({ cells }) => cells)).toContainEqual(["table3.R3.6.1.C1"]);
  });
});
