const CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Why a code is wrong; CHECK_CHAR means a slip of the pen somewhere in it. */
export type CodeFault = "LENGTH" | "FORMAT" | "CHECK_CHAR";

/** The check character of a 统一社会信用代码 over its first 17 (GB 32100-2015): weights 3^i mod 31. */
function creditCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of first17) {
    sum += CREDIT_CHARACTERS.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** What is wrong with a 统一社会信用代码 (upper case, no separators), or null when it is right. */
export function creditCodeFault(code: string): CodeFault | null {
  if (code.length !== 18) return "LENGTH";
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return "FORMAT";
  return creditCheckCharacter(code.slice(0, 17)) === code[17] ? null : "CHECK_CHAR";
}

/** What is wrong with an 组织机构代码 (GB 11714; with or without its hyphen), or null when it is right. */
export function organisationCodeFault(text: string): CodeFault | null {
  const code = text.replace("-", "");
  if (code.length !== 9) return "LENGTH";
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return "FORMAT";
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36), 0);
  const check = (11 - (sum % 11)) % 11;
  return (check === 10 ? "X" : String(check)) === code[8] ? null : "CHECK_CHAR";
}
