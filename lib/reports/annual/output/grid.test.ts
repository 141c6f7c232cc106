import { describe, expect, test } from "vitest";
import { FORMAT_2019 } from "../format-2019";
import { FORMAT_2021 } from "../format-2021";
import { cellText, type ReportTable, reportTables, table2Grids, table3Grid, table4Grid } from "./grid";
import { busyYear } from "./testing/snapshot";

/** What stands at each place, cells that go over several places at each of them; throws where two cells meet or none stands. */
function places({ rows, widths }: ReportTable): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let dy = 0; dy < cell.rows; dy++)
        for (let dx = 0; dx < cell.columns; dx++) {
          const line = grid[y + dy];
          if (line === undefined || line[x + dx] !== undefined) throw new Error(`no room at ${y + dy}, ${x + dx}`);
          line[x + dx] = cellText(cell);
        }
    }
  });
  return grid.map((line) => Array.from({ length: widths.length }, (_, x) => line[x] ?? `nothing at ${x}`));
}

const { section2, section3, section4 } = reportTables(busyYear);

describe("section 3", () => {
  const drawn = places(section3);

  test("has the head of the official form, in three rows", () => {
    const note = FORMAT_2021.table3.headerNote;
    expect(drawn.slice(0, 3)).toEqual([
      [note, note, note, ...Array.from({ length: 7 }, () => "申请人情况")],
      [note, note, note, "自然人", ...Array.from({ length: 5 }, () => "法人或其他组织"), "总计"],
      [note, note, note, "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
    ]);
  });

  test("has 25 rows of seven figures, groups merged at the left and without rows of their own", () => {
    expect(drawn).toHaveLength(28);
    const merged = section3.rows.flatMap((row) => row.filter((cell) => cell.kind === "label" && cell.rows > 1));
    expect(merged.map((cell) => [cellText(cell), cell.rows])).toEqual([
      ["三、本年度办理结果", 22],
      ["（三）不予公开", 8],
      ["（四）无法提供", 3],
      ["（五）不予处理", 5],
      ["（六）其他处理", 3],
    ]);
    expect(drawn[3]?.slice(0, 4)).toEqual([...Array.from({ length: 3 }, () => "一、本年新收政府信息公开申请数量"), "13612"]);
    expect(drawn[7]).toEqual(["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密", "13", "0", "0", "0", "0", "0", "13"]);
    expect(drawn.at(-2)?.slice(0, 4)).toEqual(["三、本年度办理结果", "（七）总计", "（七）总计", "13364"]);
    expect(drawn.at(-1)?.slice(2)).toEqual(["四、结转下年度继续办理", "783", "6", "0", "2", "25", "3", "819"]);
  });

  test("of the trial format has （六）其他处理 as one row", () => {
    const trial = places(table3Grid(FORMAT_2019, null));
    expect(trial).toHaveLength(26);
    expect(trial.at(-3)?.slice(0, 4)).toEqual(["三、本年度办理结果", "（六）其他处理", "（六）其他处理", ""]);
  });
});

test("section 2 is a table for each item of 条例第二十条", () => {
  expect(section2.map(places)).toEqual([
    [
      Array.from({ length: 4 }, () => "第二十条第（一）项"),
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "0", "0", "0"],
      ["行政规范性文件", "12", "3", "145"],
    ],
    [Array.from({ length: 2 }, () => "第二十条第（五）项"), ["信息内容", "本年处理决定数量"], ["行政许可", "23456"]],
    [Array.from({ length: 2 }, () => "第二十条第（六）项"), ["信息内容", "本年处理决定数量"], ["行政处罚", "789"], ["行政强制", "4"]],
    [Array.from({ length: 2 }, () => "第二十条第（八）项"), ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "59237.2449"]],
  ]);
  expect(table2Grids(FORMAT_2019, null).map((table) => places(table).length)).toEqual([4, 4, 4, 3, 3]);
});

test("section 4 is one row of fifteen under a head of three", () => {
  const [first, second, third, figures] = places(section4);
  expect(first).toEqual([...Array.from({ length: 5 }, () => "行政复议"), ...Array.from({ length: 10 }, () => "行政诉讼")]);
  expect(second?.slice(4, 11)).toEqual(["行政复议", ...Array.from({ length: 5 }, () => "未经复议直接起诉"), "复议后起诉"]);
  expect(third?.slice(0, 6)).toEqual(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持"]);
  expect(figures).toEqual("376 97 196 121 790 16 1 12 27 56 74 1 30 51 156".split(" "));
});

test("every figure knows its place in the JSON, and an empty one stays empty", () => {
  const [row] = table3Grid(FORMAT_2021, { R1: { C1: null, C2: 4 } }).rows.slice(3, 4);
  expect(row?.filter((cell) => cell.kind === "figure").map((cell) => [cell.path, cellText(cell)])).toEqual([
    ["table3.R1.C1", ""],
    ["table3.R1.C2", "4"],
    ...["C3", "C4", "C5", "C6", "C7"].map((code) => [`table3.R1.${code}`, ""]),
  ]);
  expect(table4Grid(FORMAT_2021, null).rows[3]?.[0]).toMatchObject({ path: "table4.V.1", figure: null });
});
