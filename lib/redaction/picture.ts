import { deflateSync } from "node:zlib";
import type { Canvas } from "@napi-rs/canvas";

/** A page as pixels, packed as a PDF holds them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: "DeviceGray" | "DeviceRGB";
  readonly filter: "FlateDecode" | "DCTDecode";
  readonly data: Buffer;
}

/** Bytes a pixel beyond which a page is a photograph or a scan, which only JPEG keeps small. */
const PLAIN_BYTES = { DeviceGray: 0.3, DeviceRGB: 0.5 } as const;
const JPEG_QUALITY = 88;

/** Without loss, so that text stays sharp; photographs and scans as JPEG. */
export function packPicture(canvas: Canvas): Picture {
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  const colours = isGrey(pixels) ? "DeviceGray" : "DeviceRGB";
  const data = deflateSync(samples(pixels, colours), { level: colours === "DeviceGray" ? 6 : 4 });
  if (data.byteLength <= width * height * PLAIN_BYTES[colours]) return { width, height, colours, filter: "FlateDecode", data };
  return { width, height, colours: "DeviceRGB", filter: "DCTDecode", data: canvas.toBuffer("image/jpeg", JPEG_QUALITY) };
}

function isGrey(pixels: Uint8ClampedArray): boolean {
  for (let at = 0; at < pixels.length; at += 4) if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  return true;
}

function samples(pixels: Uint8ClampedArray, colours: Picture["colours"]): Uint8Array {
  const count = pixels.length / 4;
  const kept = colours === "DeviceGray" ? 1 : 3;
  const all = new Uint8Array(count * kept);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += kept) {
    for (let colour = 0; colour < kept; colour++) all[to + colour] = pixels[from + colour] ?? 0;
  }
  return all;
}
