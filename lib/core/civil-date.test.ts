import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  daysBetween,
  formatChineseDate,
  formatInstant,
  fromDatabaseDate,
  parseCivilDate,
  startOfDay,
  toDatabaseDate,
  weekdayOf,
} from "./civil-date";

const anyDate = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }).map(fromDatabaseDate);
const recentDate = anyDate.filter((date) => date >= "1992-01-02");

describe("civil dates", () => {
  it.each(["2026-02-30", "2023-02-29", "2026-13-01", "2026-1-1", "2026-01-01 ", "20260101", "", "2026-00-10"])("refuses %j", (text) => {
    expect(parseCivilDate(text)).toBeNull();
    expect(() => civilDate(text)).toThrow(TypeError);
  });

  it.each(["2024-02-29", "1900-01-01", "2026-12-31"])("reads %s", (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it("takes the day of an instant in Shanghai, not in the zone of the process", () => {
    expect(civilDateOf(new Date("2026-11-18T15:59:59Z"))).toBe("2026-11-18");
    expect(civilDateOf(new Date("2026-11-18T16:00:00Z"))).toBe("2026-11-19");
    expect(formatInstant(new Date("2026-11-18T16:05:00Z"))).toBe("2026-11-19 00:05");
  });

  it("starts a day at midnight in Shanghai", () => {
    fc.assert(
      fc.property(
        recentDate,
        (date) => civilDateOf(startOfDay(date)) === date && civilDateOf(new Date(startOfDay(date).getTime() - 1)) === addDays(date, -1),
      ),
    );
  });

  it("goes through a date column unchanged", () => {
    fc.assert(fc.property(anyDate, (date) => fromDatabaseDate(toDatabaseDate(date)) === date));
  });

  it("counts days both ways", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => daysBetween(date, addDays(date, days)) === days),
    );
  });

  it.each([
    ["2025-01-15", 6, "2025-07-15"],
    ["2025-08-31", 6, "2026-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2025-12-31", 2, "2026-02-28"],
    ["2025-03-31", -1, "2025-02-28"],
  ])("%s and %i months is %s", (date, months, expected) => {
    expect(addMonths(civilDate(date), months)).toBe(expected);
  });

  it("numbers the days of the week from Monday", () => {
    expect(["2026-11-16", "2026-11-21", "2026-11-22"].map((date) => weekdayOf(civilDate(date)))).toEqual([1, 6, 7]);
  });

  it("writes dates as official documents do, without leading zeros", () => {
    expect(formatChineseDate(civilDate("2022-03-01"))).toBe("2022年3月1日");
  });
});
