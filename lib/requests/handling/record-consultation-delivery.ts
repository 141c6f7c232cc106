import { z } from "zod";
import { deadline } from "@/lib/calendar/working-days";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { day, expectDay, optionalId, whichConsultation } from "../case/fields";
import { CLOCK_RULES, rulesOn } from "../clock-rules";

/** 征求意见书送达: from that day the 15 working days run within which an answer may be expected (第三十二条、第三十四条). */
export const recordConsultationDelivery = caseCommand({
  act: "recordConsultationDelivery",
  input: z.object({ ...caseKey, consultationId: whichConsultation, deliveredOn: day("请填写送达的日期"), proofFileId: optionalId }),
  check: ({ facts, today }, { consultationId, deliveredOn }) => {
    const one = facts.consultations.find(({ id }) => id === consultationId);
    if (one === undefined) throw invalidInput({ consultationId: ["没有这一次征求意见，请重新选择"] });
    if (one.deliveredOn !== null) throw ruleViolation("这份征求意见书的送达日期已经登记。");
    expectDay("deliveredOn", deliveredOn, { today, notBefore: one.sentOn, after: "发出之日" });
  },
  does: async ({ loaded, facts, input }) => {
    const one = facts.consultations.find(({ id }) => id === input.consultationId);
    const rules = facts.receivedOn === null ? null : rulesOn(facts.receivedOn, CLOCK_RULES);
    const days = one?.with === "thirdParty" ? rules?.thirdPartyDays : rules?.jointAgencyDays;
    const last = days === undefined ? null : deadline(input.deliveredOn, days, loaded.calendar);
    const answerBy = last?.ok ? last.value : null;
    const data = { consultationId: input.consultationId, answerBy, fileId: input.proofFileId };
    return { events: [{ kind: "consultationDelivered", on: input.deliveredOn, data }], result: { answerBy } };
  },
});
