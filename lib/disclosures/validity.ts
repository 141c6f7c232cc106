import { addDays, type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";

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

/** What an item says of itself, and what was decided about it (`ValidityChange`). */
export interface MarkedFacts {
  isNormative: boolean;
  effectiveOn: CivilDate | null;
  expiresOn: CivilDate | null;
  repealedOn: CivilDate | null;
  /** the first day on which it counts as 失效, by a decision */
  lapsedOn: CivilDate | null;
  amended: boolean;
}

/** The same as the database has it. */
type Stored = { [F in keyof MarkedFacts]: MarkedFacts[F] extends CivilDate | null ? Date | null : MarkedFacts[F] };

const civil = (date: Date | null): CivilDate | null => (date === null ? null : fromDatabaseDate(date));

export const civilDates = (row: Stored): MarkedFacts => ({
  isNormative: row.isNormative,
  effectiveOn: civil(row.effectiveOn),
  expiresOn: civil(row.expiresOn),
  repealedOn: civil(row.repealedOn),
  lapsedOn: civil(row.lapsedOn),
  amended: row.amended,
});

/** Both together: a decision counts for any document, and ends a period of validity early. */
export function validityFacts({ isNormative, expiresOn, repealedOn, lapsedOn, amended, effectiveOn }: MarkedFacts): ValidityFacts {
  const lastDay = lapsedOn === null ? null : addDays(lapsedOn, -1);
  return {
    isNormative: isNormative || repealedOn !== null || lapsedOn !== null || amended,
    effectiveOn,
    expiresOn: lastDay === null || (expiresOn !== null && expiresOn < lastDay) ? expiresOn : lastDay,
    repealedOn,
    amended,
  };
}

/** Whether it counts among the 现行有效 of the annual report. */
export const isInForce = (validity: Validity | null): boolean => validity === "inForce" || validity === "amended";
