import { describe, expect, test } from "vitest";
import seed from "./fixtures/report-2022.json";
import { FORMAT_2021 } from "./format-2021";
import { similarity } from "./similarity";
import { checkText, countCharacters, type ReportText, type TextContext } from "./text-checks";

const context: TextContext = { agency: "示例市工业和信息化局", year: 2022, headings: FORMAT_2021.headings, tables: seed };

const words = [
  "2022年，我局更新了公开指南，全年主动公开政府信息2291条，未接到行政复议、行政诉讼案件。",
  "",
  "",
  "",
  "公开还不够及时，政策解读数量较少。下一步将制定2023年政务公开工作方案，加强培训。",
  "2022年，我局未收取信息处理费。",
];

const report = (change: Partial<ReportText> = {}, texts: Readonly<Record<number, string>> = {}): ReportText => ({
  title: "示例市工业和信息化局\n2022年政府信息公开工作年度报告",
  opening: "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。",
  sections: FORMAT_2021.headings.map((heading, index) => ({ heading, text: texts[index + 1] ?? words[index] ?? "" })),
  ...change,
});

const check = (text: ReportText, change: Partial<TextContext> = {}) => checkText(text, { ...context, ...change });

test("a report in order has no findings", () => {
  expect(check(report())).toEqual([]);
});

describe("frame", () => {
  test.each([
    [{ title: "示例市工业和信息化局2021年政府信息公开工作年度报告" }, "TX-TITLE", "error", "2022年政府信息公开"],
    [{ title: "示例市发展和改革委员会2022年政府信息公开工作年度报告" }, "TX-TITLE", "error", "示例市工业和信息化局"],
    [{ opening: "统计期限自2021年1月1日起至2021年12月31日止。" }, "TX-PERIOD", "error", "与报告年度 2022 年不符"],
    [{ opening: "统计期限自2022年1月1日至12月31日。" }, undefined, undefined, ""],
    [{ opening: "" }, "TX-PERIOD", "warning", "没有写明统计期限"],
  ])("%j: %s", (change, rule, severity, words) => {
    const found = check(report(change));
    expect(found).toMatchObject(rule === undefined ? [] : [{ rule, severity, message: expect.stringContaining(words) }]);
  });

  test("headings are the six, word by word and in order", () => {
    const sections = report().sections.map((section, index) => (index === 4 ? { ...section, heading: "五、存在的问题" } : section));
    expect(check(report({ sections }))).toMatchObject([
      {
        rule: "TX-HEADING",
        severity: "error",
        cells: ["text.section5"],
        expected: "五、存在的主要问题及改进情况",
        found: "五、存在的问题",
      },
    ]);
    const [first, second, ...rest] = report().sections;
    const swapped = [second, first, ...rest].flatMap((section) => (section === undefined ? [] : [section]));
    expect(check(report({ sections: swapped })).map(({ rule }) => rule)).toEqual(["TX-HEADING", "TX-HEADING"]);
    const missing = check(report({ sections: report().sections.slice(0, 5) }));
    expect(missing.map(({ rule }) => rule)).toEqual(["TX-HEADING", "TX-FEE"]);
    const added = [...report().sections, { heading: "七、附件", text: "" }];
    expect(check(report({ sections: added }))).toMatchObject([{ rule: "TX-HEADING", found: "七、附件" }]);
  });
});

describe("words left over from another year", () => {
  test("documents of 2021 in the report on 2022 are flagged, one by one", () => {
    const sixth =
      "未收取信息处理费。落实《国务院办公厅关于印发2021年政务公开工作要点的通知》（国办发〔2021〕12号）和《示例省关于印发2021年政务公开工作要点的通知》。";
    const found = check(report({}, { 6: sixth }));
    expect(found.map(({ rule, severity, cells }) => [rule, severity, cells])).toEqual([
      ["TX-YEAR", "warning", ["text.section6"]],
      ["TX-YEAR", "warning", ["text.section6"]],
    ]);
    expect(found[0]?.message).toContain("2021 年的“《国务院办公厅关于印发2021年政务公开工作要点的通知》”");
  });

  test.each([
    "比2021年增加12条。",
    "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。",
    "制定2023年工作计划。",
    "落实2022年政务公开工作要点。",
  ])("nothing in %s", (text) => {
    expect(check(report({}, { 5: text }))).toEqual([]);
  });

  test("a plan of an earlier year without a title", () => {
    expect(check(report({}, { 1: "认真落实2021年政务公开工作要点。" }))).toMatchObject([{ rule: "TX-YEAR" }]);
  });
});

describe("length and likeness", () => {
  test.each([
    ["2022年，公开2291条。", 8],
    ["http://gxj.example.gov.cn/ 网站", 3],
    ["　　空 格\n不计", 4],
  ])("%j has %i 字", (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  test("section 1 above its limit", () => {
    const long = "公".repeat(1001);
    expect(check(report({}, { 1: long }))).toMatchObject([{ rule: "TX-LENGTH", severity: "warning", expected: 1000, found: 1001 }]);
    expect(check(report({}, { 1: long }), { settings: { section1Limit: 1200, similarityLimit: 0.8 } })).toEqual([]);
  });

  test("last year's words with new figures are still last year's words", () => {
    const previous = report(
      {},
      { 1: (words[0] ?? "").replace("2022", "2021").replace("2291", "1980"), 5: "完全不同的另一段文字，谈人员变动。" },
    );
    expect(check(report(), { previous })).toMatchObject([{ rule: "TX-SIMILAR", severity: "warning", cells: ["text.section1"], found: 1 }]);
    expect(check(report(), { previous, settings: { section1Limit: 1000, similarityLimit: 1 } })).toEqual([]);
  });

  test.each([
    ["公开工作", "公开工作", 1],
    ["公开工作", "人员培训", 0],
    ["公开工作", "公开平台", 1 / 3],
    ["", "", 0],
    ["12", "12", 0],
  ])("%j and %j are alike by %d", (a, b, share) => {
    expect(similarity(a, b)).toBeCloseTo(share);
    expect(similarity(b, a)).toBeCloseTo(share);
  });
});

describe("saying that there was none", () => {
  const some = {
    table3: { R1: { C7: 5 } },
    table4: { "V.5": 2, "L.5": 1, "P.5": 0 },
  };
  const rules = (text: string, change: Partial<TextContext> = {}) =>
    check(report({}, { 1: text, 6: "信息处理费收取情况见上。" }), { tables: some, ...change }).map(({ rule, message }) => [
      rule,
      message.slice(0, 40),
    ]);

  test.each([
    ["我局全年未接受到投诉举报、行政复议等案件。", "T3-EQ4"],
    ["没有因政府信息公开工作被申请行政复议。", "T3-EQ4"],
    ["无行政诉讼案件。", "T3-EQ4"],
    ["行政复议0件。", "T3-EQ4"],
    ["行政诉讼案件：无。", "T3-EQ4"],
    ["未收到政府信息公开申请。", "TX-NONE-REQUESTS"],
    ["收到依申请公开申请 0 件。", "TX-NONE-REQUESTS"],
  ])("%s contradicts the tables", (text, rule) => {
    expect(rules(text)).toMatchObject([[rule, expect.stringContaining("文中写")]]);
    expect(rules(text, { tables: seed })).toEqual([]);
  });

  test.each([
    "收到行政复议2件，行政诉讼1件。",
    "无行政复议被纠正的情况。",
    "未经复议直接起诉1件。",
    "行政复议10件。",
    "没有逾期未答复的政府信息公开申请。",
  ])("%s does not", (text) => {
    expect(rules(text)).toEqual([]);
  });

  test("both in one clause", () => {
    expect(rules("未发生行政复议、行政诉讼案件。")).toHaveLength(2);
  });

  test("an empty table is not judged", () => {
    expect(rules("未发生行政复议。", { tables: {} })).toEqual([]);
  });

  test.each([
    ["未收取信息处理费。", "0.12", ["TX-NONE-FEE"]],
    ["收取信息处理费0元。", "0.12", ["TX-NONE-FEE"]],
    ["收取信息处理费0.12万元。", "0.12", []],
    ["未收取信息处理费。", "0", []],
    ["1名申请人未按时缴纳信息处理费。", "0.12", []],
    ["其他事项无。", "0", ["TX-FEE"]],
  ])("%s with an income of %s: %j", (text, feeIncome, expected) => {
    expect(check(report({}, { 6: text }), { feeIncome }).map(({ rule }) => rule)).toEqual(expected);
  });
});

test("charges are told in 万元", () => {
  expect(check(report({}, { 1: "收取行政事业性收费592,372元。" }))).toMatchObject([{ rule: "TX-UNIT" }]);
  expect(check(report({}, { 1: "收取行政事业性收费59.2万元。" }))).toEqual([]);
});
