import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalCalendar as calendar } from "@/lib/calendar/national-calendar";
import { isWorkingDay, orRefuse, workingDaysBetween } from "@/lib/calendar/working-days";
import { addDays, type CivilDate, civilDate, daysBetween } from "@/lib/core/civil-date";
import { replyClock } from "./clock";
import { clockDays, clockRuns } from "./clock-days";
import type { Consultation, ReplyDates, RunningClock } from "./clock-model";
import { CLOCK_RULES, rulesOn } from "./clock-rules";
import { shownClock } from "./shown-clock";

const [FIRST, LAST] = [civilDate("2021-01-01"), civilDate("2026-05-31")];
const rules = { replyDays: 20, extensionMaxDays: 20 };
const readBy = { rules, calendar, today: civilDate("2026-06-01") };

function running(dates: ReplyDates, today = readBy.today): RunningClock {
  const clock = orRefuse(replyClock(dates, { ...readBy, today }));
  if (clock.state !== "running") throw new Error("the clock stands");
  return clock;
}
const due = (dates: ReplyDates): CivilDate => running(dates).due;

const start = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((days) => addDays(FIRST, days));
const span = fc.record({ after: fc.integer({ min: 0, max: 40 }), long: fc.integer({ min: 0, max: 40 }) });
const spans = fc.array(span, { maxLength: 4 });
const consulted = (from: CivilDate, list: readonly { after: number; long: number }[]): Consultation[] =>
  list.map(({ after, long }) => ({ with: "thirdParty", sentOn: addDays(from, after), resumedOn: addDays(from, after + long) }));
const extensionOn = (grantedOn: CivilDate, workingDays: number) => ({ extension: { grantedOn, workingDays } });
const length = fc.integer({ min: 1, max: 20 });
const every = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 200 });

describe("for every day of the calendar", () => {
  const all = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, index) => addDays(FIRST, index));

  test("the period ends on a working day, twenty working days on, and never earlier for a later start", () => {
    const ends = all.map((receivedOn) => due({ receivedOn }));
    expect(ends.filter((day) => !orRefuse(isWorkingDay(day, calendar)))).toEqual([]);
    expect(all.filter((day, index) => orRefuse(workingDaysBetween(day, ends[index] ?? day, calendar)) !== 20)).toEqual([]);
    expect(ends).toEqual([...ends].sort());
  });
});

describe("consultations and extensions", () => {
  test("the last day is a working day, whatever happens", () => {
    every(
      fc.property(start, spans, length, (from, list, days) => {
        expect(
          orRefuse(isWorkingDay(due({ receivedOn: from, consultations: consulted(from, list), ...extensionOn(from, days) }), calendar)),
        ).toBe(true);
      }),
    );
  });

  test("one more consultation never ends it earlier", () => {
    every(
      fc.property(start, spans, span, (from, list, more) => {
        const before = due({ receivedOn: from, consultations: consulted(from, list) });
        expect(due({ receivedOn: from, consultations: consulted(from, [...list, more]) }) >= before).toBe(true);
      }),
    );
  });

  test("a longer consultation never ends it earlier", () => {
    every(
      fc.property(start, span, fc.integer({ min: 0, max: 30 }), (from, one, longer) => {
        const [short, long] = [one, { ...one, long: one.long + longer }].map((each) =>
          due({ receivedOn: from, consultations: consulted(from, [each]) }),
        );
        expect(long !== undefined && short !== undefined && long >= short).toBe(true);
      }),
    );
  });

  test("consultations that overlap count as their union", () => {
    every(
      fc.property(
        start,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 15 }),
        (from, after, a, b, c) => {
          const overlapping = consulted(from, [
            { after, long: a + b },
            { after: after + a, long: b + c },
          ]);
          expect(due({ receivedOn: from, consultations: overlapping })).toBe(
            due({ receivedOn: from, consultations: consulted(from, [{ after, long: a + b + c }]) }),
          );
        },
      ),
    );
  });

  test("a consultation within the period puts it off by its working days", () => {
    every(
      fc.property(start, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 30 }), (from, after, long) => {
        const [one] = consulted(from, [{ after, long }]);
        if (one?.resumedOn == null) throw new Error("no consultation");
        const off = orRefuse(workingDaysBetween(one.sentOn, one.resumedOn, calendar));
        expect(orRefuse(workingDaysBetween(from, due({ receivedOn: from, consultations: [one] }), calendar))).toBe(20 + off);
      }),
    );
  });

  test("an extension ends later, by as many working days, counted from the day that stood", () => {
    every(
      fc.property(start, spans, length, (from, list, days) => {
        const clock = running({ receivedOn: from, consultations: consulted(from, list), ...extensionOn(from, days) });
        expect(clock.due > clock.dueBeforeExtension).toBe(true);
        expect(clock.dueBeforeExtension).toBe(due({ receivedOn: from, consultations: consulted(from, list) }));
        const counted = orRefuse(clockDays(clock, { receivedOn: from, consultations: consulted(from, list) }, readBy)).filter(
          ({ verdict }) => verdict === "extension",
        );
        expect(counted).toHaveLength(days);
      }),
    );
  });
});

describe("a new start", () => {
  test("forgets everything before it", () => {
    every(
      fc.property(
        start,
        spans,
        length,
        fc.integer({ min: 81, max: 90 }),
        fc.constantFrom("supplement", "fee"),
        (from, list, days, later, by) => {
          const again = addDays(from, later);
          const restart =
            by === "supplement" ? { supplement: { askedOn: from, receivedOn: again } } : { fee: { noticedOn: from, paidOn: again } };
          const clock = running({ receivedOn: from, consultations: consulted(from, list), ...extensionOn(from, days), ...restart });
          expect(clock).toMatchObject({
            start: again,
            startedBy: by === "supplement" ? "supplement" : "payment",
            due: due({ receivedOn: again }),
          });
        },
      ),
    );
  });

  test("what comes after it counts", () => {
    const [from, again] = [civilDate("2024-03-01"), civilDate("2024-03-20")];
    const consultations = [{ with: "otherAgency" as const, sentOn: civilDate("2024-03-25"), resumedOn: civilDate("2024-04-10") }];
    expect(due({ receivedOn: from, supplement: { askedOn: from, receivedOn: again }, consultations })).toBe("2024-05-07");
  });

  test.each([
    [
      { supplement: { askedOn: civilDate("2024-03-05"), receivedOn: null } },
      { state: "stopped", waitingFor: "supplement", since: "2024-03-05" },
    ],
    [{ fee: { noticedOn: civilDate("2024-03-06"), paidOn: null } }, { state: "stopped", waitingFor: "payment", since: "2024-03-06" }],
  ])("until it comes, there is no last day: %j", (dates, expected) => {
    expect(replyClock({ receivedOn: civilDate("2024-03-01"), ...dates }, readBy)).toEqual({ ok: true, value: expected });
  });
});

describe("what may not be changes nothing and is named", () => {
  const receivedOn = civilDate("2022-03-01");
  test.each([
    [extensionOn(civilDate("2022-03-30"), 20), { due: "2022-03-29", extensionProblem: "EXTENSION_AFTER_DUE" }],
    [extensionOn(civilDate("2022-03-29"), 21), { due: "2022-03-29", extensionProblem: "EXTENSION_TOO_LONG" }],
    [extensionOn(civilDate("2022-03-29"), 10), { due: "2022-04-13", extensionProblem: null }],
    [
      { delay: { decidedOn: civilDate("2022-03-29"), until: civilDate("2022-06-30") } },
      { due: "2022-06-30", dueBeforeDelay: "2022-03-29", delayProblem: null },
    ],
    [
      { delay: { decidedOn: civilDate("2022-03-30"), until: civilDate("2022-06-30") } },
      { due: "2022-03-29", delayProblem: "DELAY_AFTER_DUE" },
    ],
    [{ delay: { decidedOn: receivedOn, until: civilDate("2022-03-29") } }, { due: "2022-03-29", delayProblem: "DELAY_NOT_LATER" }],
    [{ delay: { decidedOn: receivedOn, until: civilDate("2022-06-04") } }, { due: "2022-03-29", delayProblem: "DELAY_ON_DAY_OFF" }],
  ])("%j", (dates, expected) => {
    expect(running({ receivedOn, ...dates })).toMatchObject(expected);
  });
});

describe("day by day", () => {
  const dates: ReplyDates = {
    receivedOn: civilDate("2025-09-15"),
    consultations: [{ with: "thirdParty", sentOn: civilDate("2025-09-26"), resumedOn: civilDate("2025-10-10") }],
    ...extensionOn(civilDate("2025-10-13"), 2),
  };
  const clock = running(dates);
  const days = orRefuse(clockDays(clock, dates, readBy));
  const on = (date: string) => days.find((day) => day.date === date);

  test("each day has its verdict and its reason", () => {
    expect(on("2025-09-15")).toMatchObject({ verdict: "start", number: null, reason: "收到申请当日" });
    expect(on("2025-09-16")).toMatchObject({ verdict: "counted", number: 1, reason: "工作日" });
    expect(on("2025-09-20")).toMatchObject({ verdict: "skipped", reason: "周末" });
    expect(on("2025-09-28")).toMatchObject({ verdict: "skipped", reason: "征求意见期间" });
    expect(on("2025-10-08")).toMatchObject({ verdict: "skipped", reason: "国庆节、中秋节" });
    expect(on("2025-10-11")).toMatchObject({ verdict: "counted", number: 10, reason: "调休上班" });
    expect(days.slice(-2).map(({ verdict, number }) => [verdict, number])).toEqual([
      ["extension", 21],
      ["extension", 22],
    ]);
  });

  test("no day is missing, none is twice, and the runs hold them all", () => {
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: daysBetween(clock.start, clock.due) + 1 }, (_, index) => addDays(clock.start, index)),
    );
    const runs = clockRuns(days);
    expect(runs.reduce((sum, run) => sum + run.length, 0)).toBe(days.length);
    expect(runs.slice(0, 4).map(({ verdict, length: long }) => [verdict, long])).toEqual([
      ["start", 1],
      ["counted", 4],
      ["skipped", 2],
      ["counted", 5],
    ]);
  });

  test("the days up to a day the agency named are said to be that", () => {
    const delayed = { receivedOn: civilDate("2022-03-01"), delay: { decidedOn: civilDate("2022-03-28"), until: civilDate("2022-03-31") } };
    const last = orRefuse(clockDays(running(delayed), delayed, readBy)).slice(-2);
    expect(last).toEqual(["2022-03-30", "2022-03-31"].map((date) => ({ date, verdict: "delay", number: null, reason: "延迟答复期间" })));
  });
});

describe("what is shown of a case", () => {
  const shown = (dates: ReplyDates, today = civilDate("2026-12-01")) => {
    const answer = shownClock(dates, { rules, calendar, today });
    if ("missingYear" in answer) throw new Error(`no calendar of ${answer.missingYear}`);
    return answer;
  };

  test("a certain day is not provisional", () => {
    expect(shown({ receivedOn: civilDate("2026-11-02") })).toMatchObject({ clock: { due: "2026-11-30" }, provisional: [] });
  });

  test("a year that is not announced gives a day that is marked, never a deadline", () => {
    const receivedOn = civilDate("2026-12-21");
    expect(replyClock({ receivedOn }, readBy)).toEqual({ ok: false, error: "CALENDAR_NOT_LOADED", missingYear: 2027 });
    const { clock, days, provisional } = shown({ receivedOn });
    expect(provisional).toEqual([{ why: "calendarNotAnnounced", year: 2027 }]);
    expect(clock).toMatchObject({ due: "2027-01-19" });
    expect(days.find(({ date }) => date === "2027-01-01")).toMatchObject({ verdict: "skipped", reason: "元旦" });
  });

  test("an open consultation has lasted until today, and its day moves with it", () => {
    const dates = {
      receivedOn: civilDate("2024-03-20"),
      consultations: [{ with: "thirdParty" as const, sentOn: civilDate("2024-03-25"), resumedOn: null }],
    };
    expect(shown(dates, civilDate("2024-04-10"))).toMatchObject({
      clock: { due: "2024-05-07" },
      provisional: [{ why: "openConsultation", since: "2024-03-25" }],
    });
    expect(shown(dates, civilDate("2024-04-11"))).toMatchObject({ clock: { due: "2024-05-08" } });
  });

  test("a year that is past and was never entered is not made up", () => {
    expect(shownClock({ receivedOn: civilDate("2020-12-01") }, readBy)).toEqual({ missingYear: 2020 });
  });
});

describe("the rules in force", () => {
  test.each([
    ["2019-05-14", null],
    ["2019-05-15", "2019-05-15"],
    ["2020-12-31", "2019-05-15"],
    ["2021-01-01", "2021-01-01"],
    ["2026-12-31", "2021-01-01"],
  ])("on %s are those of %s", (day, from) => {
    expect(rulesOn(civilDate(day), CLOCK_RULES)?.from ?? null).toBe(from);
  });
});
