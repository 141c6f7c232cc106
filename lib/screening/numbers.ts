import type { CivilDate } from "@/lib/core/civil-date";
import { creditCodeFault } from "@/lib/core/credit-code";
import type { Hit } from "./finding";
import { readIdentityNumber } from "./identity-number";
import { maskBankCard, maskIdentityNumber, maskMobile } from "./masks";
import { type NumberRun, numberRuns } from "./number-runs";

/** 银联 62; Visa, MasterCard, JCB at 16 digits; cards from before 2002 that are still in use. */
const CARD_SCHEMES = /^(?:62|601382|601428|603\d|690755|9(?:00|40|55[89]|6[68]|8[4-8]|9[089])|(?:4|5[1-5]|35)(?=\d+$))/;
const MOBILE = /^(?:86)?1[3-9]\d{9}$/;

/** Whether the digits pass the Luhn check of ISO/IEC 7812. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** 16 to 19 digits of a known scheme that pass Luhn and are not all alike. */
export const isBankCard = (digits: string): boolean =>
  /^\d{16,19}$/.test(digits) &&
  CARD_SCHEMES.test(digits) &&
  (digits.length === 16 || !/^(?:4|5[1-5]|35)/.test(digits)) &&
  !/^(\d)\1*$/.test(digits) &&
  passesLuhn(digits) &&
  creditCodeFault(digits) !== null;

const isInOnePiece = (run: NumberRun): boolean => run.parts.length === 1;

/** Letters touching an identity number make it something else: a file number, a credit code. */
const touchesLetters = (plain: string, run: NumberRun): boolean =>
  /[0-9A-Za-z]/.test(plain.charAt(run.start - 1)) || /[0-9A-Za-z]/.test(plain.charAt(run.end));

function identityHit(plain: string, run: NumberRun, today: CivilDate): Hit | null {
  if (run.value.length !== 15 && run.value.length !== 18) return null;
  if (touchesLetters(plain, run)) return null;
  const read = readIdentityNumber(run.value, today);
  const hit = { start: run.start, end: run.end, masked: maskIdentityNumber(plain.slice(run.start, run.end)) };
  if (run.value.length === 15) {
    if (!read.ok || !isInOnePiece(run)) return null;
    if (/(?:注册|登记|执照)[^\n]{0,6}$/.test(plain.slice(Math.max(0, run.start - 12), run.start))) return null;
    return { ...hit, rule: "ID15", severity: "block", message: "疑为 15 位旧居民身份证号，请删除，或只保留前 6 位和后 3 位。" };
  }
  if (read.ok) return { ...hit, rule: "ID18", severity: "block", message: "含有居民身份证号，请删除，或只保留前 6 位和后 4 位。" };
  if (read.fault !== "CHECK_CHAR" || run.parts.length > 4) return null;
  return {
    ...hit,
    rule: "ID18-SUSPECT",
    severity: "warn",
    message: "像是居民身份证号，但校验位不对，可能录错了一位。请核对；如确是身份证号，请删除或遮盖。",
  };
}

function mobileHit(plain: string, run: NumberRun): Hit | null {
  if (!MOBILE.test(run.value)) return null;
  if (!["11", "13", "3,4,4", "2,11", "2,3,4,4", "3,8", "7,4", "2,3,8", "5,4,4"].includes(run.parts.join())) return null;
  if (/(?<!\d)0\.$/.test(plain.slice(Math.max(0, run.start - 3), run.start))) return null;
  if (/^\.\d/.test(plain.slice(run.end, run.end + 2))) return null;
  const start = plain.charAt(run.start - 1) === "+" ? run.start - 1 : run.start;
  return {
    rule: "MOBILE",
    severity: "block",
    start,
    end: run.end,
    masked: maskMobile(plain.slice(start, run.end)),
    message: "含有手机号。请换成办公电话，或只保留前 3 位和后 4 位；确为对外公布的号码，可说明理由保留。",
  };
}

function bankCardHit(plain: string, run: NumberRun): Hit | null {
  if (!isBankCard(run.value)) return null;
  if (run.parts.slice(0, -1).some((length) => length < 4)) return null;
  return {
    rule: "BANK_CARD",
    severity: "block",
    start: run.start,
    end: run.end,
    masked: maskBankCard(plain.slice(run.start, run.end)),
    message: "含有银行卡号，请删除，或只保留后 4 位；本机关的收款账号请登记到允许公开的号码中。",
  };
}

/** Identity numbers, mobile numbers and bank cards in `plain` (see `plainText`), but not those of `allowed` (digits only). */
export function numberHits(plain: string, today: CivilDate, allowed: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  let covered = 0;
  for (const runs of numberRuns(plain)) {
    for (const run of runs) {
      if (run.start < covered) continue;
      if (allowed.has(run.value.replace(/^86(?=1\d{10}$)/, ""))) {
        covered = run.end;
        break;
      }
      const hit = identityHit(plain, run, today) ?? bankCardHit(plain, run) ?? mobileHit(plain, run);
      if (hit === null) continue;
      hits.push(hit);
      covered = hit.end;
      break;
    }
  }
  return hits;
}
