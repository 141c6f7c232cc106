import { formatChineseDate } from "@/lib/core/civil-date";
import { pdfFonts } from "./fonts";
import { fittedSize, LAYOUT, signaturePlaces, tableSize, widthInCharacters } from "./layout";
import { type Block, type Head, type OfficialDocument, type PictureBlock, type Signature, textOf, type WebHead } from "./official";
import { MISSING, type Picture, type Pictures } from "./pictures";
import { tableGrid } from "./table-grid";
import { titleLines } from "./title-lines";

const POINTS_PER_PIXEL = 0.75;

export const picturePath = ({ sha256, format }: Picture): string => `/pictures/${sha256}.${format}`;

/** The document as the Typst templates take it: every choice made, nothing left but setting it. */
export function templateData(document: OfficialDocument, pictures: Pictures) {
  const { head, signature, imprint, madeAt } = document;
  const made = new Date(madeAt);
  return {
    layout: LAYOUT,
    fonts: pdfFonts(),
    title: document.title,
    titleLines: titleLines(document.title),
    author: document.author,
    keywords: document.keywords,
    made: [
      made.getUTCFullYear(),
      made.getUTCMonth() + 1,
      made.getUTCDate(),
      made.getUTCHours(),
      made.getUTCMinutes(),
      made.getUTCSeconds(),
    ],
    head: headData(head),
    addressees: document.addressees,
    body: document.body.map((block) => set(block, pictures)),
    attachments: document.attachments,
    signature: signature === null ? [] : signatureLines(signature),
    note: document.note,
    annexes: (document.annexes ?? []).map((blocks) => blocks.map((block) => set(block, pictures))),
    imprint: imprint === null ? null : { ...imprint, issuedOn: imprint.issuedOn === null ? "" : formatChineseDate(imprint.issuedOn) },
  };
}

const WIDEST_HALF = 15;

/** What a page says about itself in rows of two; a long value has a row of its own. */
export function fieldRows(fields: WebHead["fields"]): { label: string; value: string; wide: boolean }[][] {
  const rows: { label: string; value: string; wide: boolean }[][] = [];
  let half: { label: string; value: string; wide: boolean } | null = null;
  for (const { label, value } of fields) {
    const wide = widthInCharacters(value) > WIDEST_HALF || /[!-~]{20,}/.test(value);
    if (wide) rows.push([{ label, value, wide }]);
    else if (half === null) half = { label, value, wide };
    else {
      rows.push([half, { label, value, wide }]);
      half = null;
    }
  }
  return half === null ? rows : [...rows, [{ ...half, wide: true }]];
}

function headData(head: Head): object {
  const size = headSize(head);
  if (head.kind !== "web") return { ...head, size };
  const rows = fieldRows(head.fields).map((row) => row.map((field) => ({ ...field, value: breakable(field.value) })));
  return { ...head, rows, shownAddress: breakable(head.address), size };
}

/**
 * Marks with U+200B where an address or another long string without a blank may go on in the next line: behind its signs, and where
 * there are none, anywhere.
 */
const breakable = (text: string): string =>
  text.replace(/[!-~]{20,}/g, (long) =>
    long
      .replace(/([/.?&=_-]+)(?=[^/.?&=_-])/g, "$1\u200b")
      .replace(/[^\u200b]{20,}/g, (piece) => piece.replace(/(.{8})(?=.)/g, "$1\u200b")),
  );

/** The size in which 发文机关标志 is set, in points. */
export function headSize(head: Head): number {
  switch (head.kind) {
    case "redHead": {
      const longest = [...head.issuers].sort((a, b) => b.length - a.length)[0] ?? "";
      // 文件 stands a little off the names of several agencies.
      const gap = head.issuers.length > 1 ? "　" : "";
      return fittedSize(longest + gap + head.suffix, LAYOUT.area.width, LAYOUT.redHead);
    }
    case "letter":
      return fittedSize(head.issuer, LAYOUT.area.width, LAYOUT.letter);
    case "web":
      return LAYOUT.size.title;
  }
}

/** The lines under the text, each with its distance from the right edge in characters. */
export function signatureLines({ agencies, date, sealed }: Signature): { text: string; right: number }[] {
  const day = date === null ? "" : formatChineseDate(date);
  const last = agencies.at(-1) ?? "";
  const places = signaturePlaces(last, day, sealed);
  const lines = agencies.map((text) => ({ text, right: places.agency }));
  return day === "" ? lines : [...lines, { text: day, right: places.date }];
}

function set(block: Block, pictures: Pictures): object {
  switch (block.type) {
    case "list":
      return { ...block, items: block.items.map((item) => item.map((inner) => set(inner, pictures))) };
    case "quote":
      return { ...block, blocks: block.blocks.map((inner) => set(inner, pictures)) };
    case "table": {
      const grid = tableGrid(block);
      const cells = grid.cells.map((cell) => ({
        ...cell,
        whole: isShort(cell.blocks),
        blocks: cell.blocks.map((inner) => set(inner, pictures)),
      }));
      return { type: "table", ...grid, cells, size: block.size ?? tableSize(grid.columns), together: block.whole === true };
    }
    case "picture":
      return pictureData(block, pictures);
    case "paragraph":
    case "heading":
      return { ...block, runs: block.runs.map((run) => ({ ...run, text: breakable(run.text) })) };
    case "annex":
      return { ...block, titleLines: titleLines(block.title) };
    default:
      return block;
  }
}

const WHOLE = 120;

/** What is short enough to stand on one page whatever comes before it. */
const isShort = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.type === "paragraph") &&
  blocks.reduce((sum, block) => sum + ("runs" in block ? widthInCharacters(textOf(block.runs)) : 0), 0) < WHOLE;

/** A picture, or the words in its place. */
export function placePicture(
  { picture: name, alt }: PictureBlock,
  { usable, refused }: Pictures,
): { picture: Picture } | { instead: string } {
  const picture = name === null ? undefined : usable.get(name);
  if (picture !== undefined) return { picture };
  return { instead: `［图片：${alt}（${(name === null ? undefined : refused.get(name)) ?? MISSING}）］` };
}

function pictureData(block: PictureBlock, pictures: Pictures): object {
  const placed = placePicture(block, pictures);
  const { alt, caption } = block;
  if ("instead" in placed) return { type: "missing", text: placed.instead, caption };
  return { type: "picture", path: picturePath(placed.picture), alt, caption, width: pictureWidth(block.width, placed.picture) };
}

/** How wide a picture is set, in points: as its author wants it, else by its pixels, within the page. */
export function pictureWidth(wanted: number, { width, height }: Picture, most: { width: number; height: number } = LAYOUT.picture): number {
  const pixels = wanted > 0 ? wanted : width;
  const widest = (most.width * 72) / 25.4;
  const byHeight = (((most.height * 72) / 25.4) * width) / height;
  return Math.min(pixels * POINTS_PER_PIXEL, widest, byHeight);
}
