import { AFTER_ASKING } from "./after-asking";
import { AFTER_CONSULTING } from "./after-consulting";
import { AFTER_FEE } from "./after-fee";
import { AFTER_REPLY } from "./after-reply";
import { AFTER_SIGNING } from "./after-signing";
import { type Afters, unchanged } from "./afters";
import type { CaseEvent, EventKind, EventOf } from "./events";
import { type CaseFacts, NO_FACTS } from "./facts";
import { isOpen } from "./words";

const AFTER: Afters<EventKind> = {
  ...AFTER_ASKING,
  ...AFTER_CONSULTING,
  ...AFTER_FEE,
  ...AFTER_SIGNING,
  ...AFTER_REPLY,
  imported: (facts) => ({ ...facts, imported: true }),
  filed: (facts, { on }) => ({ ...facts, filedOn: on }),
  received: (facts, { on }) => ({ ...facts, receivedOn: on, state: facts.state === "received" ? "registered" : facts.state }),
  assigned: (facts) => (facts.state === "registered" ? { ...facts, state: "review" } : facts),
  handlingStarted: (facts) => ({ ...facts, state: "handling" }),
  opinionAsked: (facts, { data }) => ({ ...facts, opinions: [...facts.opinions, { ...data, givenOn: null }] }),
  opinionGiven: (facts, { on, data: { answersId } }) => ({
    ...facts,
    opinions: facts.opinions.map((one) => (one.noteId === answersId && one.givenOn === null ? { ...one, givenOn: on } : one)),
  }),
  searched: (facts, { on, data }) => ({ ...facts, searches: [...facts.searches, { ...data, on }] }),
  repeatFound: (facts, { data }) => ({ ...facts, repeatOf: data }),
  transferred: (facts, { data }) => ({ ...facts, otherAgency: { name: data.agencyName, contact: data.agencyContact } }),
  merged: (facts) => ({ ...facts, state: "merged" }),
  archived: (facts) => ({ ...facts, state: "archived" }),
  logProposed: (facts, { data }) => ({ ...facts, log: { ...facts.log, waiting: { byId: data.byId } } }),
  logPublished: (facts) => ({ ...facts, log: { live: true, waiting: null } }),
  logDeclined: (facts) => ({ ...facts, log: { ...facts.log, waiting: null } }),
  logTakenDown: (facts) => ({ ...facts, log: { ...facts.log, live: false } }),
  released: (facts, { data }) => ({ ...facts, releases: [...facts.releases, data.disclosureId] }),
  ...{ objected: unchanged, split: unchanged, splitFrom: unchanged, mergedIn: unchanged, typeCorrected: unchanged },
  ...{
    applicantCorrected: unchanged,
    fileAdded: unchanged,
    noted: unchanged,
    deadlineMoved: unchanged,
    letterMade: unchanged,
    erased: unchanged,
  },
};

/** A case that has ended waits for nobody's signature. */
const settled = (facts: CaseFacts): CaseFacts => (facts.toSign === null || isOpen(facts.state) ? facts : { ...facts, toSign: null });

/** What one more event makes of the facts. */
export const after = <K extends EventKind>(facts: CaseFacts, event: EventOf<K>): CaseFacts => settled(AFTER[event.kind](facts, event));

/** Where a case stands after these events, in the order in which they were recorded. */
export const projectCase = (events: readonly CaseEvent[]): CaseFacts => events.reduce(after, NO_FACTS);
