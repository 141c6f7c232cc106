import { expect, it } from "vitest";
import { playwrightCounts, vitestCounts } from "./counts";

it("counts tests and files that could not be loaded", () => {
  const testResults = [
    { status: "passed", assertionResults: [{}, {}] },
    { status: "failed", assertionResults: [{}] },
    { status: "failed", assertionResults: [] },
  ];
  expect(vitestCounts(JSON.stringify({ numPassedTests: 2, numFailedTests: 1, testResults }))).toEqual({ passed: 2, failed: 2 });
});

it("counts journeys and a site that does not start", () => {
  expect(playwrightCounts(JSON.stringify({ errors: [], stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 } }))).toEqual({
    passed: 3,
    failed: 1,
  });
  expect(playwrightCounts(JSON.stringify({ errors: [{}], stats: { expected: 0, unexpected: 0, flaky: 0 } }))).toEqual({
    passed: 0,
    failed: 1,
  });
});

it("does not take an unreadable report for success", () => {
  expect(() => vitestCounts("{}")).toThrow();
  expect(() => playwrightCounts("")).toThrow();
});
