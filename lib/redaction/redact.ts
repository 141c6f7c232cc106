import type { Canvas } from "@napi-rs/canvas";
import { ruleViolation } from "@/lib/core/errors";
import { placedBoxes, REDACTION_LIMITS, type RedactionBox, type Stamps } from "./boxes";
import { cover, release } from "./cover";
import { packPicture } from "./picture";
import { type PicturePage, picturePdf } from "./picture-pdf";
import type { Source } from "./source";

export interface RedactionOrder {
  readonly boxes: readonly RedactionBox[];
  readonly stamps: Stamps;
  /** stands in the properties of a PDF; what is withheld may not be in it */
  readonly title: string;
}

/** Pixels to the inch; points are 72 to the inch. */
const RESOLUTION = 200;
const PAGE_PIXELS = 12_000_000;

/** How large a page is drawn: at 200 dpi, huge ones smaller. */
export function drawScale({ kind, pages }: Source, page: number): number {
  const size = pages[page - 1];
  if (kind !== "pdf" || size === undefined) return 1;
  return Math.min(RESOLUTION / 72, Math.sqrt(PAGE_PIXELS / (size.width * size.height)));
}

/**
 * The file without what is withheld: each page drawn, the boxes painted into the picture, and a new file made of the pictures alone.
 * `before` sees each picture before it is covered. Throws AppErrors for boxes that cannot be meant and pages that cannot be drawn.
 */
export async function redact(
  source: Source,
  order: RedactionOrder,
  before: (canvas: Canvas, boxes: readonly RedactionBox[]) => void = () => undefined,
): Promise<Buffer> {
  const boxes = placedBoxes(order.boxes, source.pages.length, order.stamps);
  const pages: PicturePage[] = [];
  let together = 0;
  for (let page = 1; page <= source.pages.length; page++) {
    const own = boxes.filter((box) => box.page === page);
    const scale = drawScale(source, page);
    const canvas = await source.draw(page, scale);
    before(canvas, own);
    cover(canvas, own, order.stamps);
    if (source.kind === "png") return canvas.toBuffer("image/png");
    if (source.kind === "jpeg") return canvas.toBuffer("image/jpeg", 90);
    const picture = packPicture(canvas);
    // As large as its picture: a fraction of a point more than it was, so that every pixel stands where it was drawn.
    const size = { width: canvas.width / scale, height: canvas.height / scale };
    release(canvas);
    together += picture.data.byteLength;
    if (together > REDACTION_LIMITS.bytes) throw ruleViolation(`遮盖后的文件超过 100 MB（到第 ${page} 页为止）。请拆成几份，分别遮盖。`);
    pages.push({ size, picture, words: pageWords(page, source.pages.length, own, order.stamps) });
  }
  return picturePdf(pages, order.title);
}

function pageWords(page: number, pages: number, boxes: readonly RedactionBox[], stamps: Stamps): string {
  const start = `第 ${page} 页，共 ${pages} 页，图像`;
  if (boxes.length === 0) return `${start}。`;
  const grounds = [...new Set(boxes.map(({ ground }) => stamps[ground] ?? ""))].join("、");
  return `${start}。本页有 ${boxes.length} 处内容不予公开，依据：${grounds}。`;
}
