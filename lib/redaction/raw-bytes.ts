import { inflateSync, type ZlibOptions } from "node:zlib";

/** Every stream of a PDF, unpacked where that can be done, and the file around them. */
export function pdfPieces(bytes: Uint8Array): { outside: Buffer; streams: { dictionary: string; content: Buffer }[] } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams: { dictionary: string; content: Buffer }[] = [];
  const outside: Buffer[] = [];
  let done = 0;
  for (let at = view.indexOf("stream"); at >= 0; at = view.indexOf("stream", done)) {
    const begin = at + (view[at + 6] === 0x0d ? 8 : 7);
    const dictionary = view.toString("latin1", Math.max(done, at - 2000), at);
    const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(dictionary.slice(dictionary.lastIndexOf(" obj")))?.[1] ?? Number.NaN);
    const marked = Number.isFinite(length) && view.toString("latin1", begin + length, begin + length + 12).includes("endstream");
    const end = marked ? begin + length : view.indexOf("endstream", begin);
    if (end < 0) break;
    outside.push(view.subarray(done, begin));
    streams.push({ dictionary: dictionary.slice(dictionary.lastIndexOf(" obj")), content: unpacked(view.subarray(begin, end)) });
    done = view.indexOf("endstream", end) + "endstream".length;
  }
  return { outside: Buffer.concat([...outside, view.subarray(done)]), streams };
}

const MOST = 64 * 1024 * 1024;

function unpacked(packed: Buffer): Buffer {
  // A stream cut short still gives what there is of it.
  const options: ZlibOptions = { finishFlush: 2, maxOutputLength: MOST };
  try {
    return inflateSync(packed, options);
  } catch {
    return packed;
  }
}

let gbkCodes: Map<string, Buffer> | null = null;

/** Characters as GBK writes them, turned round from the decoder that Node has. */
function gbk(text: string): Buffer | null {
  if (gbkCodes === null) {
    gbkCodes = new Map();
    const decoder = new TextDecoder("gbk");
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const code = Buffer.from([lead, trail]);
        const character = decoder.decode(code);
        if (character.length === 1 && character !== "\ufffd") gbkCodes.set(character, code);
      }
    }
  }
  const codes = [...text].map((character) => (character < "\u0080" ? Buffer.from(character) : gbkCodes?.get(character)));
  return codes.every((code) => code !== undefined) ? Buffer.concat(codes as Buffer[]) : null;
}

/** The ways in which a text may stand in a file: UTF-8, UTF-16 both ways, GBK, and each of them in hexadecimal. */
export function encodings(text: string): Buffer[] {
  const little = Buffer.from(text, "utf16le");
  const plain = [Buffer.from(text, "utf8"), little, Buffer.from(little).swap16(), gbk(text)].filter((one): one is Buffer => one !== null);
  const hex = plain.flatMap((one) => [Buffer.from(one.toString("hex")), Buffer.from(one.toString("hex").toUpperCase())]);
  return [...plain, ...hex].filter((one) => one.byteLength >= 4);
}
