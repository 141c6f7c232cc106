import { expect, test } from "vitest";
import { sameValue } from "./kept-draft";

const stored = '{"type":"doc","content":[{"type":"paragraph","content":[{"text":"一","type":"text"}]}]}';
const fromEditor = '{"type":"doc","content":[{"type":"paragraph","attrs":{"textAlign":null},"content":[{"type":"text","text":"一"}]}]}';

test.each([
  [stored, fromEditor, true],
  [stored, fromEditor.replace("一", "二"), false],
  [stored, fromEditor.replace("null", '"center"'), false],
  ["标题", "标题", true],
  ["标题", "题目", false],
  ["", undefined, true],
  ["{没有写完", "{没有写完。", false],
])("%s and %s say the same: %s", (one, other, same) => {
  expect(sameValue(one, other)).toBe(same);
});
