import { expect, test } from "vitest";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { civilDate } from "@/lib/core/civil-date";
import { officeDue } from "./office-periods";

test.each([
  ["supplement", "2024-03-29", undefined, "2024-04-22"],
  ["supplement", "2024-03-29", 7, "2024-04-10"],
  ["confirmation", "2025-09-30", undefined, "2025-10-09"],
  ["confirmation", "2025-09-26", 2, "2025-09-29"],
] as const)("%s from %s in %j days: %s", (period, start, days, due) => {
  expect(officeDue(period, civilDate(start), nationalCalendar, days)).toEqual({ ok: true, value: due });
});
