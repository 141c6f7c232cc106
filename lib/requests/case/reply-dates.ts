import type { Consultation, ReplyDates } from "../clock-model";
import type { CaseFacts, Consulted } from "./facts";

/** What the clock of the case is read from; null while no period runs. */
export function replyDatesOf(facts: CaseFacts): ReplyDates | null {
  if (facts.receivedOn === null) return null;
  const { supplement, fee, extension, delay } = facts;
  return {
    receivedOn: facts.receivedOn,
    ...(supplement && { supplement: { askedOn: supplement.askedOn, receivedOn: supplement.answeredOn } }),
    ...(facts.consultations.length > 0 && { consultations: facts.consultations.map(suspension) }),
    ...(extension.granted && { extension: { grantedOn: extension.granted.on, workingDays: extension.granted.workingDays } }),
    ...(delay.granted && { delay: { decidedOn: delay.granted.on, until: delay.granted.until } }),
    ...(fee && { fee: { noticedOn: fee.noticedOn, paidOn: fee.paidOn } }),
  };
}

const suspension = ({ with: asked, sentOn, answeredOn }: Consulted): Consultation => ({
  with: asked === "thirdParty" ? "thirdParty" : "otherAgency",
  sentOn,
  resumedOn: answeredOn,
});
