import { describe, expect, it } from "vitest";
import { CALENDAR_YEARS } from "@/lib/calendar/working-calendar.data";
import { prefillYear } from "./prefill";

describe("prefillYear", () => {
  it.each(CALENDAR_YEARS.map((one) => [one.year, one] as const))(
    "%s is as the calendar of record has it",
    (year, { daysOff, daysWorked }) => {
      expect(prefillYear(year)).toMatchObject({ daysOff, daysWorked });
    },
  );

  it("knows nothing of a year whose notice has not come", () => expect(prefillYear(2031)).toBeNull());

  it("names the holidays", () => {
    expect(prefillYear(2026)?.holidays.find(({ name }) => name === "国庆节")).toMatchObject({ from: "2026-10-01" });
  });
});
