import {
  AlignmentType,
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from "docx";
import { formatChineseDate } from "@/lib/core/civil-date";
import { LAYOUT } from "../layout";
import type { Block, Imprint, OfficialDocument } from "../official";
import { signatureLines } from "../template-data";
import { exactLine, firstLine, freeLine, rightIndent, twips, twipsOfMm } from "./measures";
import { BODY_LOOK, plain } from "./runs";
import type { Content } from "./setting";

const blankLine = (): Paragraph => new Paragraph({ spacing: exactLine, keepNext: true });

/** What stands under the text: 附件说明, 署名, 成文日期, 附注, what is bound behind, 版记. */
export function tailOf(
  { attachments, signature, note, annexes = [], imprint }: OfficialDocument,
  blocksOf: (blocks: readonly Block[]) => Content,
): Content {
  return [
    ...attachmentList(attachments, signature !== null),
    ...(signature === null ? [] : [blankLine(), ...signatureLines(signature).map(signatureLine)]),
    ...(note === "" ? [] : [new Paragraph({ spacing: exactLine, indent: firstLine(2), children: [plain(`（${note}）`)] })]),
    ...annexes.flatMap(blocksOf),
    ...(imprint === null ? [] : [imprintTable(imprint), new Paragraph({ spacing: exactLine })]),
  ];
}

function signatureLine({ text, right }: { text: string; right: number }, index: number, all: readonly unknown[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: exactLine,
    indent: rightIndent(right),
    keepNext: index < all.length - 1,
    // Name and date are centred over each other by their characters.
    autoSpaceEastAsianText: false,
    children: [plain(text)],
  });
}

function attachmentList(names: readonly string[], keepNext: boolean): Paragraph[] {
  if (names.length === 0) return [];
  const character = twips(LAYOUT.size.body);
  const many = names.length > 1;
  const hanging = character * (many ? 4.25 : 3);
  const lines = names.map((name, index) => {
    const number = many ? `${index + 1}.\u00a0` : "";
    return new Paragraph({
      keepNext,
      spacing: exactLine,
      // The names stand under each other, two characters in and behind “附件：1.”.
      indent: { start: character * 2 + hanging, hanging: index === 0 ? hanging : many ? character * 1.25 : 0 },
      children: [plain(`${index === 0 ? "附件：" : ""}${number}${name}`)],
    });
  });
  return [blankLine(), ...lines];
}

/** 版记: a table that floats at the foot of the type area, on the page of the paragraph behind it, which is the last. */
function imprintTable({ copies, issuer, issuedOn }: Imprint): Table {
  const eighths = (mm: number) => Math.round(((mm * 72) / 25.4) * 8);
  const line = (mm: number) => ({ style: BorderStyle.SINGLE, size: eighths(mm), color: "000000" });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  const { outer, inner } = LAYOUT.imprint;
  const look = { ...BODY_LOOK, size: LAYOUT.size.imprint };
  const side = twips(LAYOUT.size.imprint);
  const width = twipsOfMm(LAYOUT.area.width);
  const last = issuedOn === null ? issuer : `${issuer}\t${formatChineseDate(issuedOn)}印发`;
  const rows = [...(copies === "" ? [] : [`抄送：${copies}。`]), last];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: rows.map(
      (text, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: {
                top: line(index === 0 ? outer : inner),
                bottom: line(index === rows.length - 1 ? outer : inner),
                left: none,
                right: none,
              },
              children: [
                new Paragraph({
                  spacing: freeLine,
                  indent: index === rows.length - 1 ? { start: side, end: side } : { start: side * 4, hanging: side * 3, end: side },
                  tabStops: [{ type: TabStopType.RIGHT, position: width - side }],
                  children: [plain(text, look)],
                }),
              ],
            }),
          ],
        }),
    ),
  });
}
