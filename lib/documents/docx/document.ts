import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { LAYOUT } from "../layout";
import type { OfficialDocument } from "../official";
import type { Pictures } from "../pictures";
import { blocksOf, headingLook, TITLE_LOOK } from "./blocks";
import { headOf, letterFoot } from "./heads";
import { exactLine, freeLine, leftIndent, PITCH, rightIndent, SMALL_TEXT, TRACKING, twipsOfMm } from "./measures";
import { reproducible } from "./reproducible";
import { BODY_LOOK, fontOf, fullLook, plain } from "./runs";
import type { Content, Setting } from "./setting";
import { tailOf } from "./tail";

const XML_ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => XML_ESCAPES[char] ?? char).replace(/\p{Cc}/gu, "");

/** The document as a Word file, with the faces of the standard named and not embedded. */
export async function toDocx(document: OfficialDocument, pictures: Pictures): Promise<Buffer> {
  const setting: Setting = { pictures, look: BODY_LOOK, width: LAYOUT.area.width, plain: false, indent: 0 };
  const letter = document.head.kind === "letter";
  const file = new Document({
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: page(letter), grid: grid(), titlePage: letter },
        footers: {
          default: pageNumber("odd"),
          even: pageNumber("even"),
          ...(letter ? { first: new Footer({ children: [letterFoot()] }) } : {}),
        },
        children: [
          ...headOf(document),
          ...addressees(document),
          ...bodyOf(document, setting),
          ...tailOf(document, (blocks) => blocksOf(blocks, setting)),
        ],
      },
    ],
  });
  // The package writes the clock into the properties; the moment of the document belongs there.
  const bytes = await Packer.toBuffer(file, false, [{ path: "docProps/core.xml", data: properties(document) }]);
  return reproducible(bytes, document.madeAt);
}

/** The signature never stands alone on a page: what is before it goes along (7.3.5.5). */
function bodyOf({ body, attachments, signature }: OfficialDocument, setting: Setting): Content {
  const signs = signature !== null && attachments.length === 0;
  return [...blocksOf(body.slice(0, -1), setting), ...blocksOf(body.slice(-1), { ...setting, keepNext: signs })];
}

const addressees = ({ addressees: to }: OfficialDocument): Paragraph[] =>
  to === "" ? [] : [new Paragraph({ spacing: exactLine, children: [plain(`${to}：`)] })];

function page(letter: boolean) {
  const { width, height, top, right, bottom, left } = LAYOUT.page;
  // The dash of the page number is 7 mm below the type area, in the middle of a line of 14 pt.
  const footer = twipsOfMm(bottom - LAYOUT.pageNumber.below) - LAYOUT.size.pageNumber * 10;
  return {
    size: { width: twipsOfMm(width), height: twipsOfMm(height) },
    margin: {
      top: twipsOfMm(letter ? LAYOUT.letter.top : top),
      right: twipsOfMm(right),
      bottom: twipsOfMm(bottom),
      left: twipsOfMm(left),
      footer: letter ? twipsOfMm(LAYOUT.letter.ruleFromBottom) : footer,
    },
  };
}

/** 22 lines. A grid of characters is left out: LibreOffice gives two cells to a character wider than its cell, and 28 to a line are that. */
const grid = () => ({ type: DocumentGridType.LINES, linePitch: PITCH });

function styles() {
  const heading = (level: 1 | 2 | 3 | 4) => ({
    run: { ...fullLook(headingLook(level)), color: "000000", bold: false },
    paragraph: { spacing: exactLine },
  });
  return {
    paragraphStyles: [{ id: SMALL_TEXT, name: "表格文字", basedOn: "Normal", paragraph: { spacing: freeLine } }],
    default: {
      document: {
        run: { ...fullLook(BODY_LOOK), characterSpacing: TRACKING, language: { value: "en-US", eastAsia: "zh-CN" } },
        paragraph: { spacing: exactLine },
      },
      title: { run: { ...fullLook(TITLE_LOOK), color: "000000" }, paragraph: { alignment: AlignmentType.CENTER } },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
  };
}

/** 7.5: — 1 —, odd pages right, even pages left, one character in. */
function pageNumber(side: "odd" | "even"): Footer {
  const run = { font: { ...fontOf("song"), ascii: "宋体", hAnsi: "宋体" }, size: LAYOUT.size.pageNumber * 2 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "odd" ? rightIndent(LAYOUT.pageNumber.indent) : leftIndent(LAYOUT.pageNumber.indent),
        spacing: freeLine,
        children: [new TextRun({ ...run, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

function properties({ title, author, keywords, madeAt }: OfficialDocument): string {
  const at = `${madeAt.slice(0, 19)}Z`;
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><cp:keywords>${escaped(keywords.join("；"))}</cp:keywords><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${moment("created")}${moment("modified")}<dc:language>zh-CN</dc:language></cp:coreProperties>`;
}
