import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { creditNumberFault, identityNumberFault } from "./number-faults";

describe("what is wrong with a number", () => {
  it.each([
    ["11010519491231002X", null],
    ["110105199002301234", "1990年2月30日不存在"],
    ["110105299001011234", "2990年1月1日不存在或者还没有到"],
    ["1101051949123100", "现在是 16 位"],
    ["11010519491231002A", "最后一位是数字或者 X"],
    ["99010519491231002X", "“99”不是省"],
    ["110105194912310021", "校验码不符"],
  ])("identity number %s: %s", (number, words) => {
    const fault = identityNumberFault(number, civilDate("2026-11-23"));
    if (words === null) expect(fault).toBeNull();
    else expect(fault).toContain(words);
  });

  it.each([
    ["91350100M000100Y43", null],
    ["91350100M000100Y4", "现在是 17 位"],
    ["91350100M000100O43", "没有字母"],
    ["91350100M000100Y44", "校验码不符"],
  ])("credit code %s: %s", (code, words) => {
    if (words === null) expect(creditNumberFault(code)).toBeNull();
    else expect(creditNumberFault(code)).toContain(words);
  });
});
