import { cleanText } from "./body-clean";
import { safeHref } from "./body-link";
import type { Inline, Mark, TextNode } from "./body-model";

type SimpleMark = Exclude<Mark["type"], "link">;

const MARKS_OF_TAG: Readonly<Record<string, SimpleMark>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  del: "strike",
  strike: "strike",
  sup: "superscript",
  sub: "subscript",
};

const MARKS_OF_STYLE: readonly (readonly [RegExp, SimpleMark])[] = [
  [/font-weight:\s{0,4}(?:bold|[6-9]00)/i, "bold"],
  [/font-style:\s{0,4}italic/i, "italic"],
  [/text-decoration[a-z-]{0,5}:[^;]{0,20}underline/i, "underline"],
  [/text-decoration[a-z-]{0,5}:[^;]{0,20}line-through/i, "strike"],
];

/** The marks that an element lays on the text in it. */
export function marksOf(tag: string, attributes: Readonly<Record<string, string>>): Mark[] {
  const simple = new Set<SimpleMark>();
  const own = MARKS_OF_TAG[tag];
  if (own !== undefined) simple.add(own);
  const style = attributes.style;
  if (style !== undefined) for (const [pattern, mark] of MARKS_OF_STYLE) if (pattern.test(style)) simple.add(mark);
  const marks: Mark[] = [...simple].map((type) => ({ type }));
  const href = tag === "a" ? safeHref(attributes.href ?? "") : null;
  return href === null ? marks : [...marks, { type: "link", attrs: { href } }];
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const BLANK = /[\s\u00a0\u3000\u200b]/u;

/** Whether a line break between these two is only the source's: Chinese is written without blanks. */
const joinsWithoutBlank = (before: string, after: string): boolean => WIDE.test(before) && WIDE.test(after);

/** Gathers the text of one paragraph: blanks collapse, blanks at both ends fall away, neighbours alike in marks become one. */
export class InlineText {
  private readonly nodes: Inline[] = [];
  private blank: "none" | "space" | "newline" = "none";
  private lastCharacter = "";

  add(raw: string, marks: readonly Mark[]): void {
    for (const piece of raw.split(/([ \t\r\n\f\u00a0]+)/)) {
      if (piece === "") continue;
      if (/^[ \t\r\n\f\u00a0]/.test(piece)) {
        if (this.blank !== "space") this.blank = /[\r\n]/.test(piece) ? "newline" : "space";
        continue;
      }
      const text = cleanText(piece);
      if (text !== "") this.append(this.takeBlank(text) + text, marks);
    }
  }

  break(): void {
    this.blank = "none";
    this.nodes.push({ type: "hardBreak" });
  }

  /** What was gathered, or null when there is nothing to read in it. */
  take(): readonly Inline[] | null {
    const nodes = this.nodes.splice(0);
    this.blank = "none";
    trimEnd(nodes);
    trimEnd(nodes.reverse(), true);
    return nodes.length === 0 ? null : nodes.reverse();
  }

  private takeBlank(next: string): string {
    const { blank } = this;
    this.blank = "none";
    const last = this.nodes.at(-1);
    if (blank === "none" || last === undefined || last.type === "hardBreak") return "";
    return blank === "newline" && joinsWithoutBlank(this.lastCharacter, next.charAt(0)) ? "" : " ";
  }

  private append(text: string, marks: readonly Mark[]): void {
    this.lastCharacter = text.slice(-1);
    const last = this.nodes.at(-1);
    const node: TextNode = marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };
    const isLike = last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks);
    if (isLike) this.nodes[this.nodes.length - 1] = { ...last, text: last.text + text };
    else this.nodes.push(node);
  }
}

/** Drops breaks and blanks at the end (at the start, when the nodes come reversed). */
function trimEnd(nodes: Inline[], reversed = false): void {
  for (let last = nodes.at(-1); last !== undefined; last = nodes.at(-1)) {
    nodes.pop();
    if (last.type === "hardBreak") continue;
    let [from, to] = [0, last.text.length];
    if (reversed) while (from < to && BLANK.test(last.text.charAt(from))) from += 1;
    else while (to > from && BLANK.test(last.text.charAt(to - 1))) to -= 1;
    if (from === to) continue;
    nodes.push({ ...last, text: last.text.slice(from, to) });
    return;
  }
}
