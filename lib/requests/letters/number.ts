import { LETTERS, type LetterCode } from "./kinds";

export interface NumberParts {
  /** 乌工信 */
  agencyShort: string;
  year: number;
  /** number of the case in its year */
  seq: number;
  code: LetterCode;
  /** which letter of its kind in the case; the second one is -答1 */
  nth: number;
}

/**
 * 文号 of a letter, 乌工信公开〔2026〕3号-答: all letters of a case share its number and differ by what stands behind it.
 * Empty for letters without a number of their own. Throws a RangeError on anything but positive whole numbers.
 */
export function letterNumber({ agencyShort, year, seq, code, nth }: NumberParts): string {
  for (const count of [year, seq, nth]) if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`the number ${count}`);
  const { suffix } = LETTERS[code];
  return suffix === "" ? "" : `${agencyShort}公开〔${year}〕${seq}号-${suffix}${nth > 1 ? nth - 1 : ""}`;
}
