import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { pixelBox, placedBoxes, type RedactionBox, type Stamps } from "./boxes";
import { cover, destroy, release } from "./cover";
import { imageSegments } from "./exif";
import { readPdf } from "./pdf-source";
import { encodings, pdfPieces } from "./raw-bytes";
import { drawScale, type RedactionOrder, redact } from "./redact";
import { openSource, type Source } from "./source";
import { structureFaults } from "./structure";
import { alsoElsewhere, isTelling, type PageText, pageTexts, squeezed } from "./withheld-text";

export type CheckName = "pages" | "text" | "pixels" | "structure" | "bytes" | "independence";

/** One thing looked at in the finished file, and what was wrong with it, in words. */
export interface ProofCheck {
  readonly name: CheckName;
  readonly words: string;
  readonly faults: readonly string[];
}

/** Whether anything that is withheld survives in the file. */
export interface Proof {
  readonly holds: boolean;
  readonly checks: readonly ProofCheck[];
  /** pieces of text found under the boxes of the original, none of which are in the result */
  readonly withheldPieces: number;
  /** the same words, readable in the result at a place that has no box: look again */
  readonly elsewhere: readonly { readonly text: string; readonly page: number }[];
}

const WORDS: Readonly<Record<CheckName, string>> = {
  pages: "页数和页面大小与原件一致",
  text: "重新提取文字，读不出被遮盖的内容",
  pixels: "重新画出每一页，遮盖处只有黑底和依据",
  structure: "除整页图像外没有文字层、批注、附件、图层、脚本和元数据",
  bytes: "逐字节检索，没有被遮盖文字的任何编码",
  independence: "把遮盖处换成随机内容后重新制作，得到的文件完全相同",
};

/**
 * Looks at the finished file as a stranger would, and makes it once more from an original in which everything under the boxes has been
 * replaced by noise: what comes out the same cannot depend on what was withheld.
 */
export async function proveRedaction(original: Uint8Array, result: Uint8Array, order: RedactionOrder): Promise<Proof> {
  const source = await openSource(original);
  const made = await openSource(result);
  try {
    const boxes = placedBoxes(order.boxes, source.pages.length, order.stamps);
    const texts = source.kind === "pdf" ? await pdfTexts(original, boxes) : [];
    const withheld = [...new Set(texts.flatMap((text) => text.withheld))];
    const independent = Buffer.compare(await redact(source, order, destroy), result) === 0;
    const faults: Record<CheckName, string[]> = {
      pages: pageFaults(source, made),
      text: made.kind === "pdf" ? await textFaults(result, boxes, withheld) : [],
      pixels: await pixelFaults(source, made, boxes, order.stamps),
      structure: made.kind === "pdf" ? await structureFaults(result) : imageSegments(result).map((name) => `图片里有附加信息：${name}。`),
      bytes: byteFaults(result, withheld, independent),
      independence: independent ? [] : ["文件不能从去掉了遮盖内容的原件重新制作出来。"],
    };
    const checks = (Object.keys(WORDS) as CheckName[]).map((name) => ({ name, words: WORDS[name], faults: faults[name] }));
    return {
      holds: checks.every((check) => check.faults.length === 0),
      checks,
      withheldPieces: withheld.length,
      elsewhere: alsoElsewhere(texts).slice(0, 50),
    };
  } finally {
    await source.close();
    await made.close();
  }
}

async function pdfTexts(bytes: Uint8Array, boxes: readonly RedactionBox[]): Promise<PageText[]> {
  const document = await readPdf(bytes);
  return pageTexts(document, boxes).finally(() => close(document));
}

const close = async (document: PDFDocumentProxy): Promise<void> => {
  await document.loadingTask.destroy();
};

function pageFaults(source: Source, made: Source): string[] {
  if (made.kind !== source.kind) return ["结果的文件格式与原件不同。"];
  if (made.pages.length !== source.pages.length) return [`原件有 ${source.pages.length} 页，结果有 ${made.pages.length} 页。`];
  return source.pages.flatMap((size, index) => {
    const now = made.pages[index];
    // A pixel of the picture, or a point.
    const most = Math.max(1, 1 / drawScale(source, index + 1));
    const same = now !== undefined && Math.abs(now.width - size.width) <= most && Math.abs(now.height - size.height) <= most;
    return same ? [] : [`第 ${index + 1} 页的大小与原件不同。`];
  });
}

async function textFaults(result: Uint8Array, boxes: readonly RedactionBox[], withheld: readonly string[]): Promise<string[]> {
  const texts = await pdfTexts(result, boxes);
  const under = texts.filter((text) => text.withheld.length > 0).map(({ page }) => `第 ${page} 页的遮盖处下面还能读出文字。`);
  const all = squeezed(texts.map((text) => [...text.withheld, text.open].join("\n")).join("\n"));
  const survives = withheld.some((text) => isTelling(text) && all.includes(squeezed(text)));
  return survives ? [...under, "结果里还能读出被遮盖的文字。"] : under;
}

/** Differences of light that JPEG makes beside an edge, and what a whole box may differ by on average. */
const MOST_DIFFERENCE = 64;
const MEAN_DIFFERENCE = 4;

/** Every box of the result against a box painted on an empty page. */
async function pixelFaults(source: Source, made: Source, boxes: readonly RedactionBox[], stamps: Stamps): Promise<string[]> {
  const faults: string[] = [];
  for (const page of new Set(boxes.map((box) => box.page))) {
    if (made.pages[page - 1] === undefined) continue;
    const own = boxes.filter((box) => box.page === page);
    const canvas = await made.draw(page, drawScale(source, page));
    const blank = createCanvas(canvas.width, canvas.height);
    cover(blank, own, stamps);
    if (own.some((box) => !sameBox(canvas, blank, box))) faults.push(`第 ${page} 页有遮盖处没有被完全盖住。`);
    release(canvas);
    release(blank);
  }
  return faults;
}

function sameBox(canvas: Canvas, blank: Canvas, box: RedactionBox): boolean {
  const place = pixelBox(box, canvas);
  // The outermost pixels may be mixed with what lies beside them.
  const [left, top] = [place.left + 2, place.top + 2];
  const [width, height] = [place.right - left - 2, place.bottom - top - 2];
  if (width < 1 || height < 1) return true;
  const [now, expected] = [canvas, blank].map((one) => one.getContext("2d").getImageData(left, top, width, height).data);
  if (now === undefined || expected === undefined) return false;
  let [sum, most] = [0, 0];
  for (let at = 0; at < now.length; at++) {
    if (at % 4 === 3) continue;
    const difference = Math.abs((now[at] ?? 0) - (expected[at] ?? 0));
    sum += difference;
    most = Math.max(most, difference);
  }
  return most <= MOST_DIFFERENCE && sum / (width * height * 3) <= MEAN_DIFFERENCE;
}

/** Pictures that are proved not to depend on what is withheld are noise to a search for bytes, and left out of it. */
function byteFaults(result: Uint8Array, withheld: readonly string[], independent: boolean): string[] {
  const { outside, streams } = pdfPieces(result);
  const searched = streams.filter(({ dictionary }) => !independent || !/\/Subtype ?\/Image/.test(dictionary)).map(({ content }) => content);
  const places = independent ? [outside, ...searched] : [Buffer.from(result), outside, ...searched];
  const found = withheld.filter(isTelling).some((text) => encodings(text).some((code) => places.some((place) => place.includes(code))));
  return found ? ["文件的字节里还有被遮盖的文字。"] : [];
}
