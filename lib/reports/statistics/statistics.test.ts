import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { addDays, civilDate } from "@/lib/core/civil-date";
import { statisticsCharts } from "./charts";
import { durations } from "./durations";
import { subjectWords, topWords } from "./subject-words";
import { type AnsweredGroup, summarise } from "./summarise";

describe("durations", () => {
  test("are percentiles by nearest rank, of cases and not of days", () => {
    const casesByDays = new Map([
      [20, 1],
      [3, 7],
      [10, 2],
    ]);
    expect(durations(casesByDays)).toEqual({ cases: 10, median: 3, p75: 10, p90: 10, longest: 20, mean: 6.1 });
  });
  test("of a single case, and of none", () => {
    expect(durations(new Map([[0, 1]]))).toEqual({ cases: 1, median: 0, p75: 0, p90: 0, longest: 0, mean: 0 });
    expect(durations(new Map())).toBeNull();
  });
  test("are those of the cases written out one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), (list) => {
        const byDays = new Map<number, number>();
        for (const days of list) byDays.set(days, (byDays.get(days) ?? 0) + 1);
        const sorted = [...list].sort((a, b) => a - b);
        const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
        expect(durations(byDays)).toMatchObject({
          ...{ cases: list.length, median: rank(0.5), p75: rank(0.75), p90: rank(0.9), longest: sorted.at(-1) },
        });
      }),
    );
  });
});

const group = (over: Partial<AnsweredGroup>): AnsweredGroup => ({
  ...{
    receivedOn: civilDate("2026-09-28"),
    completedOn: civilDate("2026-10-12"),
    late: false,
    department: "办公室",
    outcome: "GRANTED",
    cases: 1,
  },
  ...over,
});

describe("summarise", () => {
  test("counts natural and working days; the holidays of October are no working days", () => {
    const { days, workingDays } = summarise([group({})], [], nationalCalendar);
    expect([days?.median, workingDays?.median]).toEqual([14, 6]);
  });
  test("gives no working days for a year without a calendar, and the natural ones all the same", () => {
    const far = group({ receivedOn: civilDate("2091-01-04"), completedOn: civilDate("2091-01-10") });
    expect(summarise([far], [], nationalCalendar)).toMatchObject({ days: { median: 6 }, workingDays: null });
  });
  test("sets out months of the reply, departments and outcomes under their kinds", () => {
    const groups = [
      group({ cases: 2, late: true }),
      group({ department: "运行科", outcome: "DENIED_STATE_SECRET", cases: 3, completedOn: civilDate("2026-11-02") }),
      group({ department: "运行科", outcome: "DENIED_PROCESS_INFO", completedOn: civilDate("2026-11-02") }),
      group({ outcome: null }),
    ];
    const found = summarise(groups, [0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0], nationalCalendar);
    expect(found).toMatchObject({ answered: 7, onTime: 5 });
    expect(found.months.map(({ received, answered }) => [received, answered])).toEqual([
      ...Array.from({ length: 8 }, () => [0, 0]),
      ...[
        [5, 0],
        [0, 3],
        [0, 4],
        [0, 0],
      ],
    ]);
    expect(found.departments.map(({ department, answered, onTime }) => [department, answered, onTime])).toEqual([
      ["运行科", 4, 4],
      ["办公室", 3, 1],
    ]);
    expect(found.outcomes.map(({ kind, cases }) => [kind, cases])).toEqual([
      ["不予公开", 4],
      ["予以公开", 2],
      ["结果未登记", 1],
    ]);
    expect(found.outcomes[0]?.outcomes.map(({ cases }) => cases)).toEqual([3, 1]);
  });
  test("whatever the groups are, the parts add up to the whole", () => {
    const any = fc.record({
      receivedOn: fc.integer({ min: 0, max: 300 }).map((days) => addDays(civilDate("2025-03-01"), days)),
      took: fc.integer({ min: 0, max: 60 }),
      ...{ late: fc.boolean(), department: fc.constantFrom("甲", "乙", "丙"), cases: fc.integer({ min: 1, max: 9 }) },
      outcome: fc.constantFrom("GRANTED", "PARTIAL", "OTHER", "RETIRED", null),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (list) => {
        const groups = list.map(({ took, ...rest }) => ({ ...rest, completedOn: addDays(rest.receivedOn, took) }));
        const { answered, months, departments, outcomes } = summarise(groups, [], nationalCalendar);
        expect(answered).toBe(groups.reduce((sum, { cases }) => sum + cases, 0));
        for (const part of [months.map((one) => one.answered), departments.map((one) => one.answered), outcomes.map((one) => one.cases)])
          expect(part.reduce((sum, count) => sum + count, 0)).toBe(answered);
      }),
    );
  });
});

describe("charts", () => {
  const statistics = (year: number) => ({
    year,
    received: 5,
    open: 2,
    words: [],
    ...summarise([group({})], [0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0], nationalCalendar),
  });
  const drawn = (year: number) => statisticsCharts(statistics(year), civilDate("2026-11-23"))[0]?.series.map(({ values }) => values);
  test("draw the months of a running year up to this one: those to come have no figures, which is not none", () => {
    expect(drawn(2026)).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, null],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, null],
    ]);
  });
  test("draw a year that is over whole", () => {
    expect(drawn(2025)?.flat()).not.toContain(null);
  });
});

describe("words of subjects", () => {
  test("are the long words, each once, without what stands in every request", () => {
    expect(subjectWords("关于申请公开2025年中小企业专项资金分配结果和专项资金绩效的信息")).toEqual([
      "中小企业",
      "专项资金",
      "分配",
      "绩效",
    ]);
  });
  test("rare ones are left out", () => {
    const subjects = [
      { subject: "技术改造项目", cases: 5 },
      { subject: "张三的处罚决定", cases: 1 },
    ];
    expect(topWords(subjects, 5, 20).every(({ cases }) => cases === 5)).toBe(true);
    expect(topWords(subjects, 5, 20).length).toBeGreaterThan(0);
    expect(topWords(subjects, 1, 1)).toHaveLength(1);
  });
});
