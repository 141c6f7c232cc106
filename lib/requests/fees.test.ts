import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { rulesOn } from "./clock-rules";
import { feeProblem } from "./fee-choice";
import { FEE_RULES, type FeeRules } from "./fee-rules";
import { type Fee, feeByItem, feeByPage, feeLineText, itemsEarlierInMonth, pricePerUnit } from "./fees";
import fixture from "./fixtures/fee-vectors.json";
import { findOutcome } from "./outcomes";

const rules = rulesOn(civilDate("2024-01-01"), FEE_RULES) as FeeRules;

interface Vector {
  id: string;
  method: string;
  note: string;
  input: {
    itemsEarlierThisMonth?: number;
    itemsInThisRequest?: number;
    pages?: number;
    outcome?: string;
    events?: { applicant: string; receivedOn: string; items: number; pages?: number; method?: string }[];
  };
  expected: { yuan?: number | number[]; perItem?: number[] | null; error?: string; byItemYuan?: number; byPageYuan?: number };
}

const vectors: readonly Vector[] = fixture.vectors;
const of = (method: string) => vectors.filter((vector) => vector.method === method);
const itemFee = ({ itemsEarlierThisMonth: earlier = 0, itemsInThisRequest: items = 0 }: Vector["input"]): Fee =>
  feeByItem({ earlier, items }, rules);

describe("the vectors of the fee", () => {
  test("are all here", () => {
    expect(["BY_ITEM", "BY_PAGE", "SEQUENCE", "BOTH"].flatMap(of)).toHaveLength(vectors.length);
    expect(vectors).toHaveLength(26);
  });

  test.each(of("BY_ITEM"))("$id: $note", ({ input, expected }) => {
    const fee = itemFee(input);
    expect(fee.yuan).toBe(expected.yuan);
    if (expected.perItem) expect(pricePerUnit(fee)).toEqual(expected.perItem);
    expect(pricePerUnit(fee)).toHaveLength(input.itemsInThisRequest ?? 0);
  });

  test.each(of("BY_PAGE"))("$id: $note", ({ input, expected }) => {
    const outcome = input.outcome === undefined ? null : findOutcome(input.outcome);
    const problem = feeProblem(["BY_PAGE"], outcome);
    expect(problem === null ? { yuan: feeByPage(input.pages ?? 0, rules).yuan } : { error: problem }).toEqual(expected);
  });

  test.each(of("SEQUENCE"))("$id: $note", ({ input, expected }) => {
    const requests = (input.events ?? []).map((event) => ({ ...event, receivedOn: civilDate(event.receivedOn) }));
    const fees = requests.map(({ method, pages = 0, items }, index) =>
      method === "BY_PAGE" ? feeByPage(pages, rules) : feeByItem({ earlier: itemsEarlierInMonth(requests, index), items }, rules),
    );
    expect(fees.map(({ yuan }) => yuan)).toEqual(expected.yuan);
  });

  test.each(of("BOTH"))("$id: $note", ({ input, expected }) => {
    const answer = {
      error: feeProblem(["BY_ITEM", "BY_PAGE"], null),
      byItemYuan: itemFee(input).yuan,
      byPageYuan: feeByPage(input.pages ?? 0, rules).yuan,
    };
    expect(answer).toEqual(expected);
  });
});

describe("the computation", () => {
  test("stands line by line", () => {
    const lines = (fee: Fee) => fee.lines.map((line) => feeLineText(line, fee.method));
    expect(lines(feeByItem({ earlier: 9, items: 24 }, rules))).toEqual([
      "第10件：1件，不收费",
      "第11—30件：20件×100元=2000元",
      "第31—33件：3件×200元=600元",
    ]);
    expect(lines(feeByPage(250, rules))).toEqual([
      "第1—30页：30页，不收费",
      "第31—100页：70页×10元=700元",
      "第101—200页：100页×20元=2000元",
      "第201—250页：50页×40元=2000元",
    ]);
  });

  test("follows the formula of the rule, item by item", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 }), (earlier, items) => {
        const price = (item: number) => (item <= 10 ? 0 : item <= 30 ? 100 : 100 * (1 + Math.ceil((item - 30) / 10)));
        expect(pricePerUnit(feeByItem({ earlier, items }, rules))).toEqual(
          Array.from({ length: items }, (_, index) => price(earlier + index + 1)),
        );
      }),
    );
  });

  test("splitting a month's items over requests changes nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
        const together = feeByItem({ earlier: 0, items: a + b }, rules).yuan;
        expect(feeByItem({ earlier: 0, items: a }, rules).yuan + feeByItem({ earlier: a, items: b }, rules).yuan).toBe(together);
      }),
    );
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses %d pages or items", (count) => {
    expect(() => feeByPage(count, rules)).toThrow(RangeError);
    expect(() => feeByItem({ earlier: 0, items: count }, rules)).toThrow(RangeError);
  });

  test("before the rule, nothing may be charged", () => {
    expect(rulesOn(civilDate("2020-12-31"), FEE_RULES)).toBeNull();
  });

  test("a request of the same month that came later does not count as earlier, whatever its place in the list", () => {
    const request = (receivedOn: string, items: number) => ({ applicant: "P", receivedOn: civilDate(receivedOn), items });
    const requests = [request("2024-05-20", 1), request("2024-05-06", 10), request("2024-05-20", 2), request("2023-05-06", 30)];
    expect(requests.map((_, index) => itemsEarlierInMonth(requests, index))).toEqual([10, 0, 11, 0]);
  });
});
