import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { type CaseFacts, NO_FACTS } from "../case/facts";
import { lapsedWaits } from "./lapsed-waits";

const day = civilDate("2026-03-18");
const asked = { askedOn: day, dueOn: day, noteId: "", letterId: "", answeredOn: null, answerNoteId: null };
const fee = { ...({} as NonNullable<CaseFacts["fee"]>), payBy: day };
const consulted = { ...({} as CaseFacts["consultations"][number]), answeredOn: null, answerBy: day };

const texts = (facts: Partial<CaseFacts>, today: string) =>
  lapsedWaits({ ...NO_FACTS, ...facts }, civilDate(today)).map(({ text }) => text.slice(0, text.indexOf("的期限")));

describe("periods that somebody outside has let pass", () => {
  it.each<[string, Partial<CaseFacts>]>([
    ["申请人补正", { state: "supplementing", supplement: asked }],
    ["申请人说明理由", { state: "reasonAsked", reasons: { ...asked, accepted: null } }],
    ["申请人缴费", { state: "feeNoticed", fee }],
    ["被征求意见方答复", { state: "consulting", consultations: [consulted] }],
  ])("%s: not on the last day, from the day after", (what, facts) => {
    expect([texts(facts, "2026-03-18"), texts(facts, "2026-03-19")]).toEqual([[], [what]]);
  });

  it("is silent about what has come, what is no longer waited for, and what has no last day yet", () => {
    expect(texts({ state: "handling", supplement: asked, fee }, "2026-04-01")).toEqual([]);
    expect(texts({ state: "feeNoticed", fee: { ...fee, payBy: null } }, "2026-04-01")).toEqual([]);
    expect(
      texts(
        {
          consultations: [
            { ...consulted, answeredOn: day },
            { ...consulted, answerBy: null },
          ],
        },
        "2026-04-01",
      ),
    ).toEqual([]);
  });
});
