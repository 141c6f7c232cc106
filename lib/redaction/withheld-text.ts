import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { widthInCharacters } from "@/lib/documents/layout";
import type { RedactionBox } from "./boxes";

/** The text of a page, with what lies under its boxes apart. */
export interface PageText {
  readonly page: number;
  /** pieces of text under the boxes */
  readonly withheld: readonly string[];
  /** everything else, in the order of the file */
  readonly open: string;
}

/** Text of every page of a PDF: visible, invisible and in annotations, told apart by whether it touches a box. */
export async function pageTexts(document: PDFDocumentProxy, boxes: readonly RedactionBox[]): Promise<PageText[]> {
  const texts: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const own = boxes.filter((box) => box.page === number);
    texts.push({ page: number, ...(await textOf(page, own)) });
    page.cleanup();
  }
  return texts;
}

type Corner = readonly [number, number];

async function textOf(page: PDFPageProxy, boxes: readonly RedactionBox[]): Promise<{ withheld: string[]; open: string }> {
  const viewport = page.getViewport({ scale: 1 });
  const touches = ([x, y]: Corner): boolean => {
    const [left, top] = viewport.convertToViewportPoint(x, y) as [number, number];
    const [across, down] = [left / viewport.width, top / viewport.height];
    return boxes.some((box) => across >= box.x && across <= box.x + box.width && down >= box.y && down <= box.y + box.height);
  };
  const withheld: string[] = [];
  let open = "";
  for (const item of (await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })).items) {
    if (!("str" in item)) continue;
    const pieces = charactersUnder(item.str, item.transform as number[], item.width, touches);
    withheld.push(...pieces.withheld);
    open += `${pieces.open}${item.hasEOL ? "\n" : ""}`;
  }
  for (const note of (await page.getAnnotations()) as { rect: number[]; contentsObj?: { str: string }; fieldValue?: unknown }[]) {
    const [left = 0, bottom = 0, right = 0, top = 0] = note.rect;
    const words = [note.contentsObj?.str, note.fieldValue].filter((one): one is string => typeof one === "string" && one !== "");
    const corners: Corner[] = [
      [left, bottom],
      [right, top],
      [left, top],
      [right, bottom],
      [(left + right) / 2, (bottom + top) / 2],
    ];
    if (corners.some(touches)) withheld.push(...words);
    else open += `\n${words.join("\n")}`;
  }
  return { withheld: withheld.map((one) => one.trim()).filter((one) => one !== ""), open };
}

/** The characters of a line whose middle lies under a box; where each stands follows from its share of the line's width. */
function charactersUnder(
  text: string,
  transform: readonly number[],
  width: number,
  touches: (point: Corner) => boolean,
): { withheld: string[]; open: string } {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || 1;
  const total = widthInCharacters(text) || 1;
  const withheld: string[] = [];
  let [open, under, before] = ["", "", 0];
  for (const character of text) {
    const share = widthInCharacters(character);
    const along = ((before + share / 2) / total) * width;
    before += share;
    // A third of the height above the line: the middle of a letter.
    const point: Corner = [x + (a / size) * along + c * 0.35, y + (b / size) * along + d * 0.35];
    if (touches(point)) {
      under += character;
      open += "\ufffc";
    } else {
      if (under !== "") withheld.push(under);
      under = "";
      open += character;
    }
  }
  return { withheld: under === "" ? withheld : [...withheld, under], open };
}

/** Without what different programs put between characters. */
export const squeezed = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b\u00ad]/g, "");

/** Long enough to mean something wherever else it is found: two Chinese characters, or four others. */
export const isTelling = (text: string): boolean => widthInCharacters(squeezed(text)) >= 2;

/** What is withheld here and can still be read elsewhere in the same file: another place that was forgotten. */
export function alsoElsewhere(texts: readonly PageText[]): { text: string; page: number }[] {
  const wanted = [...new Set(texts.flatMap(({ withheld }) => withheld.map(squeezed)).filter(isTelling))];
  return texts.flatMap(({ page, open }) => {
    const readable = squeezed(open);
    return wanted.filter((text) => readable.includes(text)).map((text) => ({ text, page }));
  });
}
