import { describe, expect, test } from "vitest";
import { fittedSize, LAYOUT, POINTS_PER_MM, signaturePlaces, tableSize, widthInCharacters } from "./layout";

describe("the figures of GB/T 9704 hold together", () => {
  const { page, area, lines, size, tracking } = LAYOUT;

  test("A4, margins 37, 35, 28 and 26 mm, a type area of 156 × 225", () => {
    expect(page).toEqual({ width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 });
    expect(page.width - page.left - page.right).toBe(area.width);
    expect(page.height - page.top - page.bottom).toBe(area.height);
  });

  test("22 lines fit a page and 23 do not", () => {
    const height = (count: number) => count * lines.pitch - (lines.pitch - size.body);
    expect(height(22)).toBeLessThan(area.height * POINTS_PER_MM);
    expect(height(23)).toBeGreaterThan(area.height * POINTS_PER_MM);
  });

  test("28 characters fit a line and 29 do not", () => {
    const width = (count: number) => count * size.body + (count - 1) * tracking;
    expect(width(28)).toBeLessThanOrEqual(area.width * POINTS_PER_MM);
    expect(width(29)).toBeGreaterThan(area.width * POINTS_PER_MM);
  });
});

test.each([
  ["公开", 2],
  ["2026年", 3],
  ["（一）", 3],
  ["〔2026〕12号", 6],
  ["𠮷", 1],
  ["", 0],
])("%s is %d characters wide", (text, width) => {
  expect(widthInCharacters(text)).toBe(width);
});

describe("署名 and 成文日期, in characters from the right", () => {
  test.each([
    // 10 characters of name: the date (7 wide) begins two right of it
    ["示例市工业和信息化局", "2026年11月12日", { agency: 2, date: 3 }],
    // a short name moves left, so that the date stands two in
    ["示例市人民政府", "2026年11月12日", { agency: 4, date: 2 }],
  ])("%s", (agency, date, places) => {
    expect(signaturePlaces(agency, date)).toEqual(places);
  });
});

test.each([
  ["示例市工业和信息化局", "2026年3月1日", { agency: 2, date: 4 }],
  ["示例市局", "2026年11月22日", { agency: 5.5, date: 4 }],
  ["示".repeat(28), "2026年3月1日", { agency: 0, date: 11 }],
  ["示".repeat(40), "2026年3月1日", { agency: 0, date: 11 }],
])("with a seal the name %s stands in the middle over the date", (agency, date, places) => {
  expect(signaturePlaces(agency, date, true)).toEqual(places);
});

test("a long name of an agency is set smaller, within bounds", () => {
  expect(fittedSize("示例市局文件", 156, LAYOUT.redHead)).toBe(56);
  expect(fittedSize("示例市工业和信息化局文件", 156, LAYOUT.redHead)).toBe(36.5);
  expect(fittedSize("市".repeat(40), 156, LAYOUT.redHead)).toBe(26);
});

test("the more columns, the smaller the type", () => {
  expect([2, 6, 9, 30].map(tableSize)).toEqual([12, 10.5, 9, 7.5]);
});
