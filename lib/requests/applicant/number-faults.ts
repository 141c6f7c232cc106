import type { CivilDate } from "@/lib/core/civil-date";
import { creditCodeFault } from "@/lib/core/credit-code";
import { readIdentityNumber } from "@/lib/screening/identity-number";

/** What is wrong with a 居民身份证号 without blanks, in words that help to mend it; null: nothing. */
export function identityNumberFault(number: string, today: CivilDate): string | null {
  const read = readIdentityNumber(number, today);
  if (read.ok) return null;
  switch (read.fault) {
    case "LENGTH":
      return `身份证号码是 18 位，现在是 ${number.length} 位，请核对`;
    case "FORMAT":
      return "身份证号码前 17 位是数字，最后一位是数字或者 X，请核对";
    case "AREA":
      return `身份证号码开头的“${number.slice(0, 2)}”不是省、自治区、直辖市的代码，请核对`;
    case "DATE":
      return birthFault(number);
    case "CHECK_CHAR":
      return "身份证号码有一位不对（与最后一位校验码不符），请对照证件逐位核对";
  }
}

function birthFault(number: string): string {
  const [from, digits] = number.length === 18 ? [[7, 14], number.slice(6, 14)] : [[7, 12], `19${number.slice(6, 12)}`];
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  return `身份证号码第 ${from.join(" 至 ")} 位是出生日期，其中的 ${year}年${month}月${day}日不存在或者还没有到，请核对`;
}

/** The same of a 统一社会信用代码. */
export function creditNumberFault(code: string): string | null {
  switch (creditCodeFault(code)) {
    case null:
      return null;
    case "LENGTH":
      return `统一社会信用代码是 18 位，现在是 ${code.length} 位，请核对`;
    case "FORMAT":
      return "统一社会信用代码里有不会出现的字符（没有字母 I、O、S、V、Z，第 3 至 8 位是数字），请核对";
    case "CHECK_CHAR":
      return "统一社会信用代码有一位不对（与最后一位校验码不符），请对照证照逐位核对";
  }
}
