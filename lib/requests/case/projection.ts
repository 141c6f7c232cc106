import type { CivilDate } from "@/lib/core/civil-date";
import type { RequestState } from "@/lib/generated/prisma/enums";
import type { Consultation, ReplyDates } from "../clock-model";
import type { OutcomeCode } from "../outcomes";
import type { CaseEvent, EventData } from "./events";

export interface AskedApplicant {
  readonly askedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly noteId: string;
  readonly letterId: string;
  readonly answeredOn: CivilDate | null;
  readonly answerNoteId: string | null;
}

export interface Consulted {
  readonly id: string;
  readonly with: EventData<"consulted">["with"];
  readonly sentOn: CivilDate;
  readonly letterId: string;
  readonly deliveredOn: CivilDate | null;
  readonly proofFileId: string | null;
  /** by when an answer may be expected */
  readonly answerBy: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly answer: EventData<"consultationAnswered">["answer"] | null;
  readonly reasonable: boolean;
  readonly noteId: string | null;
}

export interface CaseFee extends EventData<"feeNoticed"> {
  readonly noticedOn: CivilDate;
  readonly deliveredOn: CivilDate | null;
  readonly payBy: CivilDate | null;
  readonly payments: readonly { readonly on: CivilDate; readonly yuan: number; readonly receiptNo: string }[];
  readonly paidYuan: number;
  /** the day the sum was complete */
  readonly paidOn: CivilDate | null;
}

interface Signed<Proposed, Granted> {
  readonly proposed: (Proposed & { readonly on: CivilDate; readonly reason: string }) | null;
  readonly granted: (Granted & { readonly on: CivilDate; readonly reason: string }) | null;
}

export interface CaseReply {
  readonly replyId: string;
  readonly runId: string;
  readonly outcome: OutcomeCode;
  readonly status: "inReview" | "approved" | "issued";
  readonly letterId: string | null;
  readonly issuedOn: CivilDate | null;
}

/** Everything that follows from the events of a case, and from nothing else. */
export interface CaseFacts {
  readonly state: RequestState;
  readonly filedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly supplement: AskedApplicant | null;
  readonly reasons: (AskedApplicant & { readonly accepted: boolean | null }) | null;
  readonly consultations: readonly Consulted[];
  readonly fee: CaseFee | null;
  readonly extension: Signed<{ workingDays: number; byId: string }, { workingDays: number }>;
  readonly delay: Signed<{ until: CivilDate; byId: string }, { until: CivilDate }>;
  readonly searches: readonly { readonly noteId: string; readonly on: CivilDate; readonly found: boolean }[];
  readonly opinions: readonly {
    readonly noteId: string;
    readonly departmentId: string;
    readonly dueOn: CivilDate | null;
    readonly givenOn: CivilDate | null;
  }[];
  readonly repeatOf: { readonly caseNo: string; readonly repliedOn: CivilDate | null } | null;
  readonly otherAgency: { readonly name: string; readonly contact: string } | null;
  readonly reply: CaseReply | null;
  readonly outcome: OutcomeCode | null;
  readonly repliedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly dispatches: readonly EventData<"dispatched">[];
  /** how often a new reply was ordered, and by when the last one is due */
  readonly ordered: { readonly times: number; readonly dueOn: CivilDate; readonly by: string } | null;
  readonly imported: boolean;
}

export const NO_FACTS: CaseFacts = {
  ...{ state: "received", filedOn: null, receivedOn: null, supplement: null, reasons: null, consultations: [], fee: null },
  ...{ extension: { proposed: null, granted: null }, delay: { proposed: null, granted: null }, searches: [], opinions: [] },
  ...{ repeatOf: null, otherAgency: null, reply: null, outcome: null, repliedOn: null, completedOn: null, dispatches: [] },
  ...{ ordered: null, imported: false },
};

/** Where a case stands after these events, in the order in which they were recorded. */
export const projectCase = (events: readonly CaseEvent[]): CaseFacts => events.reduce(after, NO_FACTS);

/** Back to what was being done before a letter went out, a consultation ended or a reply was taken back. */
const atWork = (facts: CaseFacts): RequestState =>
  facts.consultations.some(({ answeredOn }) => answeredOn === null) ? "consulting" : "handling";

/** What one more event makes of the facts. */
export function after(facts: CaseFacts, event: CaseEvent): CaseFacts {
  switch (event.kind) {
    case "imported":
      return { ...facts, imported: true };
    case "filed":
      return { ...facts, filedOn: event.on };
    case "received":
      return { ...facts, receivedOn: event.on, state: facts.state === "received" ? "registered" : facts.state };
    case "assigned":
      return facts.state === "registered" ? { ...facts, state: "review" } : facts;
    case "handlingStarted":
      return { ...facts, state: "handling" };
    case "supplementAsked":
    case "supplementAnswered":
    case "reasonsAsked":
    case "reasonsAnswered":
    case "reasonsJudged":
      return afterApplicant(facts, event);
    case "consulted":
    case "consultationDelivered":
    case "consultationAnswered":
      return afterConsultation(facts, event);
    case "feeNoticed":
    case "feeDelivered":
    case "paid":
      return afterFee(facts, event);
    case "extensionProposed":
    case "extensionGranted":
    case "extensionRefused":
    case "delayProposed":
    case "delayGranted":
    case "delayRefused":
      return afterSigning(facts, event);
    case "replySubmitted":
    case "replyReturned":
    case "replyRecalled":
    case "replyApproved":
    case "replyIssued":
    case "dispatched":
    case "ended":
    case "lapsed":
    case "withdrawn":
    case "resumed":
      return afterReply(facts, event);
    case "opinionAsked":
      return { ...facts, opinions: [...facts.opinions, { ...event.data, givenOn: null }] };
    case "opinionGiven":
      return {
        ...facts,
        opinions: facts.opinions.map((one) =>
          one.noteId === event.data.answersId && one.givenOn === null ? { ...one, givenOn: event.on } : one,
        ),
      };
    case "searched":
      return { ...facts, searches: [...facts.searches, { ...event.data, on: event.on }] };
    case "repeatFound":
      return { ...facts, repeatOf: event.data };
    case "transferred":
      return { ...facts, otherAgency: { name: event.data.agencyName, contact: event.data.agencyContact } };
    case "merged":
      return { ...facts, state: "merged" };
    case "archived":
      return { ...facts, state: "archived" };
    case "objected":
    case "split":
    case "splitFrom":
    case "mergedIn":
    case "typeCorrected":
    case "applicantCorrected":
    case "fileAdded":
    case "noted":
    case "deadlineMoved":
    case "erased":
      return facts;
  }
}

type Kind<K extends CaseEvent["kind"]> = Extract<CaseEvent, { kind: K }>;

function afterApplicant(
  facts: CaseFacts,
  event: Kind<"supplementAsked" | "supplementAnswered" | "reasonsAsked" | "reasonsAnswered" | "reasonsJudged">,
): CaseFacts {
  switch (event.kind) {
    case "supplementAsked":
      return { ...facts, state: "supplementing", supplement: { ...event.data, askedOn: event.on, answeredOn: null, answerNoteId: null } };
    case "supplementAnswered": {
      const supplement = facts.supplement && { ...facts.supplement, answeredOn: event.on, answerNoteId: event.data.noteId };
      return { ...facts, state: "review", supplement };
    }
    case "reasonsAsked":
      return {
        ...facts,
        state: "reasonAsked",
        reasons: { ...event.data, askedOn: event.on, answeredOn: null, answerNoteId: null, accepted: null },
      };
    case "reasonsAnswered":
      return { ...facts, reasons: facts.reasons && { ...facts.reasons, answeredOn: event.on, answerNoteId: event.data.noteId } };
    case "reasonsJudged":
      return { ...facts, state: "handling", reasons: facts.reasons && { ...facts.reasons, accepted: event.data.accepted } };
  }
}

function afterConsultation(facts: CaseFacts, event: Kind<"consulted" | "consultationDelivered" | "consultationAnswered">): CaseFacts {
  if (event.kind === "consulted") {
    const { consultationId, letterId } = event.data;
    const open = { deliveredOn: null, proofFileId: null, answerBy: null, answeredOn: null, answer: null, reasonable: false, noteId: null };
    const one: Consulted = { id: consultationId, with: event.data.with, sentOn: event.on, letterId, ...open };
    return { ...facts, state: "consulting", consultations: [...facts.consultations, one] };
  }
  const consultations = facts.consultations.map((one): Consulted => {
    if (one.id !== event.data.consultationId) return one;
    if (event.kind === "consultationDelivered") {
      return { ...one, deliveredOn: event.on, answerBy: event.data.answerBy, proofFileId: event.data.fileId };
    }
    const { answer, reasonable, noteId } = event.data;
    return { ...one, answeredOn: event.on, answer, reasonable, noteId };
  });
  const next = { ...facts, consultations };
  return facts.state === "consulting" ? { ...next, state: atWork(next) } : next;
}

function afterFee(facts: CaseFacts, event: Kind<"feeNoticed" | "feeDelivered" | "paid">): CaseFacts {
  if (event.kind === "feeNoticed") {
    const fee: CaseFee = { ...event.data, noticedOn: event.on, deliveredOn: null, payBy: null, payments: [], paidYuan: 0, paidOn: null };
    return { ...facts, state: "feeNoticed", fee };
  }
  const { fee } = facts;
  if (fee === null) return facts;
  if (event.kind === "feeDelivered") return { ...facts, fee: { ...fee, deliveredOn: event.on, payBy: event.data.payBy } };
  const payments = [...fee.payments, { on: event.on, ...event.data }];
  const paidYuan = fee.paidYuan + event.data.yuan;
  const paidOn = fee.paidOn ?? (paidYuan >= fee.yuan ? event.on : null);
  const next = { ...facts, fee: { ...fee, payments, paidYuan, paidOn } };
  return facts.state === "feeNoticed" && paidOn !== null ? { ...next, state: atWork(next) } : next;
}

function afterSigning(
  facts: CaseFacts,
  event: Kind<"extensionProposed" | "extensionGranted" | "extensionRefused" | "delayProposed" | "delayGranted" | "delayRefused">,
): CaseFacts {
  const { on, reason } = event;
  switch (event.kind) {
    case "extensionProposed":
      return { ...facts, extension: { ...facts.extension, proposed: { ...event.data, on, reason } } };
    case "extensionGranted":
      return { ...facts, extension: { proposed: null, granted: { workingDays: event.data.workingDays, on, reason } } };
    case "extensionRefused":
      return { ...facts, extension: { ...facts.extension, proposed: null } };
    case "delayProposed":
      return { ...facts, delay: { ...facts.delay, proposed: { ...event.data, on, reason } } };
    case "delayGranted":
      return { ...facts, delay: { proposed: null, granted: { until: event.data.until, on, reason } } };
    case "delayRefused":
      return { ...facts, delay: { ...facts.delay, proposed: null } };
  }
}

function afterReply(
  facts: CaseFacts,
  event: Kind<
    | "replySubmitted"
    | "replyReturned"
    | "replyRecalled"
    | "replyApproved"
    | "replyIssued"
    | "dispatched"
    | "ended"
    | "lapsed"
    | "withdrawn"
    | "resumed"
  >,
): CaseFacts {
  switch (event.kind) {
    case "replySubmitted":
      return { ...facts, state: "replyReview", reply: { ...event.data, status: "inReview", letterId: null, issuedOn: null } };
    case "replyReturned":
    case "replyRecalled":
      return { ...facts, state: atWork(facts), reply: null };
    case "replyApproved":
      return { ...facts, state: "replyApproved", reply: facts.reply && { ...facts.reply, status: "approved" } };
    case "replyIssued": {
      const reply = facts.reply && { ...facts.reply, status: "issued" as const, letterId: event.data.letterId, issuedOn: event.on };
      // A reply that a review or a court ordered anew is not counted a second time.
      if (facts.outcome !== null) return { ...facts, state: "replied", reply };
      return { ...facts, state: "replied", reply, outcome: event.data.outcome, repliedOn: event.on };
    }
    case "dispatched": {
      const { completedOn } = event.data;
      const dispatches = [...facts.dispatches, event.data];
      if (completedOn === null) return { ...facts, dispatches };
      return { ...facts, dispatches, state: "delivered", completedOn: facts.completedOn ?? completedOn };
    }
    case "ended":
      return { ...facts, state: "archived", outcome: event.data.outcome, repliedOn: event.data.repliedOn, completedOn: event.on };
    case "lapsed":
      return { ...facts, state: "closed", outcome: event.data.outcome, completedOn: event.on };
    case "withdrawn":
      return { ...facts, state: "withdrawn", reply: null, outcome: "OTHER_WITHDRAWN", completedOn: event.on };
    case "resumed": {
      const ordered = { times: (facts.ordered?.times ?? 0) + 1, dueOn: event.data.dueOn, by: event.data.orderedBy };
      return { ...facts, state: "handling", reply: null, ordered };
    }
  }
}

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
