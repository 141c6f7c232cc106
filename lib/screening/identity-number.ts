import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";

const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/** Why something is no identity number; CHECK_CHAR means that all else about it is right. */
export type IdentityNumberFault = "LENGTH" | "FORMAT" | "AREA" | "DATE" | "CHECK_CHAR";

export type IdentityNumber =
  | { readonly ok: true; readonly value: string; readonly area: string; readonly birth: CivilDate; readonly sex: "男" | "女" }
  | { readonly ok: false; readonly fault: IdentityNumberFault };

const fault = (reason: IdentityNumberFault): IdentityNumber => ({ ok: false, fault: reason });

/** The check character that belongs to the first 17 digits (GB 11643-1999). */
export function identityCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Reads a 居民身份证号 without separators: 18 characters, or the 15 digits of cards issued before 1999.
 * A birth date after `today` is a fault; a lower-case x is returned as X.
 */
export function readIdentityNumber(text: string, today: CivilDate): IdentityNumber {
  const value = text.toUpperCase();
  if (value.length !== 18 && value.length !== 15) return fault("LENGTH");
  if (!/^(?:\d{17}[\dX]|\d{15})$/.test(value)) return fault("FORMAT");
  if (!PROVINCES.has(value.slice(0, 2))) return fault("AREA");
  const digits = value.length === 18 ? value.slice(6, 14) : `19${value.slice(6, 12)}`;
  const birth = parseCivilDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  if (birth === null || birth < "1800-01-01" || birth > today) return fault("DATE");
  if (value.length === 18 && identityCheckCharacter(value) !== value[17]) return fault("CHECK_CHAR");
  const sequence = Number(value.length === 18 ? value[16] : value[14]);
  return { ok: true, value, area: value.slice(0, 6), birth, sex: sequence % 2 === 1 ? "男" : "女" };
}
