/** What a picture says about how it was taken. */
export interface Exif {
  /** 1 to 8; 1: as it stands */
  readonly orientation: number;
  readonly gps: boolean;
}

const NONE: Exif = { orientation: 1, gps: false };

/** Names of the parts of a PNG or JPEG that are not the picture; what a rebuilt one must not have. */
export function imageSegments(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...(view[0] === 0x89 ? pngChunks(view) : jpegSegments(view))].filter(({ plain }) => !plain).map(({ name }) => name);
}

export function readExif(bytes: Uint8Array): Exif {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts =
    view[0] === 0x89
      ? [...pngChunks(view)].filter(({ name }) => name === "eXIf")
      : [...jpegSegments(view)].filter(({ name }) => name === "EXIF");
  try {
    return parts[0] === undefined ? NONE : readTiff(parts[0].data);
  } catch {
    // A block that ends too soon says nothing.
    return NONE;
  }
}

/** Whether the picture is there to its end; decoders of what is cut off have been seen to crash. */
export function isWhole(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] !== 0x89) return view.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0 && view.includes(Buffer.from([0xff, 0xda]));
  const names = [...pngChunks(view)].map(({ name }) => name);
  return names[0] === "IHDR" && names.includes("IDAT") && names.includes("IEND");
}

interface Part {
  readonly name: string;
  readonly data: Buffer;
  /** needed to show the picture */
  readonly plain: boolean;
}

const PNG_PLAIN = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sRGB", "gAMA", "cHRM", "sBIT", "pHYs"]);

function* pngChunks(view: Buffer): Generator<Part> {
  let at = 8;
  while (at + 12 <= view.length) {
    const length = view.readUInt32BE(at);
    const name = view.toString("latin1", at + 4, at + 8);
    yield { name, data: view.subarray(at + 8, at + 8 + length), plain: PNG_PLAIN.has(name) };
    at += 12 + length;
    if (name === "IEND") break;
  }
  if (at < view.length) yield { name: "文件末尾的数据", data: view.subarray(at), plain: false };
}

function* jpegSegments(view: Buffer): Generator<Part> {
  let at = 2;
  while (at + 4 <= view.length && view[at] === 0xff) {
    const marker = view[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda) break;
    const data = view.subarray(at + 4, at + 2 + view.readUInt16BE(at + 2));
    const exif = marker === 0xe1 && data.toString("latin1", 0, 6) === "Exif\0\0";
    if (exif) yield { name: "EXIF", data: data.subarray(6), plain: false };
    else if (marker === 0xfe) yield { name: "注释", data, plain: false };
    // APP0 is JFIF, APP2 a colour profile, APP14 how colours are stored.
    else if (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee)
      yield { name: `APP${marker - 0xe0}`, data, plain: false };
    at += 2 + view.readUInt16BE(at + 2);
  }
  const end = view.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (end >= 0 && end + 2 < view.length) yield { name: "文件末尾的数据", data: view.subarray(end + 2), plain: false };
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;

/** The first directory of a TIFF block (CIPA DC-008). */
function readTiff(block: Buffer): Exif {
  const little = block.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const u32 = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const directory = u32(4);
  let { orientation, gps } = NONE;
  for (let index = 0; index < u16(directory); index++) {
    const entry = directory + 2 + index * 12;
    if (u16(entry) === ORIENTATION) orientation = u16(entry + 8);
    if (u16(entry) === GPS) gps = true;
  }
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, gps };
}
