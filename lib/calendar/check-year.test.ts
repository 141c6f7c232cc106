import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, civilDate } from "@/lib/core/civil-date";
import { civilDates, holiday, isWeekend } from "./calendar-year";
import { changedDays } from "./changed-days";
import { calendarYearDoubts, calendarYearProblems, type EnteredLists } from "./check-year";
import { nationalCalendar } from "./national-calendar";
import { CALENDAR_YEARS } from "./working-calendar.data";
import { workingCalendar } from "./working-days";

const NO_LOCAL = { localOff: [], localWorked: [] };
const shipped = CALENDAR_YEARS.map((year) => [year.year, { ...year, ...NO_LOCAL }] as const);
const on = (...days: string[]): readonly CivilDate[] => days.map((day) => civilDate(day));

/** 2027 as a notice may have it: 1 January is a Friday. */
const YEAR: EnteredLists = {
  year: 2027,
  notice: "国办发明电〔2026〕9号",
  holidays: [
    holiday("元旦", "2027-01-01", "2027-01-03"),
    holiday("春节", "2027-02-05", "2027-02-12"),
    holiday("清明节", "2027-04-03", "2027-04-05"),
    holiday("劳动节", "2027-05-01", "2027-05-05"),
    holiday("端午节", "2027-06-09", "2027-06-09"),
    holiday("中秋节", "2027-09-15", "2027-09-15"),
    holiday("国庆节", "2027-10-01", "2027-10-07"),
  ],
  daysOff: civilDates(2027, "01-01 02-05 02-08 02-09 02-10 02-11 02-12 04-05 05-03 05-04 05-05 06-09 09-15 10-01 10-04 10-05 10-06 10-07"),
  daysWorked: civilDates(2027, "01-30 02-20 05-08 10-09"),
  ...NO_LOCAL,
};
const problems = (change: Partial<EnteredLists>) => calendarYearProblems({ ...YEAR, ...change });
const doubts = (change: Partial<EnteredLists>) => calendarYearDoubts({ ...YEAR, ...change }, nationalCalendar);
const withHoliday = (name: string, from: string, to: string): Partial<EnteredLists> => ({
  holidays: [...YEAR.holidays.filter((one) => one.name !== name), holiday(name, from, to)],
});

describe("calendarYearProblems", () => {
  test.each(shipped)("the shipped year %i is sound, and nothing in it is doubted", (_, year) => {
    expect(calendarYearProblems(year)).toEqual([]);
    expect(calendarYearDoubts(year, nationalCalendar)).toEqual([]);
  });

  test("a year that can be so has no problem and no doubt", () => {
    expect([problems({}), doubts({})]).toEqual([[], []]);
  });

  test.each<[string, Partial<EnteredLists>, string, string]>([
    ["a date of another year", { daysOff: [...YEAR.daysOff, ...on("2026-01-01")] }, "daysOff", "2026年1月1日（周四）不属于 2027 年"],
    ["a doubled date", { daysOff: [...YEAR.daysOff, ...on("2027-10-04")] }, "daysOff", "2027年10月4日（周一）写了两次"],
    ["a weekend listed as off", { daysOff: [...YEAR.daysOff, ...on("2027-01-02")] }, "daysOff", "2027年1月2日（周六）本来就是周末"],
    ["a weekday listed as worked", { daysWorked: on("2027-02-19") }, "daysWorked", "2027年2月19日（周五）不是周末"],
    [
      "weekdays of a holiday that are not off",
      { daysOff: YEAR.daysOff.filter((day) => day !== "2027-10-04" && day !== "2027-10-06") },
      "daysOff",
      "“国庆节”（2027年10月1日至2027年10月7日）里的2027年10月4日（周一）、2027年10月6日（周三）没有列入“放假的工作日”",
    ],
    ["a make-up day inside a holiday", { daysWorked: on("2027-10-02") }, "daysWorked", "2027年10月2日（周六）在“国庆节”"],
    ["a holiday of another year", withHoliday("国庆节", "2026-10-01", "2026-10-07"), "holidays", "没有一天在 2027 年"],
    ["a holiday of a year's length", withHoliday("国庆节", "2027-10-01", "2028-10-07"), "holidays", "共 373 天"],
    ["a local day of another year", { localOff: on("2026-07-08") }, "localOff", "2026年7月8日（周三）不属于 2027 年"],
    ["a local day both off and worked", { localOff: on("2027-03-01"), localWorked: on("2027-03-01") }, "localWorked", "同时列为放假和上班"],
  ])("%s cannot be so, and the day is named with its weekday", (_what, change, list, words) => {
    const found = problems(change);
    expect(found.map((one) => one.list)).toContain(list);
    expect(found.map(({ message }) => message).join()).toContain(words);
  });

  test("a weekday of a holiday on which the agency works all the same is the agency's own day, not a problem", () => {
    expect(problems({ daysOff: YEAR.daysOff.filter((day) => day !== "2027-10-06"), localWorked: on("2027-10-06") })).toEqual([]);
  });

  test("taking any one weekday out of the list of any shipped year is found", () => {
    for (const [, year] of shipped) {
      for (const day of year.daysOff) {
        const found = calendarYearProblems({ ...year, daysOff: year.daysOff.filter((one) => one !== day) });
        expect(found, day).toHaveLength(1);
        expect(found[0]?.list).toBe("daysOff");
      }
    }
  });

  test("listing any weekend day as off, or any weekday as worked, is found", () => {
    for (let day = civilDate("2027-01-01"); day < "2028-01-01"; day = addDays(day, 1)) {
      const change = isWeekend(day) ? { daysOff: [...YEAR.daysOff, day] } : { daysWorked: [...YEAR.daysWorked, day] };
      expect(problems(change).length, day).toBeGreaterThan(0);
    }
  });
});

describe("calendarYearDoubts", () => {
  test.each<[string, Partial<EnteredLists>, string]>([
    ["a festival without a name", { holidays: YEAR.holidays.filter(({ name }) => name !== "端午节") }, "节日里没有“端午”"],
    ["a long holiday", withHoliday("春节", "2027-02-05", "2027-02-15"), "共 11 天，比往年的假期都长"],
    ["a day off outside every holiday", { daysOff: [...YEAR.daysOff, ...on("2027-09-03")] }, "2027年9月3日（周五）列为放假，但不在"],
    ["a make-up day far from every holiday", { daysWorked: on("2027-07-31") }, "2027年7月31日（周六）列为上班，但前后三周没有节日"],
    [
      "a holiday from the year before",
      withHoliday("元旦", "2026-12-31", "2027-01-03"),
      "2026年12月31日（周四）要在 2026 年的日历里列为放假",
    ],
    [
      "a holiday into the year after",
      withHoliday("元旦二", "2027-12-31", "2028-01-03"),
      "2028年1月3日（周一）要在 2028 年的日历里列为放假",
    ],
    ["a local holiday on a weekend", { localOff: on("2027-07-10") }, "2027年7月10日（周六）本来就是周末"],
    ["a local holiday that is off anyhow", { localOff: on("2027-10-04") }, "“放假的工作日”里已经有了"],
    ["local work on a working day", { localWorked: on("2027-07-08") }, "2027年7月8日（周四）本来就是工作日"],
    ["local work on a make-up day", { localWorked: on("2027-10-09") }, "“上班的周末”里已经有了"],
  ])("%s may be so, and is asked about", (_what, change, words) => {
    expect(doubts(change).join()).toContain(words);
  });

  test("a holiday that begins on a weekend of the year before, or on a day that year has as off, is not doubted", () => {
    const before = calendarYearDoubts(
      CALENDAR_YEARS.map((year) => ({ ...year, ...NO_LOCAL })).find(({ year }) => year === 2023) ?? YEAR,
      nationalCalendar,
    );
    expect(before).toEqual([]);
    const entered = workingCalendar(CALENDAR_YEARS, { off: on("2026-12-31"), worked: [] });
    expect(calendarYearDoubts({ ...YEAR, ...withHoliday("元旦", "2026-12-31", "2027-01-03") }, entered)).toEqual([]);
  });
});

describe("changedDays", () => {
  test("tells what is worked or off otherwise; a new year against what the law itself puts on days", () => {
    const after = workingCalendar([...CALENDAR_YEARS, YEAR]);
    const changed = changedDays(nationalCalendar, after);
    expect(changed).toContainEqual({ date: "2027-02-05", works: false });
    expect(changed).toContainEqual({ date: "2027-02-20", works: true });
    expect(changed.map(({ date }) => date)).not.toContain("2027-01-01");
    expect(changedDays(after, after)).toEqual([]);
  });

  test("a day moved from one list to the other is one change", () => {
    const after = workingCalendar(CALENDAR_YEARS, { off: on("2026-11-25"), worked: on("2026-10-05") });
    expect(changedDays(nationalCalendar, after)).toEqual([
      { date: "2026-10-05", works: true },
      { date: "2026-11-25", works: false },
    ]);
  });
});
