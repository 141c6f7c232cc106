import { AlignmentType, HeadingLevel, ImageRun, type IParagraphOptions, Paragraph } from "docx";
import { LAYOUT } from "../layout";
import type { Align, Block, Level, ListBlock, PictureBlock } from "../official";
import { pictureWidth, placePicture } from "../template-data";
import { titleLines } from "../title-lines";
import { exactLine, firstLine, freeLine, leftIndent, SMALL_TEXT, smallLine } from "./measures";
import { BODY_LOOK, children, type Look, lineBreak, plain } from "./runs";
import type { Content, Setting } from "./setting";
import { tableOf } from "./tables";

export const TITLE_LOOK: Look = { role: "title", size: LAYOUT.size.title };

const ALIGNMENT: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
const HEADING_ROLE = { 1: "black", 2: "kai", 3: "body", 4: "body" } as const;

export const headingLook = (level: Level): Look => ({ ...BODY_LOOK, role: HEADING_ROLE[level] });

const lineOf = ({ look }: Setting) =>
  look.size === LAYOUT.size.body ? { spacing: exactLine } : { style: SMALL_TEXT, spacing: smallLine(look.size) };

export const blocksOf = (blocks: readonly Block[], setting: Setting): Content => blocks.flatMap((block) => blockOf(block, setting));

function blockOf(block: Block, setting: Setting): Content {
  switch (block.type) {
    case "paragraph":
      return [paragraph(children(block.runs, setting.look), block.align, setting)];
    case "heading":
      return [
        new Paragraph({
          heading: HEADING[block.level],
          children: children(block.runs, headingLook(block.level)),
          spacing: exactLine,
          indent: firstLine(2),
          keepNext: true,
          ...(block.newPage === true ? { pageBreakBefore: true } : {}),
        }),
      ];
    case "list":
      return listOf(block, setting);
    case "quote":
      return blocksOf(block.blocks, { ...setting, indent: setting.indent + 2 });
    case "table":
      // Word joins tables that touch each other.
      return [tableOf(block, setting, blocksOf), new Paragraph({ spacing: { ...exactLine, line: 160 } })];
    case "picture":
      return pictureOf(block, setting);
    case "annex":
      return [
        new Paragraph({ pageBreakBefore: true, spacing: exactLine, children: [plain(block.label, { ...BODY_LOOK, role: "black" })] }),
        blankLine(),
        titleOf(block.title),
        blankLine(),
      ];
    case "pageBreak":
      return [new Paragraph({ pageBreakBefore: true, spacing: exactLine })];
  }
}

function paragraph(content: NonNullable<IParagraphOptions["children"]>, align: Align | undefined, setting: Setting): Paragraph {
  const inward = align === undefined && !setting.plain ? firstLine(2) : {};
  return new Paragraph({
    children: content,
    alignment: ALIGNMENT[align ?? (setting.plain ? "left" : "justify")],
    ...lineOf(setting),
    indent: { ...(setting.indent > 0 ? leftIndent(setting.indent) : {}), ...inward },
    ...(setting.keepNext === true ? { keepNext: true } : {}),
  });
}

/** Numbers and marks are written out, so that they stay what they are in every program. */
function listOf({ ordered, start, items }: ListBlock, setting: Setting): Content {
  return items.flatMap((item, index) => {
    const mark = ordered ? `${start + index}. ` : "• ";
    const [first, ...rest] = item;
    const inner = { ...setting, plain: true, indent: setting.indent + 2 };
    const leads = first?.type === "paragraph";
    const head = paragraph([plain(mark, setting.look), ...(leads ? children(first.runs, setting.look) : [])], undefined, inner);
    return [head, ...blocksOf(leads ? rest : item, { ...inner, indent: inner.indent + 1 })];
  });
}

const blankLine = (): Paragraph => new Paragraph({ spacing: exactLine });

export function titleOf(title: string): Paragraph {
  const lines = titleLines(title).flatMap((line, index) => [...(index === 0 ? [] : [lineBreak(TITLE_LOOK)]), plain(line, TITLE_LOOK)]);
  return new Paragraph({ style: "Title", alignment: AlignmentType.CENTER, spacing: { ...exactLine, line: 640 }, children: lines });
}

function pictureOf(block: PictureBlock, { pictures, width }: Setting): Paragraph[] {
  const placed = placePicture(block, pictures);
  // Word has no WebP.
  const instead =
    "instead" in placed ? placed.instead : placed.picture.format === "webp" ? `［图片：${block.alt}（格式为 WebP，请到网页查看）］` : null;
  const centred = { alignment: AlignmentType.CENTER, spacing: freeLine, keepLines: true };
  const caption = block.caption === "" ? [] : [new Paragraph({ ...centred, children: [plain(block.caption, { ...BODY_LOOK, size: 12 })] })];
  if (instead !== null || "instead" in placed) return [new Paragraph({ ...centred, children: [plain(instead ?? "")] }), ...caption];
  const { picture } = placed;
  const points = pictureWidth(block.width, picture, { width: Math.min(width, LAYOUT.picture.width), height: LAYOUT.picture.height });
  // The package counts in pixels of 96 to the inch.
  const size = {
    width: Math.max(1, Math.round(points / 0.75)),
    height: Math.max(1, Math.round((points * picture.height) / picture.width / 0.75)),
  };
  const image = new ImageRun({
    type: picture.format === "webp" ? "png" : picture.format,
    data: picture.bytes,
    transformation: size,
    altText: { name: block.alt.slice(0, 60), title: block.alt.slice(0, 60), description: block.alt },
  });
  return [new Paragraph({ ...centred, keepNext: caption.length > 0, children: [image] }), ...caption];
}
