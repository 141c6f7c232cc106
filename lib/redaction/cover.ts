import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { type PixelBox, pixelBox, type RedactionBox, type Stamps } from "./boxes";
import { loadFaces, STAMP_FACE } from "./faces";

/** Paints the boxes of this page: black, nothing of what was there is left in the picture, the ground on them in white where it fits. */
export function cover(canvas: Canvas, boxes: readonly RedactionBox[], stamps: Stamps): void {
  loadFaces();
  const context = canvas.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = "source-over";
  const places = boxes.map((box) => ({ box, place: pixelBox(box, canvas) }));
  context.fillStyle = "#000000";
  for (const { place } of places) context.fillRect(place.left, place.top, place.right - place.left, place.bottom - place.top);
  for (const { box, place } of places) stamp(context, place, stamps[box.ground] ?? "");
}

const SMALLEST_PIXELS = 9;

function stamp(context: SKRSContext2D, { left, top, right, bottom }: PixelBox, text: string): void {
  const [width, height] = [right - left - 4, bottom - top - 4];
  const size = Math.floor(Math.min(height * 0.7, width / Math.max(1, text.length), 40));
  if (text === "" || size < SMALLEST_PIXELS) return;
  context.font = `${size}px "${STAMP_FACE}"`;
  context.fillStyle = "#ffffff";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, (left + right) / 2, (top + bottom) / 2, width);
}

/** Gives back the memory of a picture that is no longer needed: the collector does not see how much it is. */
export function release(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

/** Destroys what lies under the boxes, by noise that has nothing to do with it. */
export function destroy(canvas: Canvas, boxes: readonly RedactionBox[]): void {
  const context = canvas.getContext("2d");
  let seed = 0x2545f491;
  for (const box of boxes) {
    const { left, top, right, bottom } = pixelBox(box, canvas);
    const noise = context.createImageData(right - left, bottom - top);
    for (let at = 0; at < noise.data.length; at++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      noise.data[at] = at % 4 === 3 ? 255 : seed >>> 24;
    }
    context.putImageData(noise, left, top);
  }
}
