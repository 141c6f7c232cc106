import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, formatDecimal, parseDecimal, signOf, subtract, yuanToWan, ZERO } from "./decimal";

const decimal = (text: string) => {
  const value = parseDecimal(text);
  if (value === null) throw new TypeError(text);
  return value;
};

describe("exact decimals", () => {
  test.each([
    ["0.1", "0.2", "0.3"],
    ["59237.2449", "0.0001", "59237.245"],
    ["-1.5", "0.5", "-1"],
    ["-0.05", "0.01", "-0.04"],
    ["9007199254740993", "1", "9007199254740994"],
  ])("%s + %s = %s", (a, b, sum) => {
    expect(formatDecimal(add(decimal(a), decimal(b)))).toBe(sum);
  });

  test.each(["", " 1", "1.", ".5", "1e3", "1,000", "１２", "+1", "--1", "0x1F", "NaN", "1.2.3"])("%j is no number", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test.each([
    ["592372449", "59237.2449"],
    ["0.01", "0.000001"],
    ["10000", "1"],
    ["0", "0"],
  ])("%s 元 are %s 万元", (yuan, wan) => {
    expect(formatDecimal(yuanToWan(decimal(yuan)))).toBe(wan);
  });

  const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const money = fc.tuple(cents, fc.integer({ min: 0, max: 8 })).map(([units, scale]) => add({ units, scale }, ZERO));

  test("what is written reads back the same", () => {
    fc.assert(
      fc.property(money, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });

  test("adding and taking away again changes nothing", () => {
    fc.assert(fc.property(money, money, (a, b) => signOf(subtract(subtract(add(a, b), b), a)) === 0));
  });
});
