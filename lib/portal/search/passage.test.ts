import { describe, expect, test } from "vitest";
import { marked, type Piece, passageOf, patternOf } from "./passage";

const shown = (pieces: readonly Piece[] | undefined): string =>
  (pieces ?? []).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");

describe("marking", () => {
  test.each([
    ["政府信息公开条例", ["信息公开", "信息", "公开"], "政府[信息公开]条例"],
    ["ＰＤＦ 与 pdf", ["pdf"], "[ＰＤＦ] 与 [pdf]"],
    ["达到50%（含）", ["50%（含）", "50%(含)"], "达到[50%（含）]"],
    ["a.b", ["."], "a[.]b"],
    ["没有", ["别的"], "没有"],
    ["什么都不问", [], "什么都不问"],
    ["", ["a"], ""],
  ])("%s", (text, needles, expected) => {
    expect(shown(marked(text, patternOf(needles)))).toBe(expected);
  });

  test("markup stays text", () => {
    expect(marked("<b>公开</b>", patternOf(["公开"])).map(({ text }) => text)).toEqual(["<b>", "公开", "</b>"]);
  });
});

describe("the passage", () => {
  const filler = "这里是别的内容，与所问无关。".repeat(40);

  test("is where most of the words stand together", () => {
    const text = `${filler}补贴一次。${filler}补贴的标准是每户五百元。${filler}`;
    expect(shown(passageOf(text, patternOf(["补贴", "标准"]))?.pieces)).toMatch(/^…\[补贴\]的\[标准\]是每户五百元/);
  });

  test("starts at a sentence where one is near, and is short", () => {
    const pieces = passageOf(`${filler}申请补贴的条件如下。${filler}`, patternOf(["条件"]))?.pieces;
    expect(shown(pieces)).toMatch(/^…申请补贴的\[条件\]/);
    expect(shown(pieces).length).toBeLessThan(130);
  });

  test("is nothing where none of the words stands", () => {
    expect(passageOf(filler, patternOf(["补贴"]))).toBeNull();
    expect(passageOf("", patternOf(["补贴"]))).toBeNull();
    expect(passageOf(filler, patternOf([]))).toBeNull();
  });

  test("does not cut a character in two", () => {
    expect(shown(passageOf(`${"𠮷".repeat(200)}补贴${"𠮷".repeat(200)}`, patternOf(["补贴"]))?.pieces).isWellFormed()).toBe(true);
  });
});
