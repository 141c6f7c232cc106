import type { CivilDate } from "@/lib/core/civil-date";
import { type Validity, validityOn } from "@/lib/disclosures/validity";

interface ForceRow {
  isNormative: boolean;
  effectiveOn: string | null;
  expiresOn: string | null;
  repealedOn: string | null;
  amended: boolean;
}

/** From what the validity of an entry follows, as one value: few differ, and none changes from day to day. */
export const forceOf = ({ isNormative, effectiveOn, expiresOn, repealedOn, amended }: ForceRow): string =>
  isNormative ? [effectiveOn ?? "", expiresOn ?? "", repealedOn ?? "", amended ? "amended" : ""].join("|") : "";

/** The validity that a value of `forceOf()` gives on a day. */
export function validityOf(force: string, date: CivilDate): Validity | null {
  if (force === "") return null;
  const [effectiveOn = "", expiresOn = "", repealedOn = "", amended = ""] = force.split("|");
  const day = (text: string): CivilDate | null => (text === "" ? null : (text as CivilDate));
  return validityOn(date, {
    isNormative: true,
    effectiveOn: day(effectiveOn),
    expiresOn: day(expiresOn),
    repealedOn: day(repealedOn),
    amended: amended !== "",
  });
}
