import { Parser } from "htmlparser2";
import { KEEP_MARK, type Keeping, readKeeping, SCRIPT_MARK, STATUS_MARK } from "./page-marks";

export interface Page {
  html: string;
  /** the page is whole without the framework's script, which has been taken out */
  scriptFree: boolean;
  keeping: Keeping | null;
  /** the status that it asks for */
  status: number | null;
}

interface Found {
  /** stretches that no reader needs: the marks */
  marks: [number, number][];
  /** stretches that only the framework's script needs */
  script: [number, number][];
  noScript: boolean;
  /** a part of it is put in its place by script */
  comesLate: boolean;
  keeping: Keeping | null;
  status: number | null;
}

/** Next's answer when a page failed or called notFound(): nothing stands in it until its script has run. */
export const isEmpty = (html: string): boolean => html.includes('<html id="__next_error__"');

/**
 * Reads what a page says about itself and takes the framework's script out of one that does without: its files, their preloads, the data for them, nonces
 * and comments. A page of which a part comes late, to be put in its place by script, keeps it all.
 */
export function readPage(html: string): Page {
  const found = scan(html);
  const scriptFree = found.noScript && !found.comesLate;
  return {
    html: without(html, scriptFree ? [...found.marks, ...found.script].sort(([a], [b]) => a - b) : found.marks),
    scriptFree,
    keeping: scriptFree ? found.keeping : null,
    status: found.status,
  };
}

function without(html: string, stretches: readonly [number, number][]): string {
  let [text, at] = ["", 0];
  for (const [from, to] of stretches) {
    if (from < at) continue;
    text += html.slice(at, from);
    at = to;
  }
  return text + html.slice(at);
}

type Attributes = Readonly<Record<string, string>>;

const DATA = /^(?:application\/(?:ld\+)?json|text\/plain)$/;
/** A script that the project wrote itself: a file of public/. */
const isOwn = ({ src, type }: Attributes): boolean =>
  src === undefined ? DATA.test(type ?? "") : src.startsWith("/") && !src.startsWith("//") && !src.startsWith("/_next/");

/** Preloads of scripts. Style sheets, icons and feeds are links too, and stay. */
const loadsScript = ({ rel, as }: Attributes): boolean => rel === "modulepreload" || (rel === "preload" && as === "script");

/** React's late parts: `<template id="B:0">` in their place, `<div hidden id="S:0">` with what goes there. */
const isLate = (name: string, { id = "" }: Attributes): boolean =>
  (name === "template" && /^[BP]:/.test(id)) || (name === "div" && /^S:/.test(id));

function scan(html: string): Found {
  const found: Found = { marks: [], script: [], noScript: false, comesLate: false, keeping: null, status: null };
  let dropFrom: number | null = null;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const [from, to] = [parser.startIndex, parser.endIndex + 1];
      if (isLate(name, attributes)) found.comesLate = true;
      if (name === "meta" && readMark(found, attributes)) found.marks.push([from, to]);
      else if (name === "link" && loadsScript(attributes)) found.script.push([from, to]);
      else if (name === "script" && !isOwn(attributes)) dropFrom = from;
      else if (attributes.nonce !== undefined) found.script.push(...nonceIn(html, from, to));
    },
    onclosetag(name) {
      if (name !== "script" || dropFrom === null) return;
      found.script.push([dropFrom, parser.endIndex + 1]);
      dropFrom = null;
    },
    oncomment() {
      found.script.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  return found;
}

/** Notes what a mark says; false for any other meta element. */
function readMark(found: Found, { name, content = "" }: Attributes): boolean {
  switch (name) {
    case SCRIPT_MARK:
      found.noScript = content === "none";
      return true;
    case STATUS_MARK:
      found.status = /^[45]\d\d$/.test(content) ? Number(content) : null;
      return true;
    case KEEP_MARK:
      found.keeping = readKeeping(content);
      return true;
    default:
      return false;
  }
}

/** Where the attribute stands in a tag. A nonce is base64, so that nothing in it could end the attribute. */
function nonceIn(html: string, from: number, to: number): [number, number][] {
  const match = / nonce="[A-Za-z0-9+/=_-]*"/.exec(html.slice(from, to));
  return match === null ? [] : [[from + match.index, from + match.index + match[0].length]];
}
