import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { bodySchema, bodyText } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { tableGrid } from "@/lib/documents/table-grid";
import { categoriesSchema } from "./categories";
import { checkSite, type SiteContext, type SiteValues } from "./checks";
import { emptyOf, fieldOf, SITE_FIELDS, type SiteField } from "./fields";
import { interpretationField } from "./interpretation";
import { siteBody } from "./output/body";
import { siteDocument, siteJson } from "./output/files";
import type { SiteSnapshot } from "./snapshot";
import { readField } from "./value";
import { fieldsNow, valuesOf } from "./values";

const field = (code: string): SiteField => {
  const found = fieldOf(code);
  if (found === undefined) throw new Error(`no field ${code}`);
  return found;
};

/** B 8, V 2, P 4, S 2, E 5, G 7, H 12, X 6, M 8, N 1, Z 5: the sixty fields of the form. */
const COUNTS = { B: 8, V: 2, P: 4, S: 2, E: 5, G: 7, H: 12, X: 6, M: 8, N: 1, Z: 5 };

/** A form on which there is nothing to say. */
const NOTHING: SiteValues = Object.fromEntries(SITE_FIELDS.map((one) => [one.code, one.type === "date" ? "2023-01-10" : emptyOf(one)]));
const CONTEXT: SiteContext = {
  ...{ year: 2022, yearOver: true, carriedOver: 0, countedFrom: null },
  section1: { portal: 0, interpretation: 0, wechat: 0 },
};
const rules = (values: Partial<Record<string, string | null>>, context: Partial<SiteContext> = {}): string[] =>
  checkSite({ ...NOTHING, ...values } as SiteValues, { ...CONTEXT, ...context }).map(({ rule, severity, explain }) =>
    [rule, severity, ...(explain === null ? [] : [explain])].join(" "),
  );

describe("the form", () => {
  it("has its sixty fields, each code once, in order", () => {
    const expected = Object.entries(COUNTS).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, "0")}`),
    );
    expect(SITE_FIELDS.map(({ code }) => code)).toEqual(expected);
    expect(expected).toHaveLength(60);
  });

  it.each<[string, string | readonly string[], string | RegExp]>([
    ["V01", "0", "0"],
    ["V01", "0012", "12"],
    ["V01", "-1", /负数/],
    ["V01", "1.5", /整数/],
    ["V01", "1,200", /逗号/],
    ["V01", "１２", /数字/],
    ["V01", "1234567890123", /不合常理/],
    ["V01", " ", /没有的写“0”/],
    ["H04", "3.5", "3.5"],
    ["H04", "3.0", "3"],
    ["H04", "3.55", /一位小数/],
    ["H12", "是", "是"],
    ["H12", "有", /“是”或者“否”/],
    ["H12", "", /没有的写“否”/],
    ["B05", "部门网站", "部门网站"],
    ["B05", "商业网站", /部门网站/],
    ["B03", "https://gxj.example.gov.cn", "https://gxj.example.gov.cn"],
    ["B03", "gxj.example.gov.cn", /https/],
    ["M02", "", /没有的写“无”/],
    ["N01", [], "无"],
    ["N01", ["千人千网", "搜索即服务"], "搜索即服务、千人千网"],
    ["N01", "无障碍浏览、区块链", "无障碍浏览"],
    ["Z04", "010-00000000", "010-00000000"],
    ["Z04", "13800138000", /手机/],
    ["Z01", "王".repeat(101), /100 个字/],
  ])("%s %s", (code, written, expected) => {
    const read = readField(field(code), written);
    const shown = "fault" in read ? read.fault : read.value;
    if (typeof expected === "string") expect(shown).toBe(expected);
    else expect(shown).toMatch(expected);
  });
});

describe("checks", () => {
  it("a form full of 0, 否 and 无 has no finding", () => expect(rules({})).toEqual([]));

  it.each<[Record<string, string | null>, string]>([
    [{ E01: "4", E02: "2", E03: "1" }, "E01-SUM error"],
    [{ G05: "10", G06: "5", G07: "6" }, "G05-SUM error"],
    [{ G03: "3", G04: "4" }, "G04-MAX error"],
    [{ H02: "9", H03: "2", H05: "3" }, "H05-MAX error"],
    [{ H06: "1", H08: "2" }, "H08-MAX error"],
    [{ H10: "1", H11: "2" }, "H11-MAX error"],
    [{ X02: "1", X03: "2" }, "X03-MAX error"],
    [{ S01: "1", S02: "2" }, "S02-MAX error"],
    [{ H02: "1", H03: "2" }, "H03-MAX error"],
    [{ Z01: null }, "FILLED error"],
  ])("%j: %s", (values, rule) => expect(rules(values)).toEqual([rule]));

  it.each<[Record<string, string>]>([
    [{ E01: "3", E02: "2", E03: "1" }],
    [{ G05: "11", G06: "5", G07: "6" }],
    [{ G03: "3", G04: "3" }],
    [{ X02: "2", X03: "2" }],
    [{ H02: "9", H03: "2", H05: "2" }],
  ])("%j holds", (values) => expect(rules(values)).toEqual([]));

  it("letters left from the year before may be finished in this one; without knowing them nothing is judged", () => {
    expect(rules({ H02: "1", H03: "3" }, { carriedOver: 2 })).toEqual([]);
    expect(rules({ H02: "1", H03: "3" }, { carriedOver: null })).toEqual([]);
  });

  it("differences that may be right ask for an explanation of these figures", () => {
    expect(rules({ P01: "2", P02: "2", P03: "1" }, { section1: null })).toEqual(["P01-PARTS warning 2 3"]);
    const report = { portal: 1568, interpretation: 3, wechat: 720 };
    expect(rules({ P01: "1571", M06: "721" }, { section1: report })).toEqual([
      "P01-ANNUAL warning 1571 1568",
      "M06-ANNUAL warning 721 720",
    ]);
    expect(rules({ P01: "1568", M06: "720" }, { section1: report })).toEqual([]);
  });

  it("a year that is not over is a draft; a year that was counted in part says so", () => {
    expect(rules({}, { yearOver: false })).toEqual(["YEAR-OPEN error"]);
    expect(rules({}, { countedFrom: "2022-11-24" })).toEqual(["PERIOD warning"]);
  });
});

describe("values", () => {
  const entered = (value: string) => ({ value, computed: null, note: "", file: null, byName: "", at: "" });
  const now = (given: Record<string, string>, lastYear: Record<string, string> = {}, computed: Record<string, string> = {}) =>
    fieldsNow({
      ...{ computed, firsts: { B05: "部门网站" }, entered: new Map(Object.entries(given).map(([code, value]) => [code, entered(value)])) },
      lastYear: new Map(Object.entries(lastYear).map(([code, value]) => [code, entered(value)])),
    });

  it("what a person entered counts before what the platform counts; sums follow", () => {
    const values = valuesOf(now({ E02: "5", G06: "1" }, {}, { E02: "3", E03: "1", E04: "0" }));
    expect([values.E01, values.G05, values.M01, values.E03]).toEqual(["6", null, null, "1"]);
    expect(valuesOf(now({ M02: "无", M05: "示例工信" })).M01).toBe("是");
    expect(valuesOf(now({ M02: "无", M05: "无", M08: "无" })).M01).toBe("否");
  });

  it("facts are proposed from last year, counts never are", () => {
    const fields = now({}, { M05: "示例工信", G03: "40" });
    const proposal = (code: string) => fields.find((one) => one.field.code === code)?.proposal;
    expect([proposal("M05"), proposal("G03"), proposal("B05"), proposal("X04")]).toEqual(["示例工信", "", "部门网站", ""]);
  });

  it.each([
    ["《示例办法》政策解读", "E02"],
    ["一图读懂《示例办法》", "E03"],
    ["《示例办法》解读视频", "E03"],
    ["【H5】示例办法", "E03"],
    ["示例日报评论员：示例办法好在哪里", "E04"],
  ])("%s: %s", (title, expected) => expect(interpretationField(title)).toBe(expected));

  it("a category counts as one thing only", () => {
    expect(categoriesSchema.safeParse({ overview: "机构职能", news: ["动态要闻"], catalogue: [] }).success).toBe(true);
    const doubled = categoriesSchema.safeParse({ overview: ["通知公告"], news: ["通知公告"], catalogue: [] });
    expect(doubled.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
      ["news", expect.stringContaining("概况类信息")],
    ]);
  });
});

describe("outputs", () => {
  const snapshot: SiteSnapshot = {
    ...{
      agency: "示例市工业和信息化局",
      year: 2022,
      entered: [],
      replaced: [],
      explanations: [],
      correction: null,
      madeOn: civilDate("2023-01-10"),
    },
    values: { ...NOTHING, B05: "部门网站", H04: "3.5", P01: "1571", N01: "无障碍浏览" },
  };

  it("the form is one table of six columns without a gap, and the cleaner leaves it whole", () => {
    const [table] = siteDocument(snapshot).body;
    if (table?.type !== "table") throw new Error("no table");
    const grid = tableGrid(table);
    expect([grid.columns, grid.cells.length]).toEqual([6, table.rows.flat().length]);
    expect(grid.cells.reduce((area, { columns, rows }) => area + columns * rows, 0)).toBe(6 * grid.rows);
    const body = bodyFromHtml(siteBody(snapshot));
    expect(bodySchema.parse(body)).toEqual(body);
    expect(bodyText(body)).toContain("□政府门户网站　■部门网站　□专项网站");
    for (const { label } of SITE_FIELDS) expect(bodyText(body)).toContain(label);
  });

  it("the JSON has every field, figures as numbers", () => {
    const { fields } = siteJson(snapshot, []);
    expect(Object.keys(fields)).toHaveLength(60);
    expect([fields.P01, fields.H04, fields.X04, fields.B05]).toEqual([1571, "3.5", "否", "部门网站"]);
  });
});
