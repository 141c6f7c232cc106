import { describe, expect, test } from "vitest";
import { formatIndexNumber, INDEX_NUMBER, indexPatternProblem } from "./index-number";

const uscc = "11150300000000019K";

describe("formatIndexNumber", () => {
  test.each([
    [{ uscc, year: 2022, sequence: 15 }, "11150300000000019K/2022-00015"],
    [{ uscc: "12620600MB0523338C", year: 2025, sequence: 4735 }, "12620600MB0523338C/2025-04735"],
    [
      { uscc: "11341702486344515H", year: 2021, month: 10, sequence: 13, pattern: "{uscc}/{yyyy}{mm}-{nnnnn}" },
      "11341702486344515H/202110-00013",
    ],
    [{ uscc: "11100000000014349X", year: 2017, sequence: 110, pattern: "{org}/{yyyy}-{nnnnn}" }, "000014349/2017-00110"],
    [{ uscc, year: 2022, sequence: 185, pattern: "0142768-8/{yyyy}-{nnnnn}" }, "0142768-8/2022-00185"],
    [{ uscc, year: 2022, sequence: 99_999 }, "11150300000000019K/2022-99999"],
    [{ uscc, year: 2022, sequence: 100_000 }, "11150300000000019K/2022-100000"],
  ])("%j", (parts, expected) => {
    expect(formatIndexNumber(parts)).toBe(expected);
    expect(expected).toMatch(INDEX_NUMBER);
  });

  test.each([
    { uscc: "1115030000000001", year: 2022, sequence: 1 },
    { uscc: "11150300000000019O", year: 2022, sequence: 1 },
    { uscc, year: 22, sequence: 1 },
    { uscc, year: 2022, sequence: 0 },
    { uscc, year: 2022, sequence: 1.5 },
    { uscc, year: 2022, sequence: 1_000_000 },
    { uscc, year: 2022, sequence: 1, pattern: "{uscc}/{yyyy}{mm}-{nnnnn}" },
    { uscc, year: 2022, month: 13, sequence: 1, pattern: "{uscc}/{yyyy}{mm}-{nnnnn}" },
    { uscc, year: 2022, sequence: 1, pattern: "{uscc}-{nnnnn}" },
  ])("refuses %j", (parts) => {
    expect(() => formatIndexNumber(parts)).toThrow(RangeError);
  });
});

test.each([
  ["{uscc}/{yyyy}-{nnnnn}", null],
  ["{org}/{yyyy}{mm}-{nnnnn}", null],
  ["{uscc}/{yyyy}", "流水号"],
  ["{uscc}/{yyyy}-{nnnnn}{nnnnn}", "流水号"],
  ["{uscc}/2022-{nnnnn}", "年份"],
  ["{unit}/{yyyy}-{nnnnn}", "代码/年份-流水号"],
  ["{uscc}-{yyyy}-{nnnnn}", "代码/年份-流水号"],
])("pattern %s: %s", (pattern, problem) => {
  if (problem === null) expect(indexPatternProblem(pattern)).toBeNull();
  else expect(indexPatternProblem(pattern)).toContain(problem);
});
