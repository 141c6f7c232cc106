import { expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { periodOf, periodText, roundTop, withGaps } from "./period";

const today = civilDate("2026-11-23");

test.each([
  ["2026-02", "day", "2026-02-01", "2026-02-28", "2026-02"],
  ["2024-02", "day", "2024-02-01", "2024-02-29", "2024-02"],
  ["2026", "month", "2026-01-01", "2026-12-31", "2026"],
  ["all", "year", "2000-01-01", "2026-12-31", "all"],
  ["", "day", "2026-11-01", "2026-11-30", "2026-11"],
  ["2026-13", "day", "2026-11-01", "2026-11-30", "2026-11"],
  ["1e9", "day", "2026-11-01", "2026-11-30", "2026-11"],
])("%j", (text, step, from, to, address) => {
  expect(periodOf(text, today)).toEqual({ step, from, to });
  expect(periodText(periodOf(text, today))).toBe(address);
});

test("days without a visit are shown as none", () => {
  const figures = withGaps([{ period: "2026-02-03", views: 5, visitors: 2 }], periodOf("2026-02", today));
  expect(figures).toHaveLength(28);
  expect(figures.filter(({ views }) => views > 0)).toEqual([{ period: "2026-02-03", views: 5, visitors: 2 }]);
  expect(
    withGaps([], periodOf("2026", today))
      .map(({ period }) => period)
      .slice(0, 2),
  ).toEqual(["2026-01", "2026-02"]);
});

test.each([
  [0, 10],
  [7, 10],
  [11, 20],
  [480, 500],
  [501, 1000],
])("%d stands below %d", (most, top) => expect(roundTop(most)).toBe(top));
