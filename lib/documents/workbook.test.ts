import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { unzip } from "./testing/zip";
import { type Sheet, workbook } from "./workbook";

const about = { title: "申请清单", author: "示例市工业和信息化局", madeAt: new Date("2026-11-22T01:02:04Z") };
const one = (rows: Sheet["rows"], more: Partial<Sheet> = {}) => workbook([{ name: "清单", rows, ...more }], about);
const read = async (bytes: Buffer, sheet?: string) => readSheet(bytes, sheet);
const xmlOf = async (bytes: Buffer, file = "xl/worksheets/sheet1.xml") => unzip(bytes).get(file) ?? "";

test("what is written is read back: numbers as numbers, dates as dates, text as text", async () => {
  const bytes = await one([
    ["编号", "件数", "日期", "金额", "空"],
    ["007", 12, { date: civilDate("2022-03-01") }, { decimal: "59237.2449" }, null],
    ["=1+1", -0.5, { date: civilDate("1999-12-31") }, { decimal: "12.50" }, ""],
  ]);
  expect(await read(bytes)).toEqual([
    ["编号", "件数", "日期", "金额", "空"],
    ["007", 12, new Date("2022-03-01T00:00:00Z"), 59237.2449, null],
    ["=1+1", -0.5, new Date("1999-12-31T00:00:00Z"), 12.5, null],
  ]);
  expect(await xmlOf(bytes)).toContain("<v>12.50</v>");
});

test("an amount longer than a spreadsheet can count stays exact, as text", async () => {
  const exact = "12345678901.234567";
  expect(await read(await one([[{ decimal: exact }, { decimal: "no number" }, { decimal: "-0.000001" }]]))).toEqual([
    [exact, "no number", -0.000001],
  ]);
});

test("merged cells push the others aside as in HTML", async () => {
  const bytes = await one([
    [
      { value: "县区", rows: 2 },
      { value: "产值", columns: 2 },
      { value: "附注", rows: 3 },
    ],
    ["本月", "累计"],
    ["甲区", 1, 2],
    ["乙区", 3, 4, "五"],
  ]);
  expect(await read(bytes)).toEqual([
    ["县区", "产值", null, "附注"],
    [null, "本月", "累计", null],
    ["甲区", 1, 2, null],
    ["乙区", 3, 4, "五"],
  ]);
  const merged = [...(await xmlOf(bytes)).matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
  expect(merged).toEqual(["A1:A2", "B1:C1", "D1:D3"]);
});

test("text of people is text, and what XML cannot hold is left out", async () => {
  const hostile = `<c t="n"/> & "x" ]]> \u0000\u0001 😀𠮷\r\n第二行`;
  expect(await read(await one([[hostile]]))).toEqual([[hostile.replaceAll("\u0000", "").replaceAll("\u0001", "")]]);
  expect(await xmlOf(await one([["_x0041_"]]))).toContain("_x005F_x0041_");
  const [[long]] = (await read(await one([["长".repeat(40_000)]]))) as [[string]];
  expect(long).toHaveLength(32_767);
});

test("names of sheets are such that every program takes them, each its own", async () => {
  const names = ["第三部分", "第三部分", "a/b:[c]", "", "长".repeat(40), "长".repeat(40)];
  const bytes = await workbook(
    names.map((name, at) => ({ name, rows: [[at]] })),
    about,
  );
  const given = [...(await xmlOf(bytes, "xl/workbook.xml")).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  expect(given).toEqual(["第三部分", "第三部分 2", "a b  c", "表4", "长".repeat(31), `${"长".repeat(27)} 2`]);
  expect(await read(bytes, "第三部分 2")).toEqual([[1]]);
});

test("the head stays in sight, is printed on every page and filters", async () => {
  const bytes = await one([["甲"], ["乙"]], { headerRows: 1, filter: true, landscape: true });
  const xml = await xmlOf(bytes);
  expect(xml).toContain('ySplit="1"');
  expect(xml).toContain('<autoFilter ref="A1:A2"/>');
  expect(xml).toContain('orientation="landscape"');
  expect(await xmlOf(bytes, "xl/workbook.xml")).toContain("'清单'!$1:$1");
});

test("the same sheets are the same bytes", async () => {
  const make = () => one([["甲", 1]]);
  expect((await make()).equals(await make())).toBe(true);
});

test("ten thousand rows that come one by one do not hold up others", async () => {
  async function* rows() {
    for (let at = 0; at < 10_000; at++) yield [`编号${at}`, at];
  }
  let served = 0;
  const tick = setInterval(() => served++, 1);
  const bytes = await one(rows()).finally(() => clearInterval(tick));
  expect(served).toBeGreaterThan(3);
  expect(await xmlOf(bytes)).toContain('<c r="B10000" s="6"><v>9999</v></c></row></sheetData>');
});
