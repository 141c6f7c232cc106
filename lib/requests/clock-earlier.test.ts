import { describe, expect, it } from "vitest";
import { nationalCalendar as calendar } from "@/lib/calendar/national-calendar";
import { civilDate } from "@/lib/core/civil-date";
import { explainDeadline } from "./case/deadline";
import { NO_FACTS } from "./case/facts";
import { earlierPeriods } from "./clock-earlier";
import type { ReplyDates } from "./clock-model";

const day = civilDate;
const read = (dates: ReplyDates) => earlierPeriods(dates, { calendar, today: day("2026-05-29") });

describe("what ran before the clock began anew", () => {
  it.each<[string, ReplyDates, readonly [string, string, string, number | null][]]>([
    ["nothing was asked", { receivedOn: day("2026-03-02") }, []],
    [
      "asked to correct it, not answered yet",
      { receivedOn: day("2026-03-02"), supplement: { askedOn: day("2026-03-09"), receivedOn: null } },
      [["2026-03-02", "receipt", "2026-03-09", 5]],
    ],
    [
      "corrected, then charged: two counts were broken off",
      {
        receivedOn: day("2026-03-02"),
        supplement: { askedOn: day("2026-03-09"), receivedOn: day("2026-03-16") },
        fee: { noticedOn: day("2026-03-23"), paidOn: day("2026-04-07") },
      },
      [
        ["2026-03-02", "receipt", "2026-03-09", 5],
        ["2026-03-16", "supplement", "2026-03-23", 5],
      ],
    ],
    [
      "days of a consultation had not counted in it either",
      {
        receivedOn: day("2026-03-02"),
        consultations: [{ with: "thirdParty", sentOn: day("2026-03-03"), resumedOn: day("2026-03-06") }],
        fee: { noticedOn: day("2026-03-10"), paidOn: null },
      },
      [["2026-03-02", "receipt", "2026-03-10", 3]],
    ],
    [
      "over a holiday with make-up days",
      { receivedOn: day("2026-02-12"), supplement: { askedOn: day("2026-02-25"), receivedOn: day("2026-03-02") } },
      [["2026-02-12", "receipt", "2026-02-25", 4]],
    ],
    [
      "in a year without a calendar nothing is guessed",
      { receivedOn: day("2035-03-01"), supplement: { askedOn: day("2035-03-05"), receivedOn: day("2035-03-06") } },
      [["2035-03-01", "receipt", "2035-03-05", null]],
    ],
  ])("%s", (_what, dates, expected) => {
    expect(read(dates).map(({ start, startedBy, stoppedOn, counted }) => [start, startedBy, stoppedOn, counted])).toEqual(expected);
  });

  it("is told in the explanation of a deadline", () => {
    const asked = { noteId: "", letterId: "", dueOn: day("2026-03-30"), answerNoteId: null };
    const facts = { ...NO_FACTS, receivedOn: day("2026-03-02"), state: "review" as const };
    const supplement = { ...asked, askedOn: day("2026-03-09"), answeredOn: day("2026-03-16") };
    const { parts } = explainDeadline({ ...facts, supplement }, calendar, day("2026-03-20"));
    expect(parts.slice(0, 2)).toEqual([
      "2026年3月2日收到申请，到2026年3月9日告知补正时已计 5 个工作日；这一段不再计入。",
      expect.stringContaining("2026年3月16日收到补正，当日不计，从次日起计算 20 个工作日"),
    ]);
    const waiting = explainDeadline({ ...facts, supplement: { ...supplement, answeredOn: null } }, calendar, day("2026-03-12"));
    expect([waiting.dueOn, waiting.parts.length]).toEqual([null, 1]);
  });
});
