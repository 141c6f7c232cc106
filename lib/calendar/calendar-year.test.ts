import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { calendarYearProblems, civilDates } from "./calendar-year";
import { CALENDAR_YEARS } from "./working-calendar.data";

describe("calendarYearProblems", () => {
  test.each(CALENDAR_YEARS.map((year) => [year.year, year] as const))("the shipped year %i is sound", (_, year) => {
    expect(calendarYearProblems(year)).toEqual([]);
  });

  test("names a date of another year, a doubled date and the wrong list", () => {
    const problems = calendarYearProblems({
      year: 2027,
      notice: "",
      daysOff: [civilDate("2026-01-01"), civilDate("2027-01-02"), civilDate("2027-01-04"), civilDate("2027-01-04")],
      daysWorked: [civilDate("2027-02-05")],
      holidays: [],
    });
    expect(problems).toEqual([
      "放假日期 2026年1月1日 不属于 2027 年，请核对年份。",
      "放假日期 2027年1月4日 重复，请删去一个。",
      "放假日期 2027年1月2日 本来就是周末，只需列出放假的周一至周五。",
      "上班日期 2027年2月5日 不是周末，只需列出调休上班的周六、周日。",
    ]);
  });

  test("a date that does not exist cannot be written", () => {
    expect(() => civilDates(2027, "02-29")).toThrow(TypeError);
  });
});
