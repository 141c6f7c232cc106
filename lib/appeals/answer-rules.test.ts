import { describe, expect, it } from "vitest";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { civilDate } from "@/lib/core/civil-date";
import { answerDue, type DayUnit } from "./answer-rules";
import type { Forum } from "./results";
import type { Procedure } from "./words";

type Line = [what: string, forum: Forum, procedure: Procedure, receivedOn: string, unit: DayUnit | null, dueOn: string];

const due = (forum: Forum, procedure: Procedure, receivedOn: string, unit: DayUnit | null = null, namedDueOn: string | null = null) =>
  answerDue(
    { forum, procedure, receivedOn: civilDate(receivedOn), namedDueOn: namedDueOn === null ? null : civilDate(namedDueOn) },
    nationalCalendar,
    unit,
  );

describe("the last day to answer", () => {
  it.each<Line>([
    ["ten working days since 2024", "reconsideration", "ordinary", "2026-03-16", null, "2026-03-30"],
    ["across a holiday", "reconsideration", "ordinary", "2025-09-24", null, "2025-10-14"],
    ["five in the simple procedure", "reconsideration", "simple", "2026-03-16", null, "2026-03-23"],
    ["natural days where the agency says so", "reconsideration", "ordinary", "2026-03-16", "natural", "2026-03-26"],
    ["natural days, put off from a Sunday", "reconsideration", "ordinary", "2026-03-12", "natural", "2026-03-23"],
    ["natural days before 2024, whatever the procedure", "reconsideration", "simple", "2023-12-20", null, "2024-01-02"],
    [
      "fifteen days in a suit, put off to the working Sunday of a make-up",
      "litigation-direct",
      "ordinary",
      "2025-09-13",
      null,
      "2025-09-28",
    ],
    ["fifteen days, put off over the National Day", "litigation-after-reconsideration", "ordinary", "2025-09-17", null, "2025-10-09"],
  ])("%s", (_what, forum, procedure, receivedOn, unit, dueOn) => {
    expect(due(forum, procedure, receivedOn, unit)).toMatchObject({ dueOn, missingYear: null });
  });

  it("is the day that the notice names, when it names one", () => {
    expect(due("reconsideration", "ordinary", "2026-03-16", null, "2026-03-20")).toMatchObject({ dueOn: "2026-03-20" });
  });

  it("is rather too early than too late while the calendar lacks the year, and says which", () => {
    expect(due("reconsideration", "ordinary", "2034-12-25")).toMatchObject({ dueOn: "2035-01-04", missingYear: 2034 });
    expect(due("litigation-direct", "ordinary", "2034-12-25")).toMatchObject({ dueOn: "2035-01-09", missingYear: 2035 });
  });

  it("was ten days in a suit before the revision of 2014", () => {
    expect(due("litigation-direct", "ordinary", "2015-04-20").dueOn).toBe("2015-04-30");
  });

  it("is unknown before there was a law", () => {
    expect(due("litigation-direct", "ordinary", "1989-05-01").dueOn).toBeNull();
  });
});
