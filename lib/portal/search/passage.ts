import { anySpelling, fold } from "@/lib/search/fold";

/** A piece of text, marked when it is what was asked for. */
export interface Piece {
  /** where in the whole it begins */
  from: number;
  text: string;
  marked: boolean;
}

const LENGTH = 120;
const BEFORE = 24;
const MOST_PLACES = 300;

interface Place {
  from: number;
  to: number;
}

/** A search for any of some words, in whatever spelling, the first of them at each place; null when there are none. */
export const patternOf = (needles: readonly string[]): RegExp | null =>
  needles.length === 0 ? null : new RegExp(needles.map(anySpelling).join("|"), "g");

/** Where the pattern is found in a text, left to right. */
function placesOf(text: string, pattern: RegExp | null): Place[] {
  const places: Place[] = [];
  if (pattern === null) return places;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    places.push({ from: index, to: index + found.length });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/** The whole text in pieces, with what was asked for marked. */
export function marked(text: string, pattern: RegExp | null): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of placesOf(text, pattern)) {
    if (from > done) pieces.push({ from: done, text: text.slice(done, from), marked: false });
    pieces.push({ from, text: text.slice(from, to), marked: true });
    done = to;
  }
  if (done < text.length) pieces.push({ from: done, text: text.slice(done), marked: false });
  return pieces;
}

export interface Passage {
  pieces: Piece[];
  /** how much of what was asked for stands in it */
  weight: number;
}

/**
 * The passage of a text that says most about what was asked for: some hundred characters with the most, and the longest, different
 * words. Null when none of them stands in it.
 */
export function passageOf(text: string, pattern: RegExp | null): Passage | null {
  const places = placesOf(text, pattern);
  let best: { from: number; weight: number } | null = null;
  for (const [first, { from }] of places.entries()) {
    const within = new Set<string>();
    for (let at = first; at < places.length; at++) {
      const place = places[at];
      if (place === undefined || place.to > from + LENGTH - BEFORE) break;
      within.add(fold(text.slice(place.from, place.to)));
    }
    const weight = [...within].reduce((sum, word) => sum + word.length, 0);
    if (best === null || weight > best.weight) best = { from, weight };
  }
  if (best === null) return null;
  const from = startOf(text, best.from);
  const end = Math.min(text.length, from + LENGTH);
  const cut = text.slice(from, end).replace(/\s|[\ud800-\udbff]$/g, " ");
  return { pieces: marked(`${from > 0 ? "…" : ""}${cut}${end < text.length ? "…" : ""}`, pattern), weight: best.weight };
}

/** A little before the first hit, at the start of a sentence where there is one. */
function startOf(text: string, hit: number): number {
  const earliest = Math.max(0, hit - BEFORE);
  const sentence = Math.max(...["。", "；", "\n", "！", "？"].map((sign) => text.lastIndexOf(sign, hit - 1)));
  const from = sentence >= earliest ? sentence + 1 : earliest;
  const low = text.charCodeAt(from);
  return low >= 0xdc00 && low <= 0xdfff ? from + 1 : from;
}
