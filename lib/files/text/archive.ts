import { inflateRawSync } from "node:zlib";
import { Unreadable } from "./reading";

/** What the parts of one file may come to when they are unpacked: a few kilobytes can be made to hold gigabytes. */
const MOST_UNPACKED = 96 * 1024 * 1024;
const MOST_PARTS = 5000;

/** An office document: an archive of XML parts, which are unpacked when they are asked for. */
export interface Archive {
  names: readonly string[];
  /** The part as text; empty when there is none of this name. */
  part: (name: string) => string;
}

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  local: number;
}

const DAMAGED = "文件已损坏，读不出文字";

/** Opens an archive by its directory. Throws `Unreadable`, also from `part`, for what is damaged, locked or unpacks to too much. */
export function openArchive(bytes: Buffer): Archive {
  const entries = directoryOf(bytes);
  let left = MOST_UNPACKED;
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return "";
      const unpacked = unpack(bytes, entry, left);
      left -= unpacked.byteLength;
      return unpacked.toString("utf8").replace(/^\uFEFF/, "");
    },
  };
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
    if (end < 0) throw new Unreadable(DAMAGED);
    let at = bytes.readUInt32LE(end + 16);
    for (let left = Math.min(MOST_PARTS, bytes.readUInt16LE(end + 10)); left > 0; left--) {
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
      entries.set(name, {
        method: bytes.readUInt16LE(at + 10),
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        packed: bytes.readUInt32LE(at + 20),
        local: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
  }
  return entries;
}

function unpack(bytes: Buffer, { method, encrypted, packed, local }: Entry, most: number): Buffer {
  if (encrypted) throw new Unreadable("文件加了密码，读不出文字");
  try {
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(data, data + packed);
    if (method === 0) return content;
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooMuch = (error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE";
    throw new Unreadable(tooMuch ? "文件解压后太大，没有读取" : DAMAGED);
  }
}
