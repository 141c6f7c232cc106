import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import seed from "./fixtures/report-2022.json";
import { readFigures } from "./read-figures";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (value: unknown) => readFigures(bytes(JSON.stringify(value)));

function refusal(content: string | Uint8Array): AppError {
  try {
    readFigures(typeof content === "string" ? bytes(content) : content);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("it was read");
}

describe("figures of a report", () => {
  test("are read as they stand", () => {
    const { figures, format } = read(seed);
    expect(figures).toEqual(seed);
    expect(format.code).toBe("2021");
  });

  test("the year tells the format when the file does not", () => {
    expect(read({ year: 2020, table4: {} }).format.code).toBe("2019");
  });

  test("a byte order mark is no fault", () => {
    expect(readFigures(bytes(`\uFEFF${JSON.stringify(seed)}`)).figures.year).toBe(2022);
  });

  test("what is wrong in a cell is left to the checks", () => {
    const table3 = { R1: { C1: -1, C2: "三", C3: 0.5, C4: null } };
    expect(read({ year: 2022, table3 }).figures.table3).toEqual(table3);
  });
});

describe("what cannot be judged", () => {
  test.each([
    ["", "文件是空的"],
    ['{\n  "year": 2022,\n  "table3": { "R1" { } }\n}', "第 3 行第 20 个字符"],
    ['{ "year": 2022, }', "第 1 行第 17 个字符"],
    ['{ "year": 2022', "第 1 行第 15 个字符"],
    ["{ 'year': 2022 }", "第 1 行第 3 个字符"],
    ['{"year":2022} {}', "第 1 行第 15 个字符"],
    ["[".repeat(200_000), "不是完整的 JSON"],
    ["年度报告", "第 1 行第 1 个字符"],
    ['{ "year": 2022 }', "没有可以核对的数字"],
  ])("%.20j: %s", (text, words) => {
    expect(refusal(text).message).toContain(words);
  });

  test.each([
    [[], "", "JSON 对象"],
    [{ table4: {} }, "year", "四位数"],
    [{ year: "2022", table4: {} }, "year", "整数"],
    [{ year: 2022, table3: [] }, "table3", "行编号"],
    [{ year: 2022, table3: { R1: 5 } }, "table3.R1", "列编号"],
    [{ year: 2022, table3: { R1: { C1: {} } } }, "table3.R1.C1", "应当是数字"],
    [{ year: 2022, table4: { "V.1": true } }, "table4.V.1", "应当是数字"],
    [{ year: 2022, section1: { total: 1, parts: { wechat: 1 } } }, "section1.parts", "列表"],
    [{ year: 2022, table4: {}, previous: { table3: 1 } }, "previous.table3", "行编号"],
    [{ year: 2022, format: "2035", table4: {} }, "format", "2021（2021 年起）"],
    [{ year: 2015, table4: {} }, "year", "2019（2019 年至 2020 年）"],
  ])("%j names %s", (value, place, words) => {
    const { fields } = refusal(JSON.stringify(value));
    expect(Object.keys(fields)).toEqual([place]);
    expect(fields[place]?.[0]).toContain(words);
  });

  test("text in another encoding", () => {
    expect(refusal(Uint8Array.from([0x7b, 0xc4, 0xea, 0x7d])).message).toContain("UTF-8");
  });
});
