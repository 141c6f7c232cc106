import { type AppError, invalidInput } from "@/lib/core/errors";

/**
 * What is withheld on a page: a rectangle in fractions (0 to 1) of the page as it is shown, turned and cropped as its file says,
 * from the upper left corner.
 */
export interface RedactionBox {
  /** from 1 */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** code of the ground; `stamps` says what is printed for it */
  readonly ground: string;
}

/** What is printed on a box, by ground: 第十五条. */
export type Stamps = Readonly<Record<string, string>>;

/** A page as it is shown, in points (pictures: in pixels). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const REDACTION_LIMITS = {
  /** of the file that comes in and of the one that is made */
  bytes: 100 * 1024 * 1024,
  pages: 300,
  boxes: 2000,
  /** of a page or picture */
  pixels: 64_000_000,
} as const;

const SMALLEST = 0.001;

/** The boxes cut to their pages. Throws invalidInput, in words, when one cannot be meant: off the page, without size or ground. */
export function placedBoxes(boxes: readonly RedactionBox[], pages: number, stamps: Stamps): readonly RedactionBox[] {
  if (boxes.length === 0) throw refusal(["还没有遮盖框。请至少画一处，并选择不予公开的依据。"]);
  if (boxes.length > REDACTION_LIMITS.boxes) throw refusal([`遮盖框超过 ${REDACTION_LIMITS.boxes} 处，请把文件拆开处理。`]);
  const problems: string[] = [];
  const placed = boxes.map((box, index) => {
    const problem = boxProblem(box, pages, stamps);
    if (problem !== null) problems.push(`第 ${index + 1} 处遮盖框${problem}`);
    return cut(box);
  });
  if (problems.length > 0) throw refusal(problems);
  return placed;
}

const refusal = (problems: readonly string[]): AppError => invalidInput({ boxes: problems }, problems.slice(0, 10).join(""));

function boxProblem(box: RedactionBox, pages: number, stamps: Stamps): string | null {
  const { page, x, y, width, height, ground } = box;
  if (!Number.isInteger(page) || page < 1 || page > pages) return `在第 ${page} 页，但文件只有 ${pages} 页。`;
  if (![x, y, width, height].every(Number.isFinite)) return "的位置不是数字。";
  if (width <= 0 || height <= 0) return "没有大小。";
  const inside = cut(box);
  if (inside.width < SMALLEST || inside.height < SMALLEST) return `在第 ${page} 页的页面之外，或者太小。`;
  return Object.hasOwn(stamps, ground) ? null : "没有选择不予公开的依据。";
}

function cut(box: RedactionBox): RedactionBox {
  const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
  return { ...box, x: left, y: top, width: Math.min(1, box.x + box.width) - left, height: Math.min(1, box.y + box.height) - top };
}

export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pixels that a box takes in a picture of this size: whole ones, and one more on each side. */
export const pixelBox = ({ x, y, width, height }: RedactionBox, size: PageSize): PixelBox => ({
  left: Math.max(0, Math.floor(x * size.width) - 1),
  top: Math.max(0, Math.floor(y * size.height) - 1),
  right: Math.min(size.width, Math.ceil((x + width) * size.width) + 1),
  bottom: Math.min(size.height, Math.ceil((y + height) * size.height) + 1),
});
