import { Parser } from "htmlparser2";
import { type Archive, openArchive } from "./archive";
import type { Gathered } from "./reading";

interface Tags {
  /** what stands in these is text */
  text: readonly string[];
  /** ends a line */
  line: readonly string[];
  /** parts two words in a line */
  gap?: readonly string[];
}

/** Walks through a part: tags without their prefixes, so that it does not matter what a program calls its namespaces. */
function walk(
  xml: string,
  open: (tag: string, attributes: Record<string, string>) => void,
  close: (tag: string) => void,
  text: (text: string) => void,
): void {
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    { onopentag: (name, attributes) => open(local(name), attributes), onclosetag: (name) => close(local(name)), ontext: text },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

function readTagged(xml: string, tags: Tags, into: Gathered): void {
  let inText = 0;
  walk(
    xml,
    (tag) => {
      if (tags.text.includes(tag)) inText++;
    },
    (tag) => {
      if (tags.text.includes(tag)) inText--;
      if (tags.line.includes(tag)) into.add("\n");
      else if (tags.gap?.includes(tag)) into.add(" ");
    },
    (text) => {
      if (inText > 0) into.add(text);
    },
  );
}

/** Parts whose names match, by the number in them. */
const numbered = (archive: Archive, pattern: RegExp): string[] =>
  archive.names
    .filter((name) => pattern.test(name))
    .sort((a, b) => Number(/(\d+)\D*$/.exec(a)?.[1] ?? 0) - Number(/(\d+)\D*$/.exec(b)?.[1] ?? 0));

/** Body, and then what stands around it: heads, feet, notes and comments are published with the file. */
export function readDocx(bytes: Buffer, into: Gathered): void {
  const archive = openArchive(bytes);
  const around = numbered(archive, /^word\/(?:header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/);
  // Deleted words of a tracked change are in the file, though not on the page.
  for (const name of ["word/document.xml", ...around])
    readTagged(archive.part(name), { text: ["t", "delText"], line: ["p", "br"], gap: ["tab", "tc"] }, into);
}

export function readPptx(bytes: Buffer, into: Gathered): void {
  const archive = openArchive(bytes);
  const parts = [...numbered(archive, /^ppt\/slides\/slide\d+\.xml$/), ...numbered(archive, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)];
  for (const name of parts) readTagged(archive.part(name), { text: ["t"], line: ["p", "br"], gap: ["tc"] }, into);
}

export function readOfd(bytes: Buffer, into: Gathered): void {
  const archive = openArchive(bytes);
  for (const name of numbered(archive, /(?:^|\/)Pages\/Page_\d+\/Content\.xml$/i))
    readTagged(archive.part(name), { text: ["TextCode"], line: ["TextObject"] }, into);
}

/** A row a line; hidden sheets too, for they are published with the file. Dates stand there as the numbers that the file keeps. */
export function readXlsx(bytes: Buffer, into: Gathered): void {
  const archive = openArchive(bytes);
  const shared = sharedStrings(archive.part("xl/sharedStrings.xml"));
  for (const name of numbered(archive, /^xl\/worksheets\/sheet\d+\.xml$/)) readSheet(archive.part(name), shared, into);
  for (const name of numbered(archive, /^xl\/comments\d+\.xml$/)) readTagged(archive.part(name), { text: ["t"], line: ["comment"] }, into);
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [inText, phonetic, current] = [false, false, ""];
  walk(
    xml,
    (tag) => {
      if (tag === "si") current = "";
      if (tag === "rPh") phonetic = true;
      inText = tag === "t" && !phonetic;
    },
    (tag) => {
      if (tag === "t") inText = false;
      if (tag === "rPh") phonetic = false;
      if (tag === "si") strings.push(current);
    },
    (text) => {
      if (inText) current += text;
    },
  );
  return strings;
}

function readSheet(xml: string, shared: readonly string[], into: Gathered): void {
  let [kind, inValue, value] = ["", false, ""];
  walk(
    xml,
    (tag, attributes) => {
      if (tag === "c") [kind, value] = [attributes.t ?? "", ""];
      inValue = tag === "v" || tag === "t";
    },
    (tag) => {
      if (tag === "v" || tag === "t") inValue = false;
      if (tag === "c") into.add(`${kind === "s" ? (shared[Number(value)] ?? "") : value} `);
      if (tag === "row") into.add("\n");
    },
    (text) => {
      if (inValue) value += text;
    },
  );
}
