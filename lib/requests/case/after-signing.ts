import type { Afters } from "./afters";
import type { CaseFacts } from "./facts";

type Signing =
  | ("extensionProposed" | "extensionGranted" | "extensionRefused" | "delayProposed" | "delayGranted" | "delayRefused")
  | ("letterSubmitted" | "letterSigned" | "letterReturned" | "letterRecalled");

const signed = (facts: CaseFacts): CaseFacts => ({ ...facts, toSign: null });

/** 延长 and 延迟答复: proposed by one, decided by another. Letters: submitted, and signed or sent back by the head of the office. */
export const AFTER_SIGNING: Afters<Signing> = {
  extensionProposed: (facts, { on, reason, data }) => ({
    ...facts,
    extension: { ...facts.extension, proposed: { ...data, on, reason } },
  }),
  extensionGranted: (facts, { on, reason, data: { workingDays } }) => ({
    ...facts,
    extension: { proposed: null, granted: { workingDays, on, reason } },
  }),
  extensionRefused: (facts) => ({ ...facts, extension: { ...facts.extension, proposed: null } }),
  delayProposed: (facts, { on, reason, data }) => ({ ...facts, delay: { ...facts.delay, proposed: { ...data, on, reason } } }),
  delayGranted: (facts, { on, reason, data: { until } }) => ({ ...facts, delay: { proposed: null, granted: { until, on, reason } } }),
  delayRefused: (facts) => ({ ...facts, delay: { ...facts.delay, proposed: null } }),
  letterSubmitted: (facts, { on, data }) => ({ ...facts, toSign: { ...data, on } }),
  letterSigned: signed,
  letterReturned: signed,
  letterRecalled: signed,
};
