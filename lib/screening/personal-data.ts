import type { CivilDate } from "@/lib/core/civil-date";
import { creditCodeFault } from "@/lib/core/credit-code";
import type { Hit } from "./finding";
import { maskMiddle } from "./masks";
import { numberHits } from "./numbers";
import { plainText } from "./plain-text";

type Suspicion = {
  readonly rule: string;
  /** Global; every repetition bounded, so that no text can make it slow. The group `hit`, or else the whole, is what is masked. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly mask: (text: string) => string;
};

const PERSONAL_MAIL =
  /@(?:(?:vip\.)?(?:qq|163|126|sina|sohu|139|foxmail|gmail|hotmail|outlook|live|icloud|21cn|aliyun|tom|yahoo)\.com|188\.com|189\.cn|sina\.cn|wo\.cn|yeah\.net|yahoo\.com?\.cn)(?![\w-]|\.\w)/gi;

const SUSPICIONS: readonly Suspicion[] = [
  {
    rule: "PASSPORT",
    pattern: /(?<![0-9A-Za-z])(?:[EGDSPH]\d{8}|E[A-Z]\d{7})(?![0-9A-Za-z])/g,
    message: "像是护照号码，请核对；如是，请删除或遮盖。",
    mask: (text) => maskMiddle(text, 2, 2),
  },
  {
    rule: "PLATE",
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?[A-HJ-NP-Z0-9]{5,6}(?![0-9A-Za-z])/g,
    message: "像是车牌号，请核对；个人车辆的号牌请删除或遮盖。",
    mask: (text) => maskMiddle(text, 2, 1),
  },
  {
    rule: "HOME-ADDRESS",
    pattern: /(?:家庭住址|家庭地址|户籍地址|户籍所在地|现住址|现住|住址)[是为:\s]{0,3}(?<hit>[^\n。;,]{2,40}?\d{1,5}(?:号|栋|幢|单元|室))/g,
    message: "像是个人住址，请只保留到街道或者村（社区），删去门牌号。",
    mask: (text) => text.replace(/\d/g, "*"),
  },
  {
    rule: "BIRTH-DATE",
    pattern:
      /(?:出生日期|出生年月日?|出生于|生于|生日)[是为:\s]{0,3}(?<hit>(?:19|20)\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?)|(?<born>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?:出生|生(?=[,。、;)]))/g,
    message: "含有个人出生日期，请核对是否必须公开；一般只公开到年月。",
    mask: (text) => text.slice(0, 4) + text.slice(4).replace(/\d/g, "*"),
  },
  {
    rule: "ACCOUNT",
    pattern: /(?:账号|帐号|卡号|账户号码?|银行账户|开户账户)[是为:\s]{0,3}(?<hit>\d[\d -]{6,34}\d)/g,
    message: "像是银行账号，请核对；个人账号请删除或遮盖，本机关的收款账号请登记到允许公开的号码中。",
    mask: (text) => maskMiddle(text, 0, 4),
  },
];

/** A telephone number, account or mail address as it is compared: lower case, without blanks, hyphens and brackets. */
export const allowKey = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^\+?86(?=[- ]*1)/, "")
    .replace(/[\s()+-]/g, "");

function suspicionHits(plain: string, { rule, pattern, message, mask }: Suspicion): Hit[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const value = match.groups?.hit ?? match.groups?.born ?? match[0];
    const start = match.index + match[0].indexOf(value);
    return { rule, severity: "warn", start, end: start + value.length, masked: mask(value), message };
  });
}

function mailHits(plain: string): Hit[] {
  return [...plain.matchAll(PERSONAL_MAIL)].flatMap((match) => {
    const user = /[\w.%+-]{1,64}$/.exec(plain.slice(Math.max(0, match.index - 64), match.index))?.[0];
    if (user === undefined) return [];
    const hit: Hit = {
      rule: "PERSONAL-MAIL",
      severity: "warn",
      start: match.index - user.length,
      end: match.index + match[0].length,
      masked: maskMiddle(user, 1, 0) + match[0],
      message: "像是个人邮箱，请换成单位邮箱，或者删除、遮盖。",
    };
    return [hit];
  });
}

/** Credit codes are public; one with a wrong check character is a slip that readers would copy. */
function creditCodeHits(plain: string): Hit[] {
  return [...plain.matchAll(/信用代码[证号]?[是为:\s]{0,3}(?<code>[0-9A-Za-z]{15,20})(?![0-9A-Za-z])/g)].flatMap((match) => {
    const code = match.groups?.code ?? "";
    if (creditCodeFault(code.toUpperCase()) === null) return [];
    const end = match.index + match[0].length;
    const message = "统一社会信用代码有误（应为 18 位，且末位为校验码），请对照证照核对。";
    return [{ rule: "USCC", severity: "warn", start: end - code.length, end, masked: code, message }];
  });
}

/**
 * Personal data in a text, in order of place: numbers that block (身份证号, 手机号, 银行卡号) and suspicions that warn.
 * `allowed` holds the numbers and addresses that the agency publishes, as `allowKey` writes them. Linear in the text's length.
 */
export function personalDataHits(text: string, today: CivilDate, allowed: ReadonlySet<string>): Hit[] {
  const plain = plainText(text);
  const numbers = numberHits(plain, today, allowed);
  const suspicions = [...SUSPICIONS.flatMap((suspicion) => suspicionHits(plain, suspicion)), ...mailHits(plain), ...creditCodeHits(plain)];
  const taken = new Set(numbers.map((hit) => hit.end));
  const isNew = (hit: Hit): boolean => !taken.has(hit.end) && !allowed.has(allowKey(plain.slice(hit.start, hit.end)));
  return [...numbers, ...suspicions.filter(isNew)].sort((a, b) => a.start - b.start || b.end - a.end);
}
