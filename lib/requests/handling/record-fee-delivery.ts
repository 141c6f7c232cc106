import { z } from "zod";
import { deadline, orRefuse } from "@/lib/calendar/working-days";
import { caseCommand, caseKey } from "../case/command";
import { day, expectDay } from "../case/fields";
import { CLOCK_RULES, rulesOn } from "../clock-rules";

/** 收费通知送达: the 20 working days to pay run from the day after. */
export const recordFeeDelivery = caseCommand({
  act: "recordFeeDelivery",
  input: z.object({ ...caseKey, deliveredOn: day("请填写申请人收到通知的日期") }),
  check: ({ facts, today }, { deliveredOn }) =>
    expectDay("deliveredOn", deliveredOn, { today, notBefore: facts.fee?.noticedOn ?? null, after: "发出通知之日" }),
  does: async ({ loaded, facts, input }) => {
    const days = facts.receivedOn === null ? null : (rulesOn(facts.receivedOn, CLOCK_RULES)?.feePaymentDays ?? null);
    const payBy = days === null ? null : orRefuse(deadline(input.deliveredOn, days, loaded.calendar));
    return { events: [{ kind: "feeDelivered", on: input.deliveredOn, data: { payBy } }], changes: { payBy }, result: { payBy } };
  },
});
