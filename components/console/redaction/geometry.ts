import type { RedactionBox } from "@/lib/redaction/boxes";

/** A rectangle in fractions of the page. */
export type Rect = Pick<RedactionBox, "x" | "y" | "width" | "height">;

export interface Point {
  x: number;
  y: number;
}

/** Smaller than this, a drag was a click. */
const SMALLEST = 0.004;

const within = (value: number, most: number): number => Math.min(Math.max(0, value), most);
/** Ten-thousandths of a page are finer than any pixel of it. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The rectangle between two corners, whichever they are; null when it is too small to be meant. */
export function between(from: Point, to: Point): Rect | null {
  const [left, right] = [within(Math.min(from.x, to.x), 1), within(Math.max(from.x, to.x), 1)];
  const [top, bottom] = [within(Math.min(from.y, to.y), 1), within(Math.max(from.y, to.y), 1)];
  if (right - left < SMALLEST || bottom - top < SMALLEST) return null;
  return { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) };
}

/** Moved by a part of the page; it stays on it, whole. */
export const moved = <R extends Rect>(rect: R, dx: number, dy: number): R => ({
  ...rect,
  x: round(within(rect.x + dx, 1 - rect.width)),
  y: round(within(rect.y + dy, 1 - rect.height)),
});

/** Its lower right corner moved; it stays on the page and keeps some size. */
export const resized = <R extends Rect>(rect: R, dx: number, dy: number): R => ({
  ...rect,
  width: round(Math.max(SMALLEST, within(rect.width + dx, 1 - rect.x))),
  height: round(Math.max(SMALLEST, within(rect.height + dy, 1 - rect.y))),
});

export type Side = keyof Rect;

export const SIDES: readonly { side: Side; label: string }[] = [
  { side: "x", label: "左" },
  { side: "y", label: "上" },
  { side: "width", label: "宽" },
  { side: "height", label: "高" },
];

/** One of its numbers, typed in percent, set so that it stays on the page; unchanged when it is no number. */
export function typed<R extends Rect>(rect: R, side: Side, percent: number): R {
  if (!Number.isFinite(percent)) return rect;
  const value = percent / 100;
  switch (side) {
    case "x":
      return moved(rect, value - rect.x, 0);
    case "y":
      return moved(rect, 0, value - rect.y);
    case "width":
      return resized(rect, value - rect.width, 0);
    case "height":
      return resized(rect, 0, value - rect.height);
  }
}

/** 左 30%，上 45%: where these sides of a box are. */
const sidesIn = (rect: Rect, sides: readonly Side[]): string =>
  SIDES.flatMap(({ side, label }) => (sides.includes(side) ? [`${label} ${percentOf(rect[side])}%`] : [])).join("，");

export const rectWords = (rect: Rect): string => sidesIn(rect, ["x", "y", "width", "height"]);

/** What a step with the keyboard has done to a box, to be said aloud. */
export function stepWords(before: Rect, after: Rect): string {
  if (before.width !== after.width || before.height !== after.height) return `${sidesIn(after, ["width", "height"])}。`;
  if (before.x !== after.x || before.y !== after.y) return `${sidesIn(after, ["x", "y"])}。`;
  return "不能再移动或者改变大小了。";
}

export const percentOf = (part: number): number => Math.round(part * 1000) / 10;

/** A new box for those who do not drag: a line in the middle of the page. */
export const START_RECT: Rect = { x: 0.3, y: 0.45, width: 0.4, height: 0.03 };
