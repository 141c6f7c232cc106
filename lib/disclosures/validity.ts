import type { CivilDate } from "@/lib/core/civil-date";

/** 有效性 of normative documents by code. */
export const VALIDITY_LABELS = {
  notYet: "尚未生效",
  inForce: "现行有效",
  amended: "已修改",
  repealed: "已废止",
  lapsed: "已失效",
} as const;

export type Validity = keyof typeof VALIDITY_LABELS;

/** The dates and facts from which validity follows; nothing here says "valid". */
export type ValidityFacts = {
  readonly isNormative: boolean;
  readonly effectiveOn: CivilDate | null;
  /** The last day on which it is in force. */
  readonly expiresOn: CivilDate | null;
  /** The first day on which it no longer is, by a decision. */
  readonly repealedOn: CivilDate | null;
  /** Whether a later document changed parts of it. */
  readonly amended: boolean;
};

/**
 * The validity of a document on `date`, or null for one that is not normative and so has none.
 * Of two ends the earlier counts: what has lapsed can no longer be repealed. Amended documents are still in force.
 */
export function validityOn(date: CivilDate, facts: ValidityFacts): Validity | null {
  const { isNormative, effectiveOn, expiresOn, repealedOn, amended } = facts;
  if (!isNormative) return null;
  const lapsed = expiresOn !== null && expiresOn < date;
  const repealed = repealedOn !== null && repealedOn <= date;
  if (lapsed && !(repealed && repealedOn <= expiresOn)) return "lapsed";
  if (repealed) return "repealed";
  if (effectiveOn !== null && effectiveOn > date) return "notYet";
  return amended ? "amended" : "inForce";
}

/** Whether it counts among the 现行有效 of the annual report. */
export const isInForce = (validity: Validity | null): boolean => validity === "inForce" || validity === "amended";
