import type { CivilDate } from "@/lib/core/civil-date";
import type { AppealState } from "@/lib/generated/prisma/enums";
import type { AppealEvent, Filing } from "./events";

/** A result that was in effect from a day on. */
export interface Effect {
  readonly result: string;
  readonly on: CivilDate;
}

/** The answer that the present instance asks of the agency. */
export interface Answer {
  readonly receivedOn: CivilDate;
  readonly namedDueOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
}

export interface ReplyOrder {
  readonly on: CivilDate;
  readonly dueOn: CivilDate;
  readonly resumed: boolean;
  readonly repliedOn: CivilDate | null;
}

/** Everything that follows from the events of an appeal, and from nothing else. */
export interface AppealFacts {
  readonly state: AppealState;
  /** null before it is registered */
  readonly filing: Filing | null;
  readonly answer: Answer | null;
  /** pronounced, not in effect */
  readonly judgment: Effect | null;
  /** the oldest first; the last one stands */
  readonly effects: readonly Effect[];
  readonly order: ReplyOrder | null;
  readonly imported: boolean;
}

export const NO_FACTS: AppealFacts = {
  ...{ state: "answering", filing: null, answer: null, judgment: null, effects: [], order: null, imported: false },
};

/** Where an appeal stands after these events, in the order in which they were recorded. */
export const projectAppeal = (events: readonly AppealEvent[]): AppealFacts => events.reduce(after, NO_FACTS);

/** What one more event makes of the facts. */
export function after(facts: AppealFacts, event: AppealEvent): AppealFacts {
  switch (event.kind) {
    case "imported":
      return { ...facts, imported: true, state: event.data.answered ? "hearing" : facts.state };
    case "registered": {
      const { filing } = event.data;
      const { receivedOn, namedDueOn } = filing;
      return { ...facts, filing, answer: { receivedOn, namedDueOn, answeredOn: null } };
    }
    case "corrected":
      return { ...facts, filing: event.data.filing, answer: corrected(facts, event.data.filing) };
    case "answered":
      return { ...facts, state: "hearing", answer: facts.answer && { ...facts.answer, answeredOn: event.on } };
    case "judged":
      return { ...facts, state: "hearing", judgment: { result: event.data.result, on: event.on } };
    case "raised": {
      const { instance, body, caseNumber, notice } = event.data;
      const answer = notice === null ? facts.answer : { ...notice, answeredOn: null };
      const filing = facts.filing && { ...facts.filing, instance, body, caseNumber };
      return { ...facts, state: notice === null ? "hearing" : "answering", filing, answer, judgment: null };
    }
    case "decided":
      return { ...facts, state: "decided", judgment: null, effects: [...facts.effects, { result: event.data.result, on: event.on }] };
    case "resultCorrected":
      return { ...facts, effects: [...facts.effects.slice(0, -1), { result: event.data.result, on: event.data.resultOn }] };
    case "replyOrdered":
      return { ...facts, order: { ...event.data, on: event.on, repliedOn: null } };
    case "replied":
      return { ...facts, order: facts.order && { ...facts.order, repliedOn: event.on } };
    case "voided":
      return { ...facts, state: "voided" };
    case "assigned":
    case "fileAdded":
    case "erased":
      return facts;
  }
}

/** A correction of the notice's days reaches the answer of the first instance, not that of a later one. */
function corrected({ answer, filing: before }: AppealFacts, filing: Filing): Answer | null {
  if (answer === null || before === null || answer.receivedOn !== before.receivedOn) return answer;
  return { ...answer, receivedOn: filing.receivedOn, namedDueOn: filing.namedDueOn };
}
