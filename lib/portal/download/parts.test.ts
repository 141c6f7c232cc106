import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/documents/official";
import { textOf } from "@/lib/documents/official";
import { headingLevel } from "./heading-level";
import { takeParts } from "./parts";

const lines = (...texts: string[]): Block[] => texts.map((text) => ({ type: "paragraph", runs: [{ text }] }));
const texts = (blocks: readonly Block[]) => blocks.map((block) => ("runs" in block ? textOf(block.runs) : block.type));

describe("takeParts", () => {
  test("takes apart what people type as one text", () => {
    const parts = takeParts(
      lines(
        "各县（市、区）工信局：",
        "现将办法印发给你们。",
        "附件：1．管理办法",
        "2．申报表。",
        "示例市工业和信息化局",
        "示例市财政局",
        "2026年11月2日",
        "（此件公开发布）",
      ),
    );
    expect(texts(parts.body)).toEqual(["现将办法印发给你们。"]);
    expect({ ...parts, body: [] }).toEqual({
      addressees: "各县（市、区）工信局",
      body: [],
      attachments: ["管理办法", "申报表"],
      signature: { agencies: ["示例市工业和信息化局", "示例市财政局"], date: "2026-11-02" },
      note: "此件公开发布",
    });
  });

  test.each([
    ["a date without an agency", ["现公布如下。", "2026年11月2日"]],
    ["a day that is none", ["现公布如下。", "示例市工业和信息化局", "2026年2月30日"]],
    ["text behind the attachments", ["附件：1.办法", "请遵照执行。"]],
    ["a single line that ends with a colon", ["通知如下："]],
    ["nothing", []],
  ])("%s stays in the text", (_, given) => {
    const parts = takeParts(lines(...given));
    expect(texts(parts.body)).toEqual(given);
    expect(parts).toMatchObject({ addressees: "", attachments: [], signature: null });
  });
});

test.each([
  ["一、总体要求", 1],
  ["十二、附则", 1],
  ["（三）保障措施", 2],
  ["（三）保障措施。", 2],
  ["一、总体要求。要坚持问题导向，", null],
  ["1. 加强领导", null],
  ["一、现将有关事项通知如下：各单位", null],
  ["总体要求", null],
  ["", null],
])("%s is a heading of level %j", (text, level) => {
  expect(headingLevel(text)).toBe(level);
});
