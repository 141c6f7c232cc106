import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from "docx";
import { LAYOUT } from "../layout";
import type { LetterHead, OfficialDocument, RedHead, WebHead } from "../official";
import { fieldRows, headSize } from "../template-data";
import { titleOf } from "./blocks";
import { exactLine, freeLine, leftIndent, PITCH, twips, twipsOfMm } from "./measures";
import { BODY_LOOK, type Look, lineBreak, plain } from "./runs";

const RED = LAYOUT.red.slice(1);
const blankLine = (): Paragraph => new Paragraph({ spacing: exactLine });

/** What stands over the text. */
export function headOf({ head, title }: OfficialDocument): (Paragraph | Table)[] {
  switch (head.kind) {
    case "redHead":
      return [...redHead(head), ...Array.from({ length: LAYOUT.redHead.linesBeforeTitle }, blankLine), titleOf(title), blankLine()];
    case "letter":
      return [...letterHead(head), blankLine(), blankLine(), titleOf(title), blankLine()];
    case "web":
      return [titleOf(title), ...webHead(head)];
  }
}

function redHead(head: RedHead): Paragraph[] {
  const look: Look = { role: "title", size: headSize(head), color: RED };
  const before = twipsOfMm(LAYOUT.redHead.top);
  const names = head.issuers.flatMap((name, index) => [...(index === 0 ? [] : [lineBreak(look)]), plain(name, look)]);
  const line = twips(look.size * 1.25);
  const rule = { style: BorderStyle.SINGLE, size: Math.round(LAYOUT.redHead.ruleThickness * POINT_EIGHTHS), color: RED, space: 11 };
  return [
    // Space before the first paragraph of a page is kept by every program only when an empty line holds it.
    new Paragraph({ spacing: { ...exactLine, line: before } }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactLine, line },
      children: [...names, plain(head.suffix, look)],
    }),
    ...Array.from({ length: LAYOUT.redHead.linesBeforeNumber }, blankLine),
    new Paragraph({
      alignment: head.signer === "" ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: exactLine,
      border: { bottom: rule },
      ...(head.signer === ""
        ? {}
        : { indent: leftIndent(1), tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(LAYOUT.area.width) - 320 }] }),
      children: [
        plain(head.number),
        ...(head.signer === "" ? [] : [plain("\t签发人："), plain(head.signer, { ...BODY_LOOK, role: "kai" })]),
      ],
    }),
  ];
}

/** Eighths of a point, in which Word counts lines, to the millimetre. */
const POINT_EIGHTHS = (72 / 25.4) * 8;

function letterHead(head: LetterHead): Paragraph[] {
  const look: Look = { role: "title", size: headSize(head), color: RED };
  const out = Math.round((twipsOfMm(LAYOUT.letter.ruleWidth) - twipsOfMm(LAYOUT.area.width)) / 2);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactLine, line: twips(look.size * 1.25) },
      indent: { start: -out, end: -out },
      border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: RED, space: 11 } },
      children: [plain(head.issuer, look)],
    }),
    ...(head.number === ""
      ? []
      : [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { ...exactLine, before: 120 }, children: [plain(head.number)] })]),
  ];
}

/** The lower double line of a letter, in the footer of its first page. */
export const letterFoot = (): Paragraph => {
  const out = Math.round((twipsOfMm(LAYOUT.letter.ruleWidth) - twipsOfMm(LAYOUT.area.width)) / 2);
  return new Paragraph({
    spacing: freeLine,
    indent: { start: -out, end: -out },
    border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 1 } },
  });
};

const GREY = "595959";
const HEAD_SIZE = 11;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "999999" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function webHead({ fields, address }: WebHead): (Paragraph | Table)[] {
  const label = twipsOfMm(20);
  const value = twipsOfMm(LAYOUT.area.width / 2) - label;
  const cell = (content: Paragraph, width: number, columnSpan = 1) =>
    new TableCell({
      children: [content],
      columnSpan,
      width: { size: width, type: WidthType.DXA },
      borders: { top: THIN, bottom: THIN, left: NONE, right: NONE },
    });
  const text = (words: string, color?: string) =>
    new Paragraph({
      spacing: freeLine,
      children: [plain(words, { ...BODY_LOOK, size: HEAD_SIZE, ...(color === undefined ? {} : { color }) })],
    });
  const pair = (name: string, content: Paragraph, wide: boolean) => [
    cell(text(name, GREY), label),
    cell(content, wide ? value * 2 + label : value, wide ? 3 : 1),
  ];
  const rows = fieldRows(fields).map((row) => row.flatMap((field) => pair(field.label, text(field.value), field.wide)));
  const link = new ExternalHyperlink({ link: address, children: [plain(address, { ...BODY_LOOK, size: HEAD_SIZE })] });
  if (address !== "") rows.push(pair("网页地址", new Paragraph({ spacing: freeLine, children: [link] }), true));
  const spacer = new Paragraph({ spacing: { ...exactLine, line: Math.round(PITCH / 2) } });
  if (rows.length === 0) return [spacer];
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(LAYOUT.area.width), type: WidthType.DXA },
    columnWidths: [label, value, label, value],
    margins: { top: 60, bottom: 60, left: 60, right: 60 },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells })),
  });
  return [spacer, table, spacer];
}
