import type { EventKind, EventOf } from "./events";
import type { CaseFacts } from "./facts";

/** What an event of each of these kinds makes of the facts. */
export type Afters<K extends EventKind> = { readonly [P in K]: (facts: CaseFacts, event: EventOf<P>) => CaseFacts };

/** For events that are kept for the record and change nothing. */
export const unchanged = (facts: CaseFacts): CaseFacts => facts;

/** Back to what was being done before a letter went out, a consultation ended or a reply was taken back. */
export const atWork = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  state: facts.consultations.some(({ answeredOn }) => answeredOn === null) ? "consulting" : "handling",
});
