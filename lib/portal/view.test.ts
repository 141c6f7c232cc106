import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changeView, parseView, viewStyle } from "./view";

test.each([
  ["", "+elder", ["elder"]],
  ["elder", "+large", ["elder", "large"]],
  ["elder.large", "+large", ["elder", "large"]],
  ["elder.large.contrast", "-large", ["elder", "contrast"]],
  ["elder.large.contrast", "-elder", []],
  ["elder", "+spying", ["elder"]],
  ["elder", "", ["elder"]],
  ["elder;x=1", "+elder", ["elder"]],
])("%j and %j", (cookie, deed, view) => {
  expect(changeView(parseView(cookie), deed)).toEqual(view);
});

test("the rules without script are those that the attribute would turn on, and no others", () => {
  const css = readFileSync("app/elder.css", "utf8");
  const style = viewStyle(css, ["elder", "contrast"]);
  expect(style).not.toMatch(/data-view~="(elder|contrast)"/);
  expect(style).toMatch(/html\[data-view~="large"\] \{/);
  expect(style).toContain("html .unless-elder");
  expect(viewStyle(css, [])).toBe("");
});

test("the script stays within three kilobytes", () => {
  expect(readFileSync("public/elder.js").length).toBeLessThanOrEqual(3072);
});
