import { isWorkday } from "chinese-days";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, civilDate, daysBetween } from "@/lib/core/civil-date";
import { AppError } from "@/lib/core/errors";
import { CALENDAR_YEARS } from "./working-calendar.data";
import {
  deadline,
  isWorkingDay,
  orRefuse,
  workingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from "./working-days";

const calendar = workingCalendar(CALENDAR_YEARS);
const FIRST = civilDate("2021-01-01");
const LAST = civilDate("2026-12-31");
const covered = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, index) => addDays(FIRST, index));
const works = (date: CivilDate): boolean => orRefuse(isWorkingDay(date, calendar));
const due = (start: string, n: number): CivilDate => orRefuse(deadline(civilDate(start), n, calendar));

describe("the calendar of record", () => {
  test.each([
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("%i has %i working days", (year, days) => {
    expect(covered.filter((date) => date.startsWith(`${year}-`) && works(date))).toHaveLength(days);
  });

  test("agrees with an independent list on every covered day", () => {
    expect(covered.filter((date) => works(date) !== isWorkday(date))).toEqual([]);
  });
});

describe("deadline", () => {
  test.each([
    ["2022-03-01", 20, "2022-03-29", "no holiday inside"],
    ["2022-01-20", 20, "2022-02-22", "Spring Festival with two worked weekend days"],
    ["2022-01-29", 20, "2022-03-03", "starts on a worked Saturday; day 1 is a worked Sunday"],
    ["2023-09-20", 20, "2023-10-24", "Mid-Autumn and National Day together"],
    ["2021-04-20", 20, "2021-05-19", "Labour Day 2021"],
    ["2023-04-20", 20, "2023-05-19", "Labour Day 2023"],
    ["2024-09-10", 20, "2024-10-14", "two holidays, three worked weekend days"],
    ["2025-09-26", 20, "2025-10-30", "day 1 is a worked Sunday"],
    ["2026-02-10", 20, "2026-03-16", "Spring Festival 2026"],
    ["2025-10-02", 20, "2025-11-04", "starts on a public holiday"],
    ["2025-12-15", 20, "2026-01-13", "crosses the year end"],
    ["2022-09-28", 7, "2022-10-12", "补正告知"],
    ["2024-03-29", 15, "2024-04-22", "第三方意见"],
    ["2025-04-25", 15, "2025-05-20", "共同制作机关"],
    ["2025-01-10", 20, "2025-02-13", "主动公开"],
    ["2024-04-25", 20, "2024-05-24", "缴费"],
    ["2023-06-09", 20, "2023-07-10", "restart after 补正"],
  ])("%s and %i working days: %s (%s)", (start, n, expected) => {
    expect(due(start, n)).toBe(expected);
  });

  test.each([
    ["2024-03-20", [["2024-03-25", "2024-04-10"]], "2024-05-07"],
    ["2024-03-20", [["2024-03-25", "2024-04-16"]], "2024-05-11"],
    ["2025-09-15", [["2025-09-18", "2025-10-14"]], "2025-11-06"],
    [
      "2022-05-16",
      [
        ["2022-05-18", "2022-05-24"],
        ["2022-05-20", "2022-05-27"],
      ],
      "2022-06-23",
    ],
  ])("from %s, days of suspension do not count: %j", (start, suspensions, expected) => {
    const suspended = (date: CivilDate) => suspensions.some(([sent = "", back = ""]) => sent < date && date <= back);
    expect(deadline(civilDate(start), 20, calendar, suspended)).toEqual({ ok: true, value: expected });
  });

  test("an extension is counted on from the due date", () => {
    expect(due(due("2024-09-10", 20), 20)).toBe("2024-11-11");
    expect(due(due("2022-03-01", 20), 10)).toBe("2022-04-13");
  });

  test("stops at a year without data", () => {
    const missing = { ok: false, error: "CALENDAR_NOT_LOADED", missingYear: 2027 };
    expect(deadline(civilDate("2026-12-21"), 20, calendar)).toEqual(missing);
    expect(isWorkingDay(civilDate("2027-01-01"), calendar)).toEqual(missing);
    expect(workingDaysBetween(civilDate("2026-12-30"), civilDate("2027-01-08"), calendar)).toEqual(missing);
    expect(isWorkingDay(civilDate("2020-12-31"), calendar)).toMatchObject({ missingYear: 2020 });
  });

  test("a hole between two covered years is not skipped", () => {
    const holed = workingCalendar(CALENDAR_YEARS.filter((year) => year.year !== 2024));
    expect(deadline(civilDate("2023-12-25"), 20, holed)).toMatchObject({ missingYear: 2024 });
  });

  test("the refusal tells a person what to do", () => {
    const refuse = () => orRefuse(deadline(civilDate("2026-12-21"), 20, calendar));
    expect(refuse).toThrow(AppError);
    expect(refuse).toThrow("2027 年的工作日历尚未录入");
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses a period of %d days", (n) => {
    expect(() => deadline(FIRST, n, calendar)).toThrow(RangeError);
  });
});

describe("counting", () => {
  test.each([
    ["2025-09-26", "2025-10-11", 6],
    ["2022-01-28", "2022-02-07", 3],
    ["2026-02-13", "2026-03-02", 7],
    ["2024-03-25", "2024-04-10", 11],
    ["2024-03-01", "2024-03-01", 0],
    ["2024-03-08", "2024-03-01", 0],
  ])("after %s up to %s: %i working days", (from, to, days) => {
    expect(workingDaysBetween(civilDate(from), civilDate(to), calendar)).toEqual({ ok: true, value: days });
  });

  test.each([
    ["2025-10-05", "2025-10-09"],
    ["2025-07-15", "2025-07-15"],
    ["2025-10-07", "2025-10-09"],
  ])("a period that ends on %s ends on %s", (date, end) => {
    expect(workingDayOnOrAfter(civilDate(date), calendar)).toEqual({ ok: true, value: end });
  });

  test.each([
    ["2023-01-31", "2023-01-31"],
    ["2024-01-31", "2024-01-31"],
    ["2025-01-31", "2025-01-27"],
    ["2026-01-31", "2026-01-30"],
  ])("what is due by %s must be done on %s", (date, end) => {
    expect(workingDayOnOrBefore(civilDate(date), calendar)).toEqual({ ok: true, value: end });
  });

  test("the nearest working day stops at the edge of the calendar", () => {
    const only2025 = workingCalendar(CALENDAR_YEARS.filter((year) => year.year === 2025));
    expect(workingDayOnOrBefore(civilDate("2025-01-01"), only2025)).toMatchObject({ missingYear: 2024 });
    expect(workingDayOnOrAfter(civilDate("2026-01-01"), only2025)).toMatchObject({ missingYear: 2026 });
  });
});

describe("local days", () => {
  const [naadam, sunday] = [civilDate("2025-07-23"), civilDate("2025-07-27")];

  test("win over the national calendar, both ways", () => {
    const local = workingCalendar(CALENDAR_YEARS, { off: [naadam, civilDate("2025-02-08")], worked: [sunday, civilDate("2025-10-01")] });
    const answers = ["2025-07-23", "2025-02-08", "2025-07-27", "2025-10-01"].map((date) => isWorkingDay(civilDate(date), local));
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([false, false, true, true]);
  });

  test("move the deadline", () => {
    const local = workingCalendar(CALENDAR_YEARS, { off: [naadam], worked: [] });
    expect(deadline(civilDate("2025-07-21"), 3, calendar)).toMatchObject({ value: "2025-07-24" });
    expect(deadline(civilDate("2025-07-21"), 3, local)).toMatchObject({ value: "2025-07-25" });
  });
});

describe("for every start and length", () => {
  const start = fc.integer({ min: 0, max: daysBetween(FIRST, civilDate("2026-06-30")) }).map((days) => addDays(FIRST, days));
  const length = fc.integer({ min: 1, max: 60 });

  test("a deadline is a working day after the start", () => {
    fc.assert(fc.property(start, length, (from, n) => due(from, n) > from && works(due(from, n))));
  });

  test("counting back gives the length again", () => {
    fc.assert(
      fc.property(start, length, (from, n) => {
        expect(workingDaysBetween(from, due(from, n), calendar)).toEqual({ ok: true, value: n });
      }),
    );
  });

  test("a longer period ends later, a later start not earlier", () => {
    fc.assert(fc.property(start, length, (from, n) => due(from, n + 1) > due(from, n) && due(addDays(from, 1), n) >= due(from, n)));
  });

  test("two periods end to end are one long period", () => {
    fc.assert(fc.property(start, length, length, (from, a, b) => due(due(from, a), b) === due(from, a + b)));
  });

  test("suspended days put the deadline off by exactly their number of working days", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 25 }), (from, days) => {
        const back = addDays(from, days);
        const skipped = orRefuse(workingDaysBetween(from, back, calendar));
        expect(deadline(from, 10, calendar, (date) => from < date && date <= back)).toEqual({
          ok: true,
          value: due(from, 10 + skipped),
        });
      }),
    );
  });
});
