import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvRow } from "./csv";

const read = (row: string): string[] => (parse(row) as string[][])[0] ?? [];

test.each(["通知", "a,b", '他说"好"', "第一行\n第二行", "a\r\nb", "", " 前后 ", "100", "A=B"])("%j comes back as it was", (text) => {
  expect(read(csvRow(["x", text, "y"]))).toEqual(["x", text, "y"]);
});

test.each(["=1+1", "+8610", "-2", "@SUM(A1)", "\t=1", "\n=1", " =1", "＝1+1", "＋1", "－1", "＠a", '=HYPERLINK("http://x","点")'])(
  "%j is no formula for a spreadsheet",
  (text) => {
    expect(read(csvRow([text]))).toEqual([`'${text}`]);
  },
);

test("numbers stay numbers and nothing stays empty", () => {
  expect(csvRow([-3, null, 0])).toBe("-3,,0\r\n");
});
