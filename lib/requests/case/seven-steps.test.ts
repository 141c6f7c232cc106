import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { OUTCOMES } from "../outcomes";
import { type CaseFacts, NO_FACTS } from "./facts";
import { SEVEN_STEPS, sevenSteps } from "./seven-steps";

const day = civilDate("2026-03-10");
const asked = { askedOn: day, dueOn: day, noteId: "", letterId: "", answerNoteId: null };
const statuses = (facts: Partial<CaseFacts>, drafted: Parameters<typeof sevenSteps>[1] = null) =>
  sevenSteps({ ...NO_FACTS, ...facts }, drafted).steps.map(({ status }) => status);

describe("七步", () => {
  it("every outcome but those that end a case without a reply is the way out of one step", () => {
    const ways = SEVEN_STEPS.flatMap(({ waysOut }) => waysOut.flatMap(({ outcome }) => outcome ?? []));
    expect(new Set(ways).size).toBe(ways.length);
    const without = OUTCOMES.map(({ code }) => code).filter((code) => !ways.includes(code));
    expect(without).toEqual(["LAPSED_NO_SUPPLEMENT", "LAPSED_NO_PAYMENT", "OTHER_WITHDRAWN", "OTHER"]);
  });

  it("the first open step is the one to answer", () => {
    expect(statuses({ state: "review" })).toEqual(["now", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead"]);
    expect(statuses({ state: "handling" })).toEqual(["done", "done", "now", "ahead", "ahead", "ahead", "ahead"]);
    const found = { noteId: "", on: day, found: true };
    expect(statuses({ state: "handling", searches: [found] })).toEqual(["done", "done", "done", "done", "now", "ahead", "ahead"]);
    expect(statuses({ state: "supplementing", supplement: { ...asked, answeredOn: null } })[0]).toBe("now");
  });

  it("an outcome answers its step and all before it; those between it and the reply are passed by", () => {
    expect(statuses({ state: "handling" }, "UNAVAILABLE_NOT_EXIST")).toEqual(["done", "done", "done", "done", "ahead", "ahead", "now"]);
    expect(statuses({ state: "handling" }, "GRANTED").slice(0, 6)).toEqual(Array(6).fill("done"));
    expect(sevenSteps({ ...NO_FACTS, outcome: "GRANTED" }, "REFUSED_PETITION").taken).toBe("GRANTED");
  });

  it("when another agency is responsible, only the reply that names it is left", () => {
    const otherAgency = { name: "市交通运输局", contact: "" };
    const { steps } = sevenSteps({ ...NO_FACTS, state: "handling", otherAgency }, null);
    expect(steps.map(({ status }) => status)).toEqual(["done", "done", "done", "ahead", "ahead", "ahead", "now"]);
    expect(steps.at(-1)?.waysOut.map(({ outcome }) => outcome)).toEqual(["UNAVAILABLE_OTHER_AGENCY"]);
    const searches = [{ noteId: "", on: day, found: true }];
    expect(statuses({ state: "handling", otherAgency, searches })[4]).toBe("now");
  });

  it("says what the case knows", () => {
    const facts = {
      state: "handling" as const,
      searches: [{ noteId: "", on: day, found: false }],
      otherAgency: { name: "市财政局", contact: "" },
    };
    const answers = sevenSteps({ ...NO_FACTS, ...facts }, null).steps.map(({ answer }) => answer);
    expect(answers.slice(0, 4)).toEqual(["不需要补正", "是政府信息公开申请", "由市财政局负责", "检索 1 次，没有找到"]);
  });
});
