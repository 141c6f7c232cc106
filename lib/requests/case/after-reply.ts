import { type Afters, atWork } from "./afters";

type Replying =
  | ("replySubmitted" | "replyReturned" | "replyRecalled" | "replyApproved" | "replyIssued" | "dispatched")
  | ("ended" | "lapsed" | "withdrawn" | "resumed");

/** The reply through its approval to its delivery, and the other ways in which a case ends; and how it begins anew. */
export const AFTER_REPLY: Afters<Replying> = {
  replySubmitted: (facts, { data }) => ({
    ...facts,
    state: "replyReview",
    reply: { ...data, status: "inReview", letterId: null, issuedOn: null },
  }),
  replyReturned: (facts) => ({ ...atWork(facts), reply: null }),
  replyRecalled: (facts) => ({ ...atWork(facts), reply: null }),
  replyApproved: (facts) => ({ ...facts, state: "replyApproved", reply: facts.reply && { ...facts.reply, status: "approved" } }),
  replyIssued: (facts, { on, data: { letterId, outcome } }) => ({
    ...facts,
    state: "replied",
    reply: facts.reply && { ...facts.reply, status: "issued", letterId, issuedOn: on },
    // A reply that a review or a court ordered anew is not counted a second time.
    ...(facts.outcome === null && { outcome, repliedOn: on }),
  }),
  dispatched: (facts, { data }) => ({
    ...facts,
    dispatches: [...facts.dispatches, data],
    ...(data.completedOn !== null && { state: "delivered" as const, completedOn: facts.completedOn ?? data.completedOn }),
  }),
  ended: (facts, { on, data: { outcome, repliedOn } }) => ({ ...facts, state: "archived", outcome, repliedOn, completedOn: on }),
  lapsed: (facts, { on, data: { outcome } }) => ({ ...facts, state: "closed", outcome, completedOn: on }),
  withdrawn: (facts, { on }) => ({ ...facts, state: "withdrawn", reply: null, outcome: "OTHER_WITHDRAWN", completedOn: on }),
  resumed: (facts, { data: { dueOn, orderedBy } }) => ({
    ...facts,
    state: "handling",
    reply: null,
    ordered: { times: (facts.ordered?.times ?? 0) + 1, dueOn, by: orderedBy },
    // What the public log showed of the former reply was taken off with it.
    log: { live: false, waiting: null },
  }),
};
