import { type Afters, atWork } from "./afters";
import type { CaseFacts, Consulted } from "./facts";

/** The facts with one consultation changed. A case that waited for opinions goes on when the last has come. */
function changed(facts: CaseFacts, id: string, change: Partial<Consulted>): CaseFacts {
  const next = { ...facts, consultations: facts.consultations.map((one) => (one.id === id ? { ...one, ...change } : one)) };
  return facts.state === "consulting" ? atWork(next) : next;
}

const UNANSWERED = {
  deliveredOn: null,
  proofFileId: null,
  answerBy: null,
  answeredOn: null,
  answer: null,
  reasonable: false,
  noteId: null,
};

/** 征求意见: sent, delivered, answered. */
export const AFTER_CONSULTING: Afters<"consulted" | "consultationDelivered" | "consultationAnswered"> = {
  consulted: (facts, { on, data }) => ({
    ...facts,
    state: "consulting",
    consultations: [
      ...facts.consultations,
      { id: data.consultationId, with: data.with, sentOn: on, letterId: data.letterId, ...UNANSWERED },
    ],
  }),
  consultationDelivered: (facts, { on, data }) =>
    changed(facts, data.consultationId, { deliveredOn: on, answerBy: data.answerBy, proofFileId: data.fileId }),
  consultationAnswered: (facts, { on, data: { consultationId, answer, reasonable, noteId } }) =>
    changed(facts, consultationId, { answeredOn: on, answer, reasonable, noteId }),
};
