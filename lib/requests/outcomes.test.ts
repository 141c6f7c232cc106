import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import fixture from "./fixtures/reply-outcomes.json";
import { findOutcome, OUTCOMES, type Outcome, remedyOf } from "./outcomes";

const TODAY = civilDate("2026-11-22");
const named = (code: string): Outcome => {
  const outcome = findOutcome(code);
  if (outcome === null) throw new Error(`no outcome ${code}`);
  return outcome;
};

interface Row {
  code: string;
  annualRow: string;
  label: string;
  basis: string | null;
  document: string;
  remedy: string | null;
  documentOptional?: boolean;
  feeByPageAllowed?: boolean;
  requires?: string[];
}
const rows: readonly Row[] = fixture.outcomes;

describe("the outcomes", () => {
  test("are those of the reference, in its order", () => {
    expect(OUTCOMES.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
  });

  test.each(rows)(
    "$code",
    ({ code, annualRow, label, basis, document, remedy, documentOptional = false, feeByPageAllowed = false, requires }) => {
      const outcome = named(code);
      const { row, article, letter, letterOptional, byPageApplies } = outcome;
      expect({ row, label: outcome.label, article, letter, remedy: outcome.remedy, letterOptional, byPageApplies }).toEqual({
        row: annualRow,
        label,
        article: basis,
        letter: document,
        remedy,
        letterOptional: documentOptional,
        byPageApplies: feeByPageAllowed,
      });
      if (requires) expect(outcome.requires).toHaveLength(requires.length);
    },
  );

  test("fill every row of table 3 that takes a number", () => {
    const expected = [
      "R3.1",
      "R3.2",
      ...[8, 3, 5, 3].flatMap((count, index) => Array.from({ length: count }, (_, at) => `R3.${index + 3}.${at + 1}`)),
    ];
    expect([...new Set(OUTCOMES.map(({ row }) => row))]).toEqual(expected);
  });

  test("hold no code twice, and an unknown code is no outcome", () => {
    expect(new Set(OUTCOMES.map(({ code }) => code)).size).toBe(OUTCOMES.length);
    expect(findOutcome("toString")).toBeNull();
  });

  test("a refusal by 第十四条 to 第十六条 goes to 行政复议 first, and nothing else but a partial disclosure does", () => {
    const first = OUTCOMES.filter((outcome) => remedyOf(outcome, TODAY) === "REVIEW_FIRST");
    expect(first.every(({ article, code }) => code === "PARTIAL" || /^第十[四五六]条/.test(article ?? ""))).toBe(true);
    expect(first).toHaveLength(8);
  });
});

describe("remedyOf", () => {
  test.each([
    ["DENIED_STATE_SECRET", "2023-12-31", true, "REVIEW_OR_SUIT"],
    ["DENIED_STATE_SECRET", "2024-01-01", true, "REVIEW_FIRST"],
    ["DENIED_STATE_SECRET", "2024-01-01", false, "REVIEW_FIRST"],
    ["PARTIAL", "2026-01-01", true, "REVIEW_FIRST"],
    ["PARTIAL", "2026-01-01", false, "REVIEW_OR_SUIT"],
    ["DENIED_QUERY_MATTER", "2026-01-01", true, "REVIEW_OR_SUIT"],
    ["GRANTED", "2026-01-01", true, "REVIEW_OR_SUIT"],
    ["OTHER_WITHDRAWN", "2026-01-01", true, null],
  ])("%s, replied on %s, resting on the articles %j: %s", (code, on, rests, remedy) => {
    expect(remedyOf(named(code), civilDate(on), rests)).toBe(remedy);
  });
});
