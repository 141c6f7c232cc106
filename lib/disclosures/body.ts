import { z } from "zod";
import { BodyProblem, cleanText } from "./body-clean";
import type { Block, Body, BodyNode, Paragraph } from "./body-model";
import { cleanBody } from "./body-nodes";

export type { Body } from "./body-model";

/** Nothing written yet: what the editor opens with. */
export const emptyBody: Body = { type: "doc", content: [{ type: "paragraph" }] };

/** Takes whatever claims to be a body and gives it back in canonical form, or says in Chinese what is wrong with it. */
export const bodySchema = z.unknown().transform((value, context): Body => {
  try {
    return cleanBody(value);
  } catch (error) {
    if (!(error instanceof BodyProblem)) throw error;
    context.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

function linesOf(node: Block): string[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [(node.content ?? []).map((child) => (child.type === "text" ? child.text : "\n")).join("")];
    case "bulletList":
    case "orderedList":
      return node.content.flatMap((item) => item.content.flatMap(linesOf));
    case "blockquote":
      return node.content.flatMap(linesOf);
    case "table":
      return node.content.map((row) => (row.content ?? []).map((cell) => cell.content.flatMap(linesOf).join(" ")).join("\t"));
    case "image":
      return node.attrs.title === undefined ? [node.attrs.alt] : [node.attrs.alt, node.attrs.title];
    case "horizontalRule":
      return [];
  }
}

/** The text without its form, for search and screening: a line for each paragraph and table row, a tab between cells; the texts of pictures too. */
export const bodyText = (body: Body): string => body.content.flatMap(linesOf).join("\n");

/** A paragraph for each line that is not blank. Indents are left to the style sheet. */
export function bodyFromText(text: string): Body {
  const paragraphs = text
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== "")
    .map((line): Paragraph => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return paragraphs.length === 0 ? emptyBody : { type: "doc", content: paragraphs };
}

function* allNodes(node: BodyNode): Generator<BodyNode> {
  yield node;
  if (!("content" in node)) return;
  for (const child of node.content ?? []) yield* allNodes(child);
}

/** The uploaded files that the body shows, each once, in order. */
export const bodyFileIds = (body: Body): string[] => [
  ...new Set([...allNodes(body)].flatMap((node) => (node.type === "image" ? [node.attrs.fileId] : []))),
];

/** The addresses that the body links to, each once, in order: they too can hold personal data (mailto:, tel:). */
export const bodyLinks = (body: Body): string[] => [
  ...new Set(
    [...allNodes(body)].flatMap((node) =>
      "marks" in node ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : [])) : [],
    ),
  ),
];

/** Whether there is nothing to read or see in it. */
export const isBlank = (body: Body): boolean => bodyText(body).trim() === "" && bodyFileIds(body).length === 0;
