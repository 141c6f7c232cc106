import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySpelling, fold } from "./fold";

/** Letters of which some are compared as others, short texts and long ones. */
const text = fc
  .array(fc.constantFrom(..."aAａＡbＢ1１，,（(　 \u00a0政。．.*\\[]^$|-+?"), { maxLength: 60 })
  .map((letters) => letters.join(""));

describe("folding", () => {
  test.each([
    ["ＰＤＦ　１２，（Ａ）", "pdf 12,(a)"],
    ["政府信息公开", "政府信息公开"],
    ["", ""],
  ])("%s", (typed, folded) => {
    expect(fold(typed)).toBe(folded);
    expect(fold(typed.repeat(20))).toBe(folded.repeat(20));
  });

  test("changes no length, and nothing a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (typed) => {
        expect(fold(typed)).toHaveLength(typed.length);
        expect(fold(fold(typed))).toBe(fold(typed));
      }),
    );
  });
});

test("any spelling of a text is found, and no other text", () => {
  fc.assert(
    fc.property(text, text, (wanted, given) => {
      const pattern = new RegExp(`^(?:${anySpelling(wanted)})$`);
      expect(pattern.test(wanted)).toBe(true);
      expect(pattern.test(fold(wanted))).toBe(true);
      expect(pattern.test(given)).toBe(fold(given) === fold(wanted));
    }),
  );
});
