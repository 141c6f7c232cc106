import { expect, test } from "vitest";
import { parseSynonyms, synonymsText, writeSynonyms } from "./synonyms";

test("a group a line, however its words are parted", () => {
  expect(parseSynonyms("补贴、补助 奖补\r\n\r\n  电话，联系方式,电话  ")).toEqual([
    ["补贴", "补助", "奖补"],
    ["电话", "联系方式"],
  ]);
  expect(
    parseSynonyms(
      writeSynonyms([
        ["a", "b"],
        ["c", "d"],
      ]),
    ),
  ).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test.each([
  ["补贴", "独自成行"],
  ["补贴、补助\n补助、奖补", "出现在两行里"],
  [`补贴、${"长".repeat(21)}`, "太长"],
  [Array.from({ length: 501 }, (_, at) => `甲${at}、乙${at}`).join("\n"), "最多 500 行"],
])("%.20s… is refused", (text, reason) => {
  expect(synonymsText.safeParse(text).error?.issues[0]?.message).toContain(reason);
});

test("none at all may be kept", () => {
  expect(synonymsText.parse(" \n ")).toEqual([]);
});
