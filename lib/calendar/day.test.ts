import { describe, expect, test } from "vitest";
import { addDays, civilDate, daysBetween } from "@/lib/core/civil-date";
import { isWeekend } from "./calendar-year";
import { calendarYearProblems } from "./check-year";
import { namedDay, unannouncedYear, withUnannouncedYear } from "./day";
import { nationalCalendar } from "./national-calendar";
import { CALENDAR_YEARS } from "./working-calendar.data";
import { isWorkingDay, workingCalendar } from "./working-days";

describe("namedDay", () => {
  test.each([
    ["2025-10-10", true, "工作日"],
    ["2025-10-11", true, "调休上班"],
    ["2025-10-12", false, "周末"],
    ["2025-10-04", false, "国庆节、中秋节"],
    ["2025-10-08", false, "国庆节、中秋节"],
    ["2022-12-31", false, "元旦"],
    ["2026-02-23", false, "春节"],
  ])("%s: works %j, %s", (date, works, words) => {
    expect(namedDay(civilDate(date), nationalCalendar)).toEqual({ ok: true, value: { works, words } });
  });

  test("a local day off has no name", () => {
    const local = workingCalendar(CALENDAR_YEARS, { off: [civilDate("2025-07-23")], worked: [] });
    expect(namedDay(civilDate("2025-07-23"), local)).toEqual({ ok: true, value: { works: false, words: "放假" } });
  });

  test("a year without data is said, not named", () => {
    expect(namedDay(civilDate("2027-01-01"), nationalCalendar)).toMatchObject({ ok: false, missingYear: 2027 });
  });

  test.each(CALENDAR_YEARS.map((year) => [year.year, year] as const))(
    "in %i the holidays are the weekdays off, and nobody works on them",
    (_, year) => {
      const days = year.holidays.flatMap(({ from, to }) =>
        Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)),
      );
      expect(days.filter((date) => !isWeekend(date)).sort()).toEqual([...year.daysOff].sort());
      expect(days.filter((date) => year.daysWorked.includes(date))).toEqual([]);
    },
  );
});

describe("a year that is not announced", () => {
  const calendar = withUnannouncedYear(nationalCalendar, 2027);

  test("has the holidays that the law itself puts on days", () => {
    expect(calendarYearProblems({ ...unannouncedYear(2027), localOff: [], localWorked: [] })).toEqual([]);
    expect(unannouncedYear(2027).daysOff).toEqual(["2027-01-01", "2027-10-01"]);
    expect(namedDay(civilDate("2027-10-03"), calendar)).toMatchObject({ value: { works: false, words: "国庆节" } });
    expect(isWorkingDay(civilDate("2027-01-04"), calendar)).toEqual({ ok: true, value: true });
  });

  test("leaves the calendar of record as it was, and the other years", () => {
    expect(isWorkingDay(civilDate("2027-01-04"), nationalCalendar)).toMatchObject({ ok: false, missingYear: 2027 });
    expect(namedDay(civilDate("2026-10-10"), calendar)).toMatchObject({ value: { works: true, words: "调休上班" } });
    expect(isWorkingDay(civilDate("2028-01-03"), calendar)).toMatchObject({ missingYear: 2028 });
  });

  test("keeps what an agency has fixed for it", () => {
    const local = workingCalendar(CALENDAR_YEARS, {
      off: [civilDate("2027-07-23")],
      worked: [civilDate("2027-01-01"), civilDate("2027-01-03")],
    });
    const works = (date: string) => isWorkingDay(civilDate(date), withUnannouncedYear(local, 2027));
    expect(["2027-07-23", "2027-01-01", "2027-01-03"].map(works)).toEqual([false, true, true].map((value) => ({ ok: true, value })));
  });
});
