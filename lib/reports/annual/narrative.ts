import { escapeHtml } from "@/lib/core/html";
import { type Body, bodyText } from "@/lib/disclosures/body";
import type { Block, Inline, ListItem, TableCell, TextNode } from "@/lib/disclosures/body-model";
import type { ReportNarrative } from "./snapshot";
import type { ReportText } from "./text-checks";

/** The written parts of a report, in their order; sections 2 to 4 are its tables. */
export const NARRATIVE_PARTS = ["opening", "section1", "section5", "section6"] as const;
export type NarrativePart = (typeof NARRATIVE_PARTS)[number];
export type NarrativeBodies = Readonly<Record<NarrativePart, Body>>;

const TAGS = { bold: "strong", italic: "em", underline: "u", strike: "s", superscript: "sup", subscript: "sub" } as const;

function textHtml({ text, marks = [] }: TextNode): string {
  return marks.reduce((html, mark) => {
    if (mark.type === "link") return `<a href="${escapeHtml(mark.attrs.href)}">${html}</a>`;
    return `<${TAGS[mark.type]}>${html}</${TAGS[mark.type]}>`;
  }, escapeHtml(text));
}

const inlineHtml = (content: readonly Inline[] = []): string =>
  content.map((node) => (node.type === "text" ? textHtml(node) : "<br>")).join("");

const align = (attrs: { readonly textAlign?: string } | undefined): string =>
  attrs?.textAlign === undefined ? "" : ` style="text-align: ${attrs.textAlign}"`;

const itemsHtml = (items: readonly ListItem[]): string =>
  items.map(({ content }) => `<li>${content.map(blockHtml).join("")}</li>`).join("");

function cellHtml({ type, attrs = {}, content }: TableCell): string {
  const tag = type === "tableHeader" ? "th" : "td";
  const spans = `${attrs.colspan === undefined ? "" : ` colspan="${attrs.colspan}"`}${attrs.rowspan === undefined ? "" : ` rowspan="${attrs.rowspan}"`}`;
  return `<${tag}${spans}>${content.map(blockHtml).join("")}</${tag}>`;
}

function blockHtml(node: Block): string {
  switch (node.type) {
    case "paragraph":
      return `<p${align(node.attrs)}>${inlineHtml(node.content)}</p>`;
    case "heading":
      return `<h${node.attrs.level}${align(node.attrs)}>${inlineHtml(node.content)}</h${node.attrs.level}>`;
    case "bulletList":
      return `<ul>${itemsHtml(node.content)}</ul>`;
    case "orderedList":
      return `<ol${node.attrs === undefined ? "" : ` start="${node.attrs.start}"`}>${itemsHtml(node.content)}</ol>`;
    case "blockquote":
      return `<blockquote>${node.content.map(blockHtml).join("")}</blockquote>`;
    case "table":
      return `<table>${node.content.map((row) => `<tr>${(row.content ?? []).map(cellHtml).join("")}</tr>`).join("")}</table>`;
    case "horizontalRule":
      return "<hr>";
    case "image":
      return "";
  }
}

const blank = (node: Block): boolean => node.type === "paragraph" && (node.content ?? []).length === 0;

/** A body as HTML; empty paragraphs are left out. Reports carry no pictures: their charts are drawn from the figures. */
export const bodyHtml = (body: Body): string =>
  body.content
    .filter((node) => !blank(node))
    .map(blockHtml)
    .join("");

export const narrativeHtml = (bodies: NarrativeBodies): ReportNarrative => ({
  opening: bodyHtml(bodies.opening),
  section1: bodyHtml(bodies.section1),
  section5: bodyHtml(bodies.section5),
  section6: bodyHtml(bodies.section6),
});

/** 标题, exactly as the format has it. */
export const titleOf = (agency: string, year: number): string => `${agency}${year}年政府信息公开工作年度报告`;

/** The words of a report as the text checks read them. */
export function reportText(agency: string, year: number, headings: readonly string[], bodies: NarrativeBodies): ReportText {
  const texts = [bodyText(bodies.section1), "", "", "", bodyText(bodies.section5), bodyText(bodies.section6)];
  return {
    title: titleOf(agency, year),
    opening: bodyText(bodies.opening),
    sections: headings.map((heading, index) => ({ heading, text: texts[index] ?? "" })),
  };
}
