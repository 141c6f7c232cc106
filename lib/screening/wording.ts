import type { Hit } from "./finding";
import { MISSPELLINGS, type Misspelling } from "./misspellings";

const BY_WRONG = new Map(MISSPELLINGS.map((entry) => [entry.wrong, entry]));
const ANY_WRONG = new RegExp([...BY_WRONG.keys()].join("|"), "g");

/** Whether the characters at `start` are part of a longer string in which they are right. */
function isRightHere(text: string, start: number, { wrong, exceptions = [], unlessFollowedBy }: Misspelling): boolean {
  const end = start + wrong.length;
  if (unlessFollowedBy !== undefined && text.slice(end, end + 20).includes(unlessFollowedBy)) return true;
  return exceptions.some((longer) => text.startsWith(longer, start - longer.indexOf(wrong)));
}

function misspellingHits(text: string): Hit[] {
  return [...text.matchAll(ANY_WRONG)].flatMap((match) => {
    const entry = BY_WRONG.get(match[0]);
    if (entry === undefined || isRightHere(text, match.index, entry)) return [];
    const end = match.index + entry.wrong.length;
    const message = `“${entry.wrong}”一般写作“${entry.right}”，请核对。`;
    return [{ rule: "MISSPELLING", severity: "suggest", start: match.index, end, message, suggestion: entry.right }];
  });
}

type FormatCheck = {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix?: (hit: string) => string;
};

const FORMAT_CHECKS: readonly FormatCheck[] = [
  {
    rule: "UP-TO-NOW",
    pattern: /截止(?=目前|当前|日前|今[日天年]|\d{4}年|\d{1,2}月)(?![^。\n]{0,20}止)/g,
    message: "“截止”后面不带宾语，这里一般写作“截至”。",
    fix: () => "截至",
  },
  {
    rule: "DOCNO-BRACKET",
    pattern: /[[【（(［]\d{4}[\]】）)］]\s{0,3}第?\d{1,5}\s{0,3}号/g,
    message: "发文字号的年份用六角括号〔〕。",
    fix: (hit) =>
      hit
        .replace(/^.(\d{4})./, "〔$1〕")
        .replace(/\s/g, "")
        .replace("第", ""),
  },
  {
    rule: "DOCNO-PADDED",
    pattern: /〔\d{4}〕0\d{0,4}号/g,
    message: "发文字号的序号不编虚位（1 不写成 01）。",
    fix: (hit) => hit.replace(/〕0+(?=\d)/, "〕"),
  },
  {
    rule: "DOCNO-DI",
    pattern: /〔\d{4}〕第\d{1,5}号/g,
    message: "发文字号的序号前不加“第”字。",
    fix: (hit) => hit.replace("第", ""),
  },
  {
    rule: "DATE-PADDED",
    pattern: /\d{4}年0\d月(?:\d{1,2}日)?|(?<=月)0\d日/g,
    message: "日期中的月、日不编虚位（1 月不写成 01 月）。",
    fix: (hit) => hit.replace(/(?<=年|月|^)0/g, ""),
  },
  { rule: "YEAR-SHORT", pattern: /(?<!\d)\d{2}年度(?!\d)/g, message: "年份写四位数字。" },
  {
    rule: "RANGE",
    pattern: /\d{4}年\d{1,2}月\d{1,2}日起至(?![^。\n]{0,30}止)/g,
    message: "“自……起至……止”前后要呼应，请核对末尾是否漏了“止”。",
  },
  {
    rule: "PUNCT-SENTENCE",
    pattern: /(?<=。)(?!特此|以上|此致|请|谢谢)[^。！？\n]{0,8}。/g,
    message: "句子很短，请核对前面的句号是否应为顿号或者逗号。",
  },
];

const YEARLY_WORK = /(20\d{2})年(?:度)?(?:全[国区省市])?(?:政务公开|政府信息公开|信息公开)工作(?:要点|方案|计划)/g;

/** A report on one year that leans on the plan of another was mostly copied from last year's. */
function otherYearHits(text: string, year: number): Hit[] {
  return [...text.matchAll(YEARLY_WORK)]
    .filter((match) => Number(match[1]) !== year)
    .map((match) => ({
      rule: "YEAR-MISMATCH",
      severity: "suggest",
      start: match.index,
      end: match.index + match[0].length,
      message: `这里写的是 ${match[1]} 年，而本文是 ${year} 年的，请核对年份。`,
    }));
}

/**
 * Probable slips of wording and form, in order of place; suggestions only. `year` is the year that a yearly text (a report,
 * a plan) is about; without it years are not compared.
 */
export function wordingHits(text: string, year?: number): Hit[] {
  const format = FORMAT_CHECKS.flatMap(({ rule, pattern, message, fix }) =>
    [...text.matchAll(pattern)].map((match): Hit => {
      const hit: Hit = { rule, severity: "suggest", start: match.index, end: match.index + match[0].length, message };
      return fix === undefined ? hit : { ...hit, suggestion: fix(match[0]) };
    }),
  );
  const years = year === undefined ? [] : otherYearHits(text, year);
  return [...misspellingHits(text), ...format, ...years].sort((a, b) => a.start - b.start || b.end - a.end);
}
