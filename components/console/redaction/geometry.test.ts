import { expect, test } from "vitest";
import { between, moved, rectWords, resized, stepWords, typed } from "./geometry";

const rect = { x: 0.2, y: 0.3, width: 0.4, height: 0.1 };

test.each([
  ["from upper left", { x: 0.1, y: 0.2 }, { x: 0.5, y: 0.4 }, { x: 0.1, y: 0.2, width: 0.4, height: 0.2 }],
  ["from lower right", { x: 0.5, y: 0.4 }, { x: 0.1, y: 0.2 }, { x: 0.1, y: 0.2, width: 0.4, height: 0.2 }],
  ["beyond the page", { x: -0.3, y: 0.9 }, { x: 0.5, y: 1.7 }, { x: 0, y: 0.9, width: 0.5, height: 0.1 }],
  ["a click", { x: 0.5, y: 0.5 }, { x: 0.501, y: 0.501 }, null],
  ["wholly off the page", { x: 1.2, y: 0.5 }, { x: 1.5, y: 0.9 }, null],
])("a box drawn %s", (_, from, to, drawn) => {
  expect(between(from, to)).toEqual(drawn);
});

test("a box stays on its page when it is moved or resized", () => {
  expect(moved(rect, 0.1, -0.1)).toEqual({ ...rect, x: 0.3, y: 0.2 });
  expect(moved(rect, 5, -5)).toEqual({ ...rect, x: 0.6, y: 0 });
  expect(resized(rect, 0.1, 5)).toEqual({ ...rect, width: 0.5, height: 0.7 });
  expect(resized(rect, -5, 0)).toEqual({ ...rect, width: 0.004 });
});

test("its numbers can be typed in percent", () => {
  expect(typed(rect, "x", 25)).toEqual({ ...rect, x: 0.25 });
  expect(typed(rect, "width", 200)).toEqual({ ...rect, width: 0.8 });
  expect(typed(rect, "height", 5.55)).toEqual({ ...rect, height: 0.0555 });
  expect(typed(rect, "y", Number.NaN)).toBe(rect);
});

test("a step with the keyboard is said in words: where the box is now, how large it is, or that it goes no further", () => {
  expect(rectWords(rect)).toBe("左 20%，上 30%，宽 40%，高 10%");
  expect(stepWords(rect, moved(rect, 0.005, 0))).toBe("左 20.5%，上 30%。");
  expect(stepWords(rect, resized(rect, 0, 0.005))).toBe("宽 40%，高 10.5%。");
  expect(stepWords(rect, rect)).toBe("不能再移动或者改变大小了。");
});
