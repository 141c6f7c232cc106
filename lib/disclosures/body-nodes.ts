import { BodyProblem, checkBytes, checkSize, cleanAlign, cleanMarks, cleanText, type RawNode, rawNode, wholeNumber } from "./body-clean";
import type { Block, Body, CellAttrs, Image, Inline, ListItem, Paragraph, TableCell, TableRow } from "./body-model";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMPTY_PARAGRAPH: Paragraph = { type: "paragraph" };

const cannotStand = (what: string, where: string): BodyProblem =>
  new BodyProblem(`${where}中含有不支持的内容（${cleanText(what).slice(0, 30)}）。请删除后改用段落、标题、列表、表格或者图片。`);

function inline(value: unknown): Inline | null {
  const node = rawNode(value);
  if (node.type === "hardBreak") return { type: "hardBreak", ...cleanMarks(node.marks) };
  if (node.type !== "text") throw cannotStand(node.type, "段落");
  const text = typeof node.text === "string" ? cleanText(node.text) : "";
  return text === "" ? null : { type: "text", text, ...cleanMarks(node.marks) };
}

/** `content` is left out when there is none, as the editor does. */
function inlines(node: RawNode): { readonly content?: readonly Inline[] } {
  const content = node.content.map(inline).filter((child) => child !== null);
  return content.length === 0 ? {} : { content };
}

function blocks(node: RawNode): readonly Block[] {
  return node.content.length === 0 ? [EMPTY_PARAGRAPH] : node.content.map(block);
}

function paragraph(node: RawNode): Paragraph {
  const { textAlign } = cleanAlign(node.attrs.textAlign);
  return { type: "paragraph", ...(textAlign === undefined ? {} : { attrs: { textAlign } }), ...inlines(node) };
}

function heading(node: RawNode): Block {
  const level = node.attrs.level;
  if (level !== 2 && level !== 3 && level !== 4) throw new BodyProblem("正文中的标题只有二级、三级、四级，请修改标题级别。");
  return { type: "heading", attrs: { level, ...cleanAlign(node.attrs.textAlign) }, ...inlines(node) };
}

function listItem(value: unknown): ListItem {
  const node = rawNode(value);
  if (node.type !== "listItem") throw cannotStand(node.type, "列表");
  const content = blocks(node);
  return { type: "listItem", content: content[0]?.type === "paragraph" ? content : [EMPTY_PARAGRAPH, ...content] };
}

function listItems(node: RawNode): readonly ListItem[] {
  if (node.content.length === 0) throw new BodyProblem("正文中有空的列表，请删除。");
  return node.content.map(listItem);
}

function orderedList(node: RawNode): Block {
  const start = wholeNumber(node.attrs.start, 1, 1_000_000, "编号列表的起始号");
  return { type: "orderedList", ...(start === 1 ? {} : { attrs: { start } }), content: listItems(node) };
}

function cellAttrs({ attrs }: RawNode): { readonly attrs?: CellAttrs } {
  const colspan = wholeNumber(attrs.colspan, 1, 100, "表格单元格合并的列数");
  const rowspan = wholeNumber(attrs.rowspan, 1, 1000, "表格单元格合并的行数");
  const widths: unknown = attrs.colwidth;
  const colwidth =
    Array.isArray(widths) && widths.length === colspan && widths.every((width) => Number.isInteger(width) && width >= 0 && width <= 5000)
      ? widths.map(Number)
      : [];
  if (colspan === 1 && rowspan === 1 && colwidth.length === 0) return {};
  return {
    attrs: {
      ...(colspan === 1 ? {} : { colspan }),
      ...(rowspan === 1 ? {} : { rowspan }),
      ...(colwidth.length === 0 ? {} : { colwidth }),
    },
  };
}

function tableCell(value: unknown): TableCell {
  const node = rawNode(value);
  if (node.type !== "tableCell" && node.type !== "tableHeader") throw cannotStand(node.type, "表格");
  return { type: node.type, ...cellAttrs(node), content: blocks(node) };
}

function tableRow(value: unknown): TableRow {
  const node = rawNode(value);
  if (node.type !== "tableRow") throw cannotStand(node.type, "表格");
  return { type: "tableRow", ...(node.content.length === 0 ? {} : { content: node.content.map(tableCell) }) };
}

function table(node: RawNode): Block {
  const content = node.content.map(tableRow);
  if (!content.some((row) => row.content !== undefined)) throw new BodyProblem("正文中有空的表格，请删除。");
  return { type: "table", content };
}

function image({ attrs }: RawNode): Image {
  const { fileId, alt, title, width } = attrs;
  if (typeof fileId !== "string" || !UUID.test(fileId)) throw new BodyProblem("正文中有未上传的图片，请删除后用“插入图片”上传。");
  const altText = typeof alt === "string" ? cleanText(alt).trim() : "";
  if (altText === "") throw new BodyProblem("正文中有图片没有填写说明文字。请补上：看不到图片的人靠它了解内容。");
  if (altText.length > 500) throw new BodyProblem("图片的说明文字不能超过 500 字，请把详细内容写进正文。");
  const titleText = typeof title === "string" ? cleanText(title).trim().slice(0, 500) : "";
  const pixels = width === undefined || width === null ? null : wholeNumber(width, 1, 5000, "图片宽度");
  return {
    type: "image",
    attrs: {
      fileId: fileId.toLowerCase(),
      alt: altText,
      ...(titleText === "" ? {} : { title: titleText }),
      ...(pixels === null ? {} : { width: pixels }),
    },
  };
}

function block(value: unknown): Block {
  const node = rawNode(value);
  switch (node.type) {
    case "paragraph":
      return paragraph(node);
    case "heading":
      return heading(node);
    case "bulletList":
      return { type: "bulletList", content: listItems(node) };
    case "orderedList":
      return orderedList(node);
    case "blockquote":
      return { type: "blockquote", content: blocks(node) };
    case "table":
      return table(node);
    case "image":
      return image(node);
    case "horizontalRule":
      return { type: "horizontalRule" };
    default:
      throw cannotStand(node.type, "正文");
  }
}

/**
 * The body in canonical form: unknown attributes and marks dropped, defaults left out. Throws a BodyProblem on unknown nodes, on nodes
 * where they cannot stand, on unsafe links, on pictures without a file or a text, and beyond the limits.
 */
export function cleanBody(value: unknown): Body {
  checkSize(value);
  const node = rawNode(value);
  if (node.type !== "doc") throw new BodyProblem("正文的格式无法识别，请重新打开编辑页面后再试。");
  const body: Body = { type: "doc", content: blocks(node) };
  checkBytes(body);
  return body;
}
