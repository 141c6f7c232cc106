import type { Hit } from "./finding";
import { plainText } from "./plain-text";

const LEVEL = "(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)";

type Mark = { readonly rule: string; readonly pattern: RegExp; readonly message: string };

const STATE_SECRET = "像是国家秘密标志。涉密不上网：请立即停止处理，核对原件并报告保密工作机构。";
const INTERNAL = "像是内部或者保密要求的字样，请核对原件是否可以公开，由审查人决定。";

const MARKS: readonly Mark[] = [
  { rule: "SECRET-STAR", pattern: new RegExp(`${LEVEL}\\s{0,8}[★☆]`, "g"), message: STATE_SECRET },
  { rule: "SECRET-PERIOD", pattern: /[★☆]\s{0,8}(?:\d{1,2}\s{0,2}(?:年|个月|日)|长期)/g, message: STATE_SECRET },
  { rule: "SECRET-LINE", pattern: new RegExp(`(?<=^[ \\t]{0,40})${LEVEL}(?=[ \\t]{0,40}$)`, "gm"), message: STATE_SECRET },
  { rule: "SECRET-LEVEL", pattern: new RegExp(`${LEVEL}级`, "g"), message: STATE_SECRET },
  { rule: "KEEP-SECRET", pattern: /(?:内部(?:资料|文件|事项)[,、 ]{0,4})?注意(?:保密|保存)/g, message: INTERNAL },
  { rule: "MAY-NOT-SPREAD", pattern: /不得(?:公开|外传|上网|翻印)/g, message: INTERNAL },
  { rule: "FOR-READING", pattern: /仅供(?:内部|领导)参阅/g, message: INTERNAL },
  { rule: "WORK-SECRET", pattern: /工作秘密/g, message: "出现“工作秘密”字样。工作秘密不得公开，请核对原件，由审查人决定。" },
];

const ATTRIBUTE = /不予公开|依申请公开/g;
/** What may stand before the words in their line: a label of the attribute, then the choices before the one that is ticked. */
const BEFORE =
  /^[ \t([【]{0,4}(?:此件|本件|[^\n:]{0,8}(?:公开属性|公开方式|公开选项|公开类别|公开形式)[:\s]{0,4}(?:为|:)?)[ \t]{0,4}(?:[□☐☑√■✓]\s{0,2}[主动依申请不予公开]{4,5}[\s、/]{0,4}){0,3}[□☐☑√■✓]?\s{0,2}$/;
const AFTER = /^[ \t)\]】。.;]{0,4}(?:$|[\t□☐☑√■✓]|[ \t]{1,4}[□☐☑√■✓])/;

/** 不予公开 and 依申请公开 are everyday words of this work; they are marks only in the line that states a document's attribute. */
function isAttributeLine(plain: string, start: number, end: number): boolean {
  const head = plain.slice(Math.max(0, start - 61), start);
  if (start > 61 && !head.includes("\n")) return false;
  const before = head.slice(head.lastIndexOf("\n") + 1);
  const after = plain.slice(end, end + 40).split("\n", 1)[0] ?? "";
  if (/[□☐]\s{0,2}$/.test(before)) return false;
  if (/^\s{0,4}[([【]\s{0,2}$/.test(before)) return /^\s{0,2}[)\]】]\s{0,4}$/.test(after);
  return BEFORE.test(before) && AFTER.test(after);
}

/** Marks of secrecy in a text, in order of place. Each blocks publication until the reviewer in charge decides. */
export function secretMarkHits(text: string): Hit[] {
  const plain = plainText(text);
  const hits: Hit[] = MARKS.flatMap(({ rule, pattern, message }) =>
    [...plain.matchAll(pattern)].map(
      (match): Hit => ({
        rule,
        severity: "block",
        start: match.index,
        end: match.index + match[0].length,
        message,
      }),
    ),
  );
  for (const match of plain.matchAll(ATTRIBUTE)) {
    const end = match.index + match[0].length;
    if (!isAttributeLine(plain, match.index, end)) continue;
    const message = `原件标注为“${match[0]}”，不能作为主动公开的信息发布。请核对原件的公开属性，由审查人决定。`;
    hits.push({ rule: "ATTRIBUTE", severity: "block", start: match.index, end, message });
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
