import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { remainingText } from "./remaining";
import { CALENDAR_YEARS } from "./working-calendar.data";
import { workingCalendar } from "./working-days";

const calendar = workingCalendar(CALENDAR_YEARS);

describe("remainingText", () => {
  test.each([
    ["2025-09-26", "2025-10-14", "还剩 8 个工作日", "ok"],
    ["2025-09-26", "2025-10-10", "还剩 5 个工作日", "soon"],
    ["2025-09-30", "2025-10-09", "还剩 1 个工作日", "soon"],
    ["2025-10-09", "2025-10-09", "今天到期", "soon"],
    ["2025-10-10", "2025-10-09", "已超期 1 个工作日", "late"],
    ["2025-10-11", "2025-10-09", "已超期 2 个工作日", "late"],
    ["2025-11-01", "2025-10-31", "已超期，不足 1 个工作日", "late"],
    ["2025-11-01", "2025-11-02", "即将到期，到期前没有工作日", "soon"],
  ])("on %s, due %s: %s (%s)", (today, due, text, tone) => {
    expect(remainingText(civilDate(today), civilDate(due), calendar)).toEqual({ text, tone });
  });

  test("says which year is missing instead of guessing", () => {
    const { text, tone } = remainingText(civilDate("2026-12-30"), civilDate("2027-01-08"), calendar);
    expect(text).toBe("2027 年日历待公布");
    expect(tone).toBe("soon");
    expect(remainingText(civilDate("2027-01-08"), civilDate("2026-12-30"), calendar).tone).toBe("late");
  });

  test("takes another threshold", () => {
    expect(remainingText(civilDate("2025-09-26"), civilDate("2025-10-10"), calendar, 3).tone).toBe("ok");
  });
});
