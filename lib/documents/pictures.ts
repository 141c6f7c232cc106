import type { Block, OfficialDocument, ReadPicture } from "./official";

export type PictureFormat = "png" | "jpg" | "gif" | "webp";

export interface Picture {
  sha256: string;
  bytes: Uint8Array;
  format: PictureFormat;
  /** in pixels */
  width: number;
  height: number;
}

/** A document is read on paper: beyond this a picture only makes it heavy, and decoding it would hold up others. */
export const PICTURE_LIMITS = { bytes: 5_000_000, pixels: 25_000_000, together: 30_000_000 } as const;

/** Pictures that can be set, and for the others why not, in words that stand in their place. */
export interface Pictures {
  usable: ReadonlyMap<string, Picture>;
  refused: ReadonlyMap<string, string>;
  /** whether every picture could be read: what is made without one that may come back is not kept */
  complete: boolean;
}

export const MISSING = "图片无法读取，请到网页查看";
const TOO_LARGE = "图片过大，请到网页查看";
const UNKNOWN = "图片格式无法识别，请到网页查看";

/** Reads the pictures of a document, each once. */
export async function readPictures({ body, annexes = [] }: OfficialDocument, read: ReadPicture): Promise<Pictures> {
  const usable = new Map<string, Picture>();
  const refused = new Map<string, string>();
  let complete = true;
  let together = 0;
  for (const sha256 of new Set(names([...body, ...annexes.flat()]))) {
    const bytes = await read(sha256);
    if (bytes === null) complete = false;
    const measured = bytes === null ? null : measure(bytes);
    if (bytes === null) refused.set(sha256, MISSING);
    else if (bytes.byteLength > PICTURE_LIMITS.bytes || together + bytes.byteLength > PICTURE_LIMITS.together)
      refused.set(sha256, TOO_LARGE);
    else if (measured === null) refused.set(sha256, UNKNOWN);
    else if (measured.width * measured.height > PICTURE_LIMITS.pixels) refused.set(sha256, TOO_LARGE);
    else {
      together += bytes.byteLength;
      usable.set(sha256, { sha256, bytes, ...measured });
    }
  }
  return { usable, refused, complete };
}

function names(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "picture":
        return block.picture === null ? [] : [block.picture];
      case "list":
        return block.items.flatMap(names);
      case "quote":
        return names(block.blocks);
      case "table":
        return block.rows.flatMap((row) => row.flatMap((cell) => names(cell.blocks)));
      default:
        return [];
    }
  });
}

type Measured = Pick<Picture, "format" | "width" | "height">;

/** What kind of picture the bytes are and its size in pixels, from its head alone; null when they are none, or have no size. */
export function measure(bytes: Uint8Array): Measured | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(view) ?? gif(view) ?? webp(view) ?? jpg(view);
  return found === null || found.width === 0 || found.height === 0 ? null : found;
}

function png(view: Buffer): Measured | null {
  if (view.length < 24 || view.readUInt32BE(0) !== 0x89504e47) return null;
  return { format: "png", width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

function gif(view: Buffer): Measured | null {
  if (view.length < 10 || view.toString("latin1", 0, 4) !== "GIF8") return null;
  return { format: "gif", width: view.readUInt16LE(6), height: view.readUInt16LE(8) };
}

function webp(view: Buffer): Measured | null {
  if (view.length < 30 || view.toString("latin1", 0, 4) !== "RIFF" || view.toString("latin1", 8, 12) !== "WEBP") return null;
  switch (view.toString("latin1", 12, 16)) {
    case "VP8 ":
      return { format: "webp", width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff };
    case "VP8L": {
      const bits = view.readUInt32LE(21);
      return { format: "webp", width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { format: "webp", width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** Walks the segments up to the frame header (SOF), which holds the size. */
function jpg(view: Buffer): Measured | null {
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.length && view[at] === 0xff) {
    const marker = view[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { format: "jpg", width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.readUInt16BE(at + 2);
  }
  return null;
}
