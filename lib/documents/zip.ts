import { promisify } from "node:util";
import { crc32, deflateRaw, inflateRawSync } from "node:zlib";

export interface ZipEntry {
  /** with / between folders; see `safeEntryName` for names that people gave */
  name: string;
  /** the bytes, or how to get them when their turn comes, so that only one file of a large archive is held at a time */
  bytes: Uint8Array | (() => Promise<Uint8Array>);
}

const deflate = promisify(deflateRaw);

/** Files that hold their content compressed already are only put in. */
const PACKED = /\.(zip|docx|xlsx|pptx|wps|pdf|jpe?g|png|gif|webp|mp4|mp3|7z|rar|gz)$/i;
const MOST_BYTES = 0xffff_fffe;
const MOST_ENTRIES = 0xfffe;
/** Names are UTF-8 (APPNOTE 6.3, bit 11). */
const FLAGS = 0x0800;

/**
 * An archive piece by piece, as it can be sent. `at` is written as the moment of every file, in Asia/Shanghai: the same entries give the
 * same bytes. Of entries of one name the later ones get a number. Throws a RangeError beyond 4 GB or 65,534 files, which the format
 * without its extension cannot hold.
 */
export async function* zipArchive(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Buffer> {
  const names = new Set<string>();
  const directory: Buffer[] = [];
  const moment = dosMoment(at);
  let offset = 0;
  for await (const entry of entries) {
    const name = Buffer.from(unusedName(entry.name, names), "utf8");
    const bytes = typeof entry.bytes === "function" ? await entry.bytes() : entry.bytes;
    const packed = PACKED.test(entry.name) ? bytes : await deflate(bytes, { level: 6 });
    const stored = packed.byteLength >= bytes.byteLength;
    const content = stored ? bytes : packed;
    const about = aboutEntry({
      method: stored ? 0 : 8,
      moment,
      crc: crc32(bytes),
      packed: content.byteLength,
      size: bytes.byteLength,
      name,
    });
    directory.push(directoryHead(about, offset), name);
    const head = Buffer.concat([u32(0x04034b50), about, name]);
    offset += head.byteLength + content.byteLength;
    if (offset > MOST_BYTES || names.size > MOST_ENTRIES) throw new RangeError("the archive is too large for one ZIP file");
    yield head;
    yield Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  }
  const list = Buffer.concat(directory);
  yield list;
  yield Buffer.concat([u32(0x06054b50), u16(0), u16(0), u16(names.size), u16(names.size), u32(list.byteLength), u32(offset), u16(0)]);
}

/** The whole archive at once, for small ones. */
export async function zipBytes(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, at: Date): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipArchive(entries, at)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A name that somebody gave, as one file name that every system takes: no folders, nothing hidden, at most 100 characters. */
export function safeEntryName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(/[\p{C}\\/:*?"<>|]/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, 100).join("");
  return stem + ending === "" ? "未命名" : `${stem || "未命名"}${ending}`;
}

/** The files of an archive that was written whole (no data descriptors needed); throws on anything else. */
export function readZip(bytes: Buffer): { name: string; bytes: Buffer }[] {
  const files: { name: string; bytes: Buffer }[] = [];
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(data, data + packed);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    files.push({ name, bytes: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

function unusedName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let number = 2; names.has(name); number++) name = wanted.replace(/(\.[A-Za-z0-9]{1,8})?$/, (ending) => `（${number}）${ending}`);
  names.add(name);
  return name;
}

interface About {
  method: number;
  moment: Buffer;
  crc: number;
  packed: number;
  size: number;
  name: Buffer;
}

const aboutEntry = ({ method, moment, crc, packed, size, name }: About): Buffer =>
  Buffer.concat([u16(20), u16(FLAGS), u16(method), moment, u32(crc), u32(packed), u32(size), u16(name.byteLength), u16(0)]);

const directoryHead = (about: Buffer, offset: number): Buffer =>
  Buffer.concat([u32(0x02014b50), u16(20), about, u16(0), u16(0), u16(0), u32(0), u32(offset)]);

/** MS-DOS time and date: the archive knows no time zone, so the one that its readers live in. */
function dosMoment(at: Date): Buffer {
  const there = new Date(at.getTime() + 8 * 3_600_000);
  const time = (there.getUTCHours() << 11) | (there.getUTCMinutes() << 5) | (there.getUTCSeconds() >> 1);
  const date = ((Math.max(1980, there.getUTCFullYear()) - 1980) << 9) | ((there.getUTCMonth() + 1) << 5) | there.getUTCDate();
  return Buffer.concat([u16(time), u16(date)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
