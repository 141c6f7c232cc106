import { describe, expect, it } from "vitest";
import { afterDecision, awaitsAnswer } from "./after-decision";
import { seats } from "./assignees";
import { act, byOffice, everybody, facts, step, threeLevel } from "./testing/cast";

const both = step({ kind: "people", userIds: ["head", "head2"] }, { need: "all" });
const outcomeOf = (steps: typeof threeLevel, position: number, acts: ReturnType<typeof act>[], people = everybody) =>
  afterDecision(steps, position, facts({ acts }), seats(steps, position, facts({ acts }), people));

describe("审批之后到哪里", () => {
  it.each([
    ["one approval is enough", outcomeOf(threeLevel, 0, [act(0, "head")]), "next"],
    ["the last level ends it", outcomeOf(threeLevel, 2, [act(0, "head"), act(1, "office"), act(2, "leader")]), "approved"],
    ["an approval of another level does not count", outcomeOf(threeLevel, 1, [act(0, "head")]), "stay"],
    ["a question (提请确定) approves nothing", outcomeOf(threeLevel, 1, [act(1, "office", { secrecy: "unsure" })]), "stay"],
    ["会签 waits for the other", outcomeOf([both, byOffice], 0, [act(0, "head")]), "stay"],
    ["会签 goes on when all have signed", outcomeOf([both, byOffice], 0, [act(0, "head"), act(0, "head2")]), "next"],
    [
      "会签 counts a deputy for the principal",
      outcomeOf([both, byOffice], 0, [act(0, "head"), act(0, "office", { seatId: "head2" })]),
      "next",
    ],
    ["会签 does not count one person twice", outcomeOf([both, byOffice], 0, [act(0, "head"), act(0, "head")]), "stay"],
    [
      "会签 does not wait for who has left",
      outcomeOf(
        [both, byOffice],
        0,
        [act(0, "head")],
        everybody.filter(({ id }) => id !== "head2"),
      ),
      "next",
    ],
    ["会签 without anybody is not approved", outcomeOf([both], 0, [], []), "stay"],
  ] as const)("%s", (_, got, wanted) => expect(got).toBe(wanted));

  it("refuses a step that is not there", () => expect(() => outcomeOf(threeLevel, 3, [])).toThrow(RangeError));
});

describe("提请确定", () => {
  const asked = act(1, "office", { secrecy: "unsure" });
  it("is open until an answer is recorded on the same level", () => {
    expect(awaitsAnswer(1, facts())).toBe(false);
    expect(awaitsAnswer(1, facts({ acts: [asked] }))).toBe(true);
    expect(awaitsAnswer(2, facts({ acts: [asked] }))).toBe(false);
    expect(awaitsAnswer(1, facts({ acts: [asked, act(1, "office", { secrecy: "passed" })] }))).toBe(false);
  });
});
