import { expect, test } from "vitest";
import { type BlockWidth, rowsOf } from "./blocks";

test.each<[BlockWidth[], BlockWidth[][]]>([
  [[], []],
  [["full"], [["full"]]],
  [
    ["half", "half", "half"],
    [["half", "half"], ["half"]],
  ],
  [
    ["twoThirds", "third", "full"],
    [["twoThirds", "third"], ["full"]],
  ],
  [
    ["third", "third", "third", "third"],
    [["third", "third", "third"], ["third"]],
  ],
  [
    ["third", "full", "third"],
    [["third"], ["full"], ["third"]],
  ],
  [
    ["half", "third", "half"],
    [["half", "third"], ["half"]],
  ],
])("%j stands in rows %j", (widths, rows) => {
  expect(rowsOf(widths.map((width) => ({ width }))).map((row) => row.map(({ width }) => width))).toEqual(rows);
});
