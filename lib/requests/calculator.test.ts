import { describe, expect, test } from "vitest";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { civilDate } from "@/lib/core/civil-date";
import { calculate } from "./calculator";
import { clockRuns } from "./clock-days";
import { dayWithWeekday, monthSheets, runWords, skippedByReason } from "./day-words";

const ask = (query: Record<string, string>) => calculate(query, nationalCalendar, civilDate("2026-11-22"));

describe("the calculator", () => {
  test.each([
    [{ date: "2022-01-20" }, { due: "2022-02-22" }],
    [{ date: " 2022-01-20 ", channel: "FAX" }, { due: "2022-02-22" }],
    [{ date: "2022年1月20日" }, { due: "2022-02-22" }],
    [{ date: "2022.1.20" }, { due: "2022-02-22" }],
    [{ date: "２０２２－１－２０" }, { due: "2022-02-22" }],
    [
      { date: "2022-03-01", extension: "10" },
      { due: "2022-04-13", dueBeforeExtension: "2022-03-29" },
    ],
    [{ date: "2023-05-08", supplementAsked: "2023-05-15", supplementReceived: "2023-06-09" }, { due: "2023-07-10" }],
    [{ date: "2023-05-08", supplementAsked: "2023-05-15", supplementReceived: "2023-06-09", extension: "1" }, { due: "2023-07-11" }],
    [{ date: "2024-03-20", consultSent: "2024-03-25", consultBack: "2024-04-10" }, { due: "2024-05-07" }],
    [
      { date: "2023-05-08", supplementAsked: "2023-05-15" },
      { state: "stopped", since: "2023-05-15" },
    ],
    [
      { date: "2026-11-02", consultSent: "2026-11-10" },
      { due: "2026-12-10", openSince: "2026-11-10" },
    ],
    [
      { date: "2026-11-02", consultSent: "2026-12-10" },
      { due: "2026-11-30", openSince: null },
    ],
  ])("%j", (query, clock) => {
    const { errors, result } = ask(query);
    expect(errors).toEqual({});
    expect(result?.shown.clock).toMatchObject(clock);
  });

  test("asks nothing before it is asked", () => {
    expect(ask({})).toMatchObject({ errors: {}, result: null, values: { channel: "WEB", date: "" } });
  });

  test("marks a day in a year that is not announced", () => {
    expect(ask({ date: "2027-12-31" }).result?.shown.provisional).toEqual([{ why: "calendarNotAnnounced", year: 2028 }]);
    expect(ask({ date: "2027-12-30" }).result?.shown.provisional).toEqual(
      [2027, 2028].map((year) => ({ why: "calendarNotAnnounced", year })),
    );
    expect(ask({ date: "2026-12-21" }).result?.shown.provisional).toEqual([{ why: "calendarNotAnnounced", year: 2027 }]);
  });

  test.each([
    [{ date: "" }, { date: "请填写日期" }],
    [{ date: "2026-02-30" }, { date: "“2026-02-30”不是有效的日期，请写成“2026-03-01”的样子" }],
    [{ date: "<script>alert(1)</script>" }, { date: "“<script>alert(1)</sc”不是有效的日期，请写成“2026-03-01”的样子" }],
    [{ date: "2020-12-31" }, { date: "请填写 2021 年到 2027 年之间的日期，其他年份没有放假安排" }],
    [{ date: "9999-12-31" }, { date: "请填写 2021 年到 2027 年之间的日期，其他年份没有放假安排" }],
    [{ date: "2022-03-01", channel: "PIGEON" }, { channel: "请选择申请方式" }],
    [{ date: "2022-03-01", extension: "21" }, { extension: "延长的期限是 1 到 20 个工作日（条例第三十三条）" }],
    [{ date: "2022-03-01", extension: "1e1" }, { extension: "延长的期限是 1 到 20 个工作日（条例第三十三条）" }],
    [{ date: "2022-03-01", supplementReceived: "2022-03-09" }, { supplementAsked: "填写了收到补正申请的日期，也请填写这个日期" }],
    [{ date: "2022-03-01", consultSent: "2022-02-28" }, { consultSent: "不能早于收到申请之日（2022年3月1日）" }],
    [
      { date: "2022-03-01", consultSent: "2022-03-09", consultBack: "2022-03-08" },
      { consultBack: "不能早于发出征求意见书的日期（2022年3月9日）" },
    ],
  ])("%j is refused, and what was typed is kept", (query, errors) => {
    const answer = ask(query);
    expect(answer).toMatchObject({ errors, result: null, values: query });
    expect(Object.keys(answer.errors)).toEqual(Object.keys(errors));
  });
});

describe("its answer in words", () => {
  const days = ask({ date: "2026-09-21", consultSent: "2026-10-14", consultBack: "2026-10-15", extension: "1" }).result?.shown.days ?? [];

  test("every run of days says whether it counts, and why", () => {
    expect(clockRuns(days).map(runWords)).toEqual([
      "不计入：收到申请当日",
      "计入：第1至3个工作日",
      "不计入：中秋节",
      "计入：第4至6个工作日",
      "不计入：国庆节",
      "计入：第7至8个工作日",
      "计入：第9个工作日（调休上班）",
      "不计入：周末",
      "计入：第10至12个工作日",
      "不计入：征求意见期间",
      "计入：第13个工作日",
      "不计入：周末",
      "计入：第14至18个工作日",
      "不计入：周末",
      "计入：第19至20个工作日",
      "计入延长的期限：第21个工作日",
    ]);
    expect(skippedByReason(days)).toEqual([
      { reason: "国庆节", days: 7 },
      { reason: "周末", days: 5 },
      { reason: "中秋节", days: 3 },
      { reason: "征求意见期间", days: 1 },
    ]);
    expect(dayWithWeekday(civilDate("2026-11-22"))).toBe("2026年11月22日（星期日）");
  });

  test("the sheets hold every day once, under its weekday", () => {
    const sheets = monthSheets(days);
    expect(sheets.map(({ year, month, weeks }) => [year, month, weeks.length])).toEqual([
      [2026, 9, 2],
      [2026, 10, 5],
    ]);
    const cells = sheets.flatMap(({ weeks }) => weeks.flat()).filter((date) => date !== null);
    expect(new Set(cells).size).toBe(cells.length);
    expect(days.filter(({ date }) => !cells.includes(date))).toEqual([]);
    expect(sheets[1]?.weeks[0]).toEqual([null, null, null, "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"]);
  });
});
