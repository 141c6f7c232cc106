import { z } from "zod";
import { caseCommand, caseKey } from "../case/command";
import { day, expectDay } from "../case/fields";

/** 确认收到: the day both sides have confirmed is the day of receipt (条例第三十一条); from then on the period runs. */
export const confirmReceipt = caseCommand({
  act: "confirmReceipt",
  input: z.object({ ...caseKey, confirmedOn: day("请填写与申请人确认的日期") }),
  check: ({ facts, today }, { confirmedOn }) => {
    expectDay("confirmedOn", confirmedOn, { today, notBefore: facts.filedOn, after: "申请提出之日" });
  },
  does: async ({ input }) => ({
    events: [{ kind: "received", on: input.confirmedOn, data: {} }],
    changes: { receivedOn: input.confirmedOn },
    result: { receivedOn: input.confirmedOn },
  }),
});
