import type { Body, Block as BodyBlock, Inline, Table, TableCell } from "@/lib/disclosures/body-model";
import type { Align, Block, Cell, Level, Run } from "@/lib/documents/official";
import { headingLevel } from "./heading-level";

export interface BodySource {
  /** scheme and host of the site: links within it are made whole */
  origin: string;
  /** SHA-256 of the bytes of a picture of the body, or null */
  pictureOf: (fileId: string) => string | null;
}

/** Deeper than this a sheet of paper has no room; what is inside stands at this depth. */
const DEEPEST = 5;

/** The text of an item as blocks of a document. */
export const bodyBlocks = (body: Body, source: BodySource): Block[] => blocks(body.content, source, 0);

const blocks = (content: readonly BodyBlock[], source: BodySource, depth: number): Block[] =>
  content.flatMap((node) => blockOf(node, source, depth));

function blockOf(node: BodyBlock, source: BodySource, depth: number): Block[] {
  switch (node.type) {
    case "paragraph": {
      const runs = runsOf(node.content, source);
      // Empty paragraphs only make room on screens.
      if (runs.every(({ text, newLine }) => newLine === true || text.trim() === "")) return [];
      const align = alignOf(node.attrs?.textAlign);
      const level = align === undefined && depth === 0 ? headingLevel(runs.map(({ text }) => text).join("")) : null;
      return [
        level === null
          ? { type: "paragraph", runs: withoutIndent(runs), ...(align === undefined ? {} : { align }) }
          : { type: "heading", level, runs: withoutIndent(runs) },
      ];
    }
    case "heading": {
      const runs = withoutIndent(runsOf(node.content, source));
      const level = headingLevel(runs.map(({ text }) => text).join("")) ?? ((node.attrs.level - 1) as Level);
      return runs.length === 0 ? [] : [{ type: "heading", level, runs }];
    }
    case "bulletList":
    case "orderedList": {
      if (depth >= DEEPEST) return node.content.flatMap((item) => blocks(item.content, source, depth));
      const start = node.type === "orderedList" ? (node.attrs?.start ?? 1) : 1;
      const items = node.content.map((item) => blocks(item.content, source, depth + 1));
      return [{ type: "list", ordered: node.type === "orderedList", start, items }];
    }
    case "blockquote":
      if (depth >= DEEPEST) return blocks(node.content, source, depth);
      return [{ type: "quote", blocks: blocks(node.content, source, depth + 1) }];
    case "table":
      return depth >= DEEPEST
        ? node.content.flatMap((row) => (row.content ?? []).flatMap((cell) => blocks(cell.content, source, depth)))
        : [tableOf(node, source, depth)];
    case "image": {
      const { fileId, alt, title = "", width = 0 } = node.attrs;
      return [{ type: "picture", picture: source.pictureOf(fileId), alt, caption: title, width }];
    }
    case "horizontalRule":
      return [];
  }
}

const alignOf = (align: Align | undefined): Align | undefined => (align === "left" || align === "justify" ? undefined : align);

function tableOf(table: Table, source: BodySource, depth: number): Block {
  const rows = table.content.map((row) => (row.content ?? []).map((cell) => cellOf(cell, source, depth)));
  const body = rows.findIndex((row) => row.length === 0 || row.some(({ header }) => !header));
  const widths = columnWidths(table);
  return { type: "table", rows, headerRows: body < 0 ? rows.length : body, ...(widths === null ? {} : { widths }) };
}

const cellOf = ({ type, attrs, content }: TableCell, source: BodySource, depth: number): Cell => ({
  blocks: blocks(content, source, depth + 1),
  columns: attrs?.colspan ?? 1,
  rows: attrs?.rowspan ?? 1,
  header: type === "tableHeader",
});

/** The widths that the editor gave the columns in the first row, if it gave one to each. */
function columnWidths({ content: [first] }: Table): number[] | null {
  const widths = (first?.content ?? []).flatMap(({ attrs }) => attrs?.colwidth ?? [0]);
  return widths.length > 0 && widths.every((width) => width > 0) ? widths : null;
}

function runsOf(content: readonly Inline[] | undefined, { origin }: BodySource): Run[] {
  return (content ?? []).map((node): Run => {
    if (node.type === "hardBreak") return { text: "", newLine: true };
    const run: Run = { text: node.text };
    for (const mark of node.marks ?? []) {
      if (mark.type === "link") run.link = absolute(mark.attrs.href, origin);
      else if (mark.type === "superscript") run.script = "super";
      else if (mark.type === "subscript") run.script = "sub";
      else run[mark.type] = true;
    }
    return run;
  });
}

const absolute = (href: string, origin: string): string => (href.startsWith("/") ? origin + href : href);

/** Without the blanks that indent a paragraph on screen: the layout indents by itself. */
function withoutIndent(runs: Run[]): Run[] {
  const [first, ...rest] = runs;
  return first === undefined ? [] : [{ ...first, text: first.text.replace(/^[\s\u3000]+/, "") }, ...rest];
}
