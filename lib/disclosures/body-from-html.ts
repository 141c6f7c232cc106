import { Parser } from "htmlparser2";
import type { Body, CellAttrs, Mark, TextAlign } from "./body-model";
import { marksOf } from "./html-inline";
import { BodyBuilder, type Style } from "./html-tree";

type Attributes = Readonly<Record<string, string>>;

/** Elements whose content is no text of the document. */
const SKIPPED = new Set(
  "script style head title template noscript iframe frameset object embed applet audio video canvas svg math xml select textarea button map datalist".split(
    " ",
  ),
);
const TEXT_BLOCKS = new Set(
  "p div section article header footer main aside nav address center figure figcaption form fieldset legend details summary dl dt dd pre body html hgroup".split(
    " ",
  ),
);
const HEADING_LEVELS: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const HIDDEN = /display:\s{0,4}none|visibility:\s{0,4}hidden|mso-hide:\s{0,4}all/i;

/** No document nests deeper, and the parser slows down with depth: here all is closed, and what follows starts afresh. */
const MOST_ELEMENTS = 1000;

function alignOf(attributes: Attributes): TextAlign | undefined {
  const written = /text-align:\s{0,4}([a-z]{1,10})/i.exec(attributes.style ?? "")?.[1] ?? attributes.align;
  const align = written?.toLowerCase();
  return align === "center" || align === "right" || align === "justify" ? align : undefined;
}

function span(written: string | undefined, most: number): number {
  const count = Number.parseInt(written ?? "1", 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), most);
}

function cellAttrs(attributes: Attributes): CellAttrs {
  const [colspan, rowspan] = [span(attributes.colspan, 100), span(attributes.rowspan, 1000)];
  return { ...(colspan === 1 ? {} : { colspan }), ...(rowspan === 1 ? {} : { rowspan }) };
}

/** What an open element changed, to be undone when it closes. */
type Opened = {
  readonly tag: string;
  readonly depth: number;
  readonly marks: readonly Mark[];
  readonly style: Style;
  readonly isBlock: boolean;
};

/** Turns the events of the HTML parser into a body. */
class Reader {
  private readonly builder = new BodyBuilder();
  private readonly elements: Opened[] = [];
  private marks: readonly Mark[] = [];
  private style: Style = {};
  /** The number of open elements at which the skipped one was opened. */
  private skippedFrom: number | null = null;
  private openPres = 0;

  /** A skipped element is read to its end if it is at all possible: its content is not to come out as text. */
  get isTooDeep(): boolean {
    return this.elements.length > (this.skippedFrom === null ? MOST_ELEMENTS : 4 * MOST_ELEMENTS);
  }

  closeAll(): void {
    for (let last = this.elements.at(-1); last !== undefined; last = this.elements.at(-1)) this.close(last.tag);
  }

  open(tag: string, attributes: Attributes): void {
    const { marks, style } = this;
    const depth = this.builder.depth;
    const isBlock = this.skippedFrom === null && this.enter(tag, attributes);
    this.elements.push({ tag, depth, marks, style, isBlock });
    if (tag === "pre") this.openPres += 1;
  }

  close(tag: string): void {
    const opened = this.elements.pop();
    if (opened === undefined || opened.tag !== tag) throw new Error(`the parser closed ${tag} out of order`);
    if (tag === "pre") this.openPres -= 1;
    if (this.skippedFrom !== null) {
      if (this.elements.length === this.skippedFrom) this.skippedFrom = null;
      return;
    }
    this.marks = opened.marks;
    this.style = opened.style;
    if (!opened.isBlock) return;
    this.builder.closeTo(opened.depth);
    this.builder.paragraph(this.style);
  }

  text(text: string): void {
    if (this.skippedFrom !== null) return;
    if (this.openPres === 0) {
      this.builder.text(text, this.marks);
      return;
    }
    for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) this.builder.lineBreak();
      this.builder.text(line, this.marks);
    }
  }

  finish(): Body {
    return this.builder.finish();
  }

  /** Opens what the element stands for; whether it is more than a run of text. */
  private enter(tag: string, attributes: Attributes): boolean {
    if (SKIPPED.has(tag) || HIDDEN.test(attributes.style ?? "") || "hidden" in attributes) {
      this.skippedFrom = this.elements.length;
      return false;
    }
    if (this.enterStructure(tag, attributes)) return true;
    const level = HEADING_LEVELS[tag];
    if (level !== undefined || TEXT_BLOCKS.has(tag)) {
      const align = tag === "center" ? "center" : (alignOf(attributes) ?? this.style.align);
      this.style = level === undefined ? { ...this.style, align } : { level, align };
      this.builder.paragraph(this.style);
      return true;
    }
    const added = marksOf(tag, attributes).filter((mark) => !this.marks.some((known) => known.type === mark.type));
    if (added.length > 0) this.marks = [...this.marks, ...added];
    if (tag === "br") this.builder.lineBreak();
    return false;
  }

  private enterStructure(tag: string, attributes: Attributes): boolean {
    switch (tag) {
      case "ul":
      case "menu":
        this.builder.open("list");
        break;
      case "ol":
        this.builder.open("list", span(attributes.start, 1_000_000));
        break;
      case "blockquote":
        this.builder.open("blockquote");
        break;
      case "table":
        this.builder.open("table");
        break;
      case "li":
        this.builder.item();
        break;
      case "caption":
        this.builder.caption();
        break;
      case "tr":
        this.builder.row();
        break;
      case "td":
      case "th":
        this.builder.cell(tag === "th" ? "tableHeader" : "tableCell", cellAttrs(attributes));
        break;
      case "hr":
        this.builder.block({ type: "horizontalRule" });
        return true;
      default:
        return false;
    }
    const align = alignOf(attributes);
    this.style = { align };
    this.builder.paragraph(this.style);
    return true;
  }
}

/** Thrown to stop the parser when elements nest too deep; never leaves this file. */
class TooDeep extends Error {}

/** Reads `html` up to its end or to where it nests too deep; returns what is left to read. */
function readOn(reader: Reader, html: string): string {
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      reader.open(tag, attributes);
      if (reader.isTooDeep) throw new TooDeep();
    },
    onclosetag: (tag) => reader.close(tag),
    ontext: (text) => reader.text(text),
  });
  try {
    parser.end(html);
    return "";
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return html.slice(parser.endIndex + 1);
  }
}

/**
 * The text of an HTML page or a paste from Word as a body: paragraphs, headings, lists, tables with merged cells, links and simple marks.
 * Scripts, styles, form fields, hidden text, comments, Word's own markup and unsafe links are left out, pictures too (they must be uploaded).
 * Never throws, whatever the input; the result is valid for `bodySchema` unless it is larger than a body may be.
 */
export function bodyFromHtml(html: string): Body {
  const reader = new Reader();
  for (let left = readOn(reader, html); left !== ""; left = readOn(reader, left)) reader.closeAll();
  return reader.finish();
}
