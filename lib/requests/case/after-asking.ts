import type { Afters } from "./afters";

/** 补正 and 说明理由: the applicant is asked, and answers. */
export const AFTER_ASKING: Afters<"supplementAsked" | "supplementAnswered" | "reasonsAsked" | "reasonsAnswered" | "reasonsJudged"> = {
  supplementAsked: (facts, { on, data }) => ({
    ...facts,
    state: "supplementing",
    supplement: { ...data, askedOn: on, answeredOn: null, answerNoteId: null },
  }),
  supplementAnswered: (facts, { on, data }) => ({
    ...facts,
    state: "review",
    supplement: facts.supplement && { ...facts.supplement, answeredOn: on, answerNoteId: data.noteId },
  }),
  reasonsAsked: (facts, { on, data }) => ({
    ...facts,
    state: "reasonAsked",
    reasons: { ...data, askedOn: on, answeredOn: null, answerNoteId: null, accepted: null },
  }),
  reasonsAnswered: (facts, { on, data }) => ({
    ...facts,
    reasons: facts.reasons && { ...facts.reasons, answeredOn: on, answerNoteId: data.noteId },
  }),
  reasonsJudged: (facts, { data }) => ({
    ...facts,
    state: "handling",
    reasons: facts.reasons && { ...facts.reasons, accepted: data.accepted },
  }),
};
