import { describe, expect, test } from "vitest";
import type { Cell, TableBlock } from "./official";
import { tableGrid } from "./table-grid";
import { cell } from "./testing/samples";

const table = (rows: readonly (readonly Cell[])[], headerRows = 0): TableBlock => ({ type: "table", rows, headerRows });

/** Which cell covers each place; every place must be covered once. */
function covered(block: TableBlock): string[] {
  const { columns, rows, cells } = tableGrid(block);
  const places = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  for (const { x, y, columns: wide, rows: high, blocks } of cells) {
    const [first] = blocks;
    const name = first?.type === "paragraph" ? (first.runs[0]?.text ?? "") : "-";
    for (let dy = 0; dy < high; dy++) for (let dx = 0; dx < wide; dx++) (places[y + dy] ?? [])[x + dx] += name;
  }
  return places.map((row) => row.join(" "));
}

describe("tableGrid", () => {
  test("spanning cells push the others aside", () => {
    const rows = [
      [cell("a", { rows: 2 }), cell("b", { columns: 2 })],
      [cell("c"), cell("d")],
    ];
    expect(covered(table(rows))).toEqual(["a b b", "a c d"]);
  });

  test("a span that leaves the table is cut, a short row is filled", () => {
    const rows = [[cell("a", { rows: 9 }), cell("b")], [cell("c")], [cell("d", { rows: 1000, columns: 2 })]];
    expect(covered(table(rows))).toEqual(["a b -", "a c -", "a d d"]);
  });

  test("spans that would overlap are cut to what is free", () => {
    const rows = [
      [cell("a"), cell("b", { rows: 2 })],
      [cell("c", { columns: 3 }), cell("d")],
    ];
    expect(covered(table(rows))).toEqual(["a b -", "c b d"]);
  });

  test("rows without cells, and a table without any", () => {
    expect(covered(table([[], [cell("a")], []]))).toEqual(["-", "a", "-"]);
    expect(tableGrid(table([]))).toMatchObject({ columns: 1, rows: 0, cells: [] });
  });

  test("a thousand columns become a hundred", () => {
    expect(tableGrid(table([Array.from({ length: 1000 }, () => cell("a"))])).columns).toBe(100);
  });

  test("a head grows with a cell that reaches below it; a table of heads repeats nothing", () => {
    const rows = [[cell("a", { rows: 2 }), cell("b")], [cell("c")], [cell("d"), cell("e")]];
    expect(tableGrid(table(rows, 1)).headerRows).toBe(2);
    expect(tableGrid(table(rows, 3)).headerRows).toBe(0);
  });

  test("shares add up to the whole; a long text gets more than a number", () => {
    const { shares } = tableGrid(table([[cell("1"), cell("一段很长的说明文字，需要占去大部分的宽度")]]));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
    expect(shares[1]).toBeGreaterThan((shares[0] ?? 1) * 3);
    expect(tableGrid({ ...table([[cell("1"), cell("2")]]), widths: [30, 10] }).shares).toEqual([0.75, 0.25]);
  });
});
