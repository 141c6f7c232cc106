import { z } from "zod";
import { invalidInput } from "@/lib/core/errors";
import { day, expectDay, optionalDay, requiredText, text } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";
import { RAISED_BY } from "../words";

/** 上诉、再审: the suit goes to another court. Before a result is in effect it is the second instance, afterwards a retrial. */
export const raise = appealCommand({
  act: "raise",
  input: z.object({
    ...appealKey,
    raisedOn: day("请填写上诉、再审的日期"),
    by: z.enum(RAISED_BY, "请选择由谁提起"),
    body: requiredText("请填写审理的法院", 100),
    caseNumber: text(100),
    /** empty: there is nothing to answer */
    noticeReceivedOn: optionalDay,
    answerDueOn: optionalDay,
    reason: text(1000),
  }),
  check: ({ facts, filing, today }, { raisedOn, noticeReceivedOn, answerDueOn }) => {
    const since = facts.judgment?.on ?? facts.effects.at(-1)?.on ?? filing.receivedOn;
    expectDay("raisedOn", raisedOn, { today, notBefore: since, after: "收到裁判的日期" });
    if (noticeReceivedOn !== null)
      expectDay("noticeReceivedOn", noticeReceivedOn, { today, notBefore: raisedOn, after: "上诉、再审的日期" });
    if (answerDueOn === null) return;
    if (noticeReceivedOn === null)
      throw invalidInput({ noticeReceivedOn: ["填写了答辩的最后一天，也请填写收到上诉状副本、应诉通知的日期"] });
    if (answerDueOn < noticeReceivedOn) throw invalidInput({ answerDueOn: ["不能早于收到通知的日期"] });
  },
  does: async ({ loaded: { facts }, input }) => {
    const { raisedOn, by, body, caseNumber, noticeReceivedOn, answerDueOn, reason } = input;
    const instance = facts.effects.length > 0 ? ("retrial" as const) : ("second" as const);
    const notice = noticeReceivedOn === null ? null : { receivedOn: noticeReceivedOn, namedDueOn: answerDueOn };
    return {
      events: [{ kind: "raised", on: raisedOn, data: { instance, body, caseNumber, by, notice }, reason }],
      changes: { instance, raisedOn, by },
      result: { instance },
    };
  },
});
