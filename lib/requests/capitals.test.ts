import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_YUAN, yuanInCapitals } from "./capitals";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = new Map([
  ["拾", 10],
  ["佰", 100],
  ["仟", 1000],
]);

/** Reads capitals back, knowing nothing of how they were written. */
function readCapitals(text: string): number {
  let [sum, group, digit] = [0, 0, 0];
  for (const sign of text.replace("元整", "")) {
    const place = PLACES.get(sign);
    if (sign === "万" || sign === "亿") {
      sum += (group + digit) * (sign === "万" ? 1e4 : 1e8);
      [group, digit] = [0, 0];
    } else if (place !== undefined) {
      group += digit * place;
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return sum + group + digit;
}

describe("sums in capitals", () => {
  test.each([
    [0, "零元整"],
    [1, "壹元整"],
    [10, "壹拾元整"],
    [15, "壹拾伍元整"],
    [100, "壹佰元整"],
    [101, "壹佰零壹元整"],
    [110, "壹佰壹拾元整"],
    [380, "叁佰捌拾元整"],
    [1000, "壹仟元整"],
    [1005, "壹仟零伍元整"],
    [1050, "壹仟零伍拾元整"],
    [4700, "肆仟柒佰元整"],
    [6007, "陆仟零柒元整"],
    [37_000, "叁万柒仟元整"],
    [100_005, "壹拾万零伍元整"],
    [1_000_000, "壹佰万元整"],
    [10_010_010, "壹仟零壹万零壹拾元整"],
    [100_000_000, "壹亿元整"],
    [100_000_001, "壹亿零壹元整"],
    [100_010_000, "壹亿零壹万元整"],
    [1_234_567_890, "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元整"],
    [MAX_YUAN, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整"],
  ])("%i is %s", (yuan, text) => {
    expect(yuanInCapitals(yuan)).toBe(text);
  });

  test("read back, give the sum, and never hold two 零 together or one at the end", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 1, max: 200_000 }),
          fc.maxSafeNat().map((n) => (n % MAX_YUAN) + 1),
        ),
        (yuan) => {
          const text = yuanInCapitals(yuan);
          expect(readCapitals(text)).toBe(yuan);
          expect(text).not.toMatch(/零零|^零|零[拾佰仟万亿元]/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([-1, 1.5, Number.NaN, MAX_YUAN + 1, Number.POSITIVE_INFINITY])("refuses %d", (yuan) => {
    expect(() => yuanInCapitals(yuan)).toThrow(RangeError);
  });
});
