import type { CivilDate } from "@/lib/core/civil-date";
import type { RequestState } from "@/lib/generated/prisma/enums";
import type { OutcomeCode } from "../outcomes";
import type { EventData } from "./events";

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
  /** letters that wait for the signature of the head of the office */
  readonly toSign: (EventData<"letterSubmitted"> & { readonly on: CivilDate }) | null;
  /** 公示: what of it the public log shows, and what waits to be shown */
  readonly log: { readonly live: boolean; readonly waiting: { readonly byId: string | null } | null };
  /** items that were started from what its reply handed out */
  readonly releases: readonly string[];
  readonly imported: boolean;
}

export const NO_FACTS: CaseFacts = {
  ...{ state: "received", filedOn: null, receivedOn: null, supplement: null, reasons: null, consultations: [], fee: null },
  ...{ extension: { proposed: null, granted: null }, delay: { proposed: null, granted: null }, searches: [], opinions: [] },
  ...{ repeatOf: null, otherAgency: null, reply: null, outcome: null, repliedOn: null, completedOn: null, dispatches: [] },
  ...{ toSign: null, ordered: null, log: { live: false, waiting: null }, releases: [], imported: false },
};
