import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import type { ContentKind, Detected } from "./media-types";

const SNIFFED: Readonly<Record<string, ContentKind>> = {
  pdf: "pdf",
  docx: "docx",
  xlsx: "xlsx",
  pptx: "pptx",
  cfb: "compound",
  jpg: "jpg",
  png: "png",
  gif: "gif",
  webp: "webp",
  mp4: "mp4",
  m4v: "mp4",
  mp3: "mp3",
};

/** What an archive holds tells what it is; the order of its entries differs from program to program. */
const ZIP_MARKS: readonly (readonly [string, ContentKind])[] = [
  ["OFD.xml", "ofd"],
  ["word/document.xml", "docx"],
  ["xl/workbook.xml", "xlsx"],
  ["ppt/presentation.xml", "pptx"],
];

/** Written in plain characters, yet not plain text: their readers do more than show them. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, "pdf"],
  [/^\{\\rtf/, "rtf"],
  [/^<\?xml/i, "xml"],
  [/^<(!doctype\s+html|html|svg|script)\b/i, "html"],
];

/** What the file at `path` really is, from its bytes and not from its name. */
export async function detectContent(path: string): Promise<Detected> {
  const sniffed = await fileTypeFromFile(path);
  const kind = sniffed === undefined ? undefined : SNIFFED[sniffed.ext];
  if (kind !== undefined) return { kind };
  if (sniffed?.ext === "zip") return zipContent(path);
  const text = await textStart(path);
  if (text === null) return { foreign: sniffed?.ext ?? "" };
  const markup = MARKUP.find(([pattern]) => pattern.test(text.trimStart()))?.[1];
  return markup === undefined ? { kind: "text" } : { foreign: markup };
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_TAIL = 65_557;
const LARGEST_DIRECTORY = 4 * 1024 * 1024;

/** Reads the names in the archive's directory, which stands at its end. */
async function zipContent(path: string): Promise<Detected> {
  const names = await zipNames(path);
  if (names.some((name) => name.toLowerCase().endsWith("vbaproject.bin"))) return { foreign: "macro" };
  const kind = ZIP_MARKS.find(([mark]) => names.includes(mark))?.[1];
  return kind === undefined ? { foreign: "zip" } : { kind };
}

async function zipNames(path: string): Promise<string[]> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, LONGEST_TAIL));
    await handle.read(tail, 0, tail.length, size - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
    if (end < 0) return [];
    const directory = Buffer.alloc(Math.min(tail.readUInt32LE(end + 12), LARGEST_DIRECTORY));
    const { bytesRead } = await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    return directoryNames(directory.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

function directoryNames(directory: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

/** Control characters other than those of lines and tabs. */
const NOT_IN_TEXT = /[^\P{Cc}\t\n\r\f]/u;

/** The beginning of the file when the whole of it is text in UTF-8 or GB18030, else null. */
async function textStart(path: string): Promise<string | null> {
  return (await textIn(path, "utf-8")) ?? (await textIn(path, "gb18030"));
}

async function textIn(path: string, encoding: string): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let start = "";
  const takes = (text: string): boolean => {
    if (start.length < 200) start = (start + text).slice(0, 200);
    return !NOT_IN_TEXT.test(text);
  };
  try {
    for await (const chunk of createReadStream(path)) {
      if (!takes(decoder.decode(chunk as Buffer, { stream: true }))) return null;
    }
    return takes(decoder.decode()) ? start : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
