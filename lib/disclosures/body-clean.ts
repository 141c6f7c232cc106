import { safeHref } from "./body-link";
import { BODY_LIMITS, type Mark, SIMPLE_MARKS, type TextAlign } from "./body-model";

/** Something in a body that cannot be accepted; the message is for the person who wrote it. */
export class BodyProblem extends Error {}

export type RawNode = {
  readonly type: string;
  readonly text?: unknown;
  readonly attrs: Raw;
  readonly marks: readonly unknown[];
  readonly content: readonly unknown[];
};
export type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** One node's parts, whatever they are; refuses what is not shaped like a node. */
export function rawNode(value: unknown): RawNode {
  if (!isRecord(value) || typeof value.type !== "string") throw new BodyProblem("正文的格式无法识别，请重新打开编辑页面后再试。");
  const { type, text, attrs, marks, content } = value;
  if ((marks ?? null) !== null && !Array.isArray(marks)) throw new BodyProblem("正文的格式无法识别，请重新打开编辑页面后再试。");
  if ((content ?? null) !== null && !Array.isArray(content)) throw new BodyProblem("正文的格式无法识别，请重新打开编辑页面后再试。");
  return {
    type,
    text,
    attrs: isRecord(attrs) ? attrs : {},
    marks: Array.isArray(marks) ? marks : [],
    content: Array.isArray(content) ? content : [],
  };
}

/** Refuses a body that is too deep, too long or too large, without recursion, before anything else looks at it. */
export function checkSize(value: unknown): void {
  const waiting: { readonly node: unknown; readonly depth: number }[] = [{ node: value, depth: 1 }];
  let nodes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += 1;
    if (nodes > BODY_LIMITS.nodes)
      throw new BodyProblem(`正文过长（段落、单元格等超过 ${BODY_LIMITS.nodes} 个），请分成几条发布，或者作为附件上传。`);
    if (next.depth > BODY_LIMITS.depth)
      throw new BodyProblem(`正文中列表、引用或者表格嵌套过深（超过 ${BODY_LIMITS.depth} 层），请减少层次。`);
    if (!isRecord(next.node) || !Array.isArray(next.node.content)) continue;
    for (const child of next.node.content) waiting.push({ node: child, depth: next.depth + 1 });
  }
}

/** Refuses a cleaned body whose JSON is larger than the limit. */
export function checkBytes(body: unknown): void {
  if (new TextEncoder().encode(JSON.stringify(body)).length > BODY_LIMITS.bytes) {
    throw new BodyProblem("正文超过 2 MB，请分成几条发布，或者作为附件上传。");
  }
}

/** Text without characters that are no text: controls, halves of characters, marks that turn the direction of writing. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\n\t]/g, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/\p{Surrogate}/gu, "");

/** A whole number within bounds; `fallback` when the attribute is not given. */
export function wholeNumber(value: unknown, fallback: number, most: number, what: string): number {
  if (value === undefined || value === null) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > most) {
    throw new BodyProblem(`${what}应为 1 到 ${most} 的整数，请修改。`);
  }
  return value;
}

/** The alignment, or nothing when it is not given or the default. */
export function cleanAlign(value: unknown): { readonly textAlign?: TextAlign } {
  if (value === undefined || value === null || value === "") return {};
  if (value === "left" || value === "center" || value === "right" || value === "justify") return { textAlign: value };
  throw new BodyProblem("段落的对齐方式只能是左对齐、居中、右对齐或者两端对齐。");
}

function cleanLink(attrs: unknown): Mark {
  const href = isRecord(attrs) && typeof attrs.href === "string" ? attrs.href : "";
  const safe = safeHref(href);
  if (safe === null) {
    throw new BodyProblem(
      `链接地址“${cleanText(href).slice(0, 60)}”不能使用。请填写以 http://、https://、mailto:、tel: 或者 / 开头的完整地址。`,
    );
  }
  return { type: "link", attrs: { href: safe } };
}

/** The known marks, each once; the others are dropped, the text keeps standing. */
export function cleanMarks(raw: readonly unknown[]): { readonly marks?: readonly Mark[] } {
  const marks: Mark[] = [];
  for (const mark of raw) {
    if (!isRecord(mark)) continue;
    const type = mark.type;
    if (marks.some((known) => known.type === type)) continue;
    const simple = SIMPLE_MARKS.find((name) => name === type);
    if (simple !== undefined) marks.push({ type: simple });
    if (type === "link") marks.push(cleanLink(mark.attrs));
  }
  return marks.length === 0 ? {} : { marks };
}
