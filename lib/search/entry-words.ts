import { placedWords } from "./words";

/** How much a word counts where it stands. */
const WEIGHTS = { title: 1, number: 1, summary: 0.4, attachment: 0.2, body: 0.1 } as const;

export interface Part {
  text: string;
  kind: keyof typeof WEIGHTS;
}

/** The highest weight of a word; a word of the title has `IN_TITLE` besides. */
export const HEAVIEST = 127;
export const IN_TITLE = 128;

/** Parts do not touch: no phrase goes over the end of one into the next. */
const GAP = 16;
const LONGEST_WORD = 200;
/** A text of this length is neither long nor short. */
const USUAL_LENGTH = 1500;

interface Word {
  inTitle: boolean;
  times: Map<Part["kind"], number>;
  places: number[];
}

/**
 * The words of an entry as one text: of each its weight (with `IN_TITLE`), and at which characters it stands. Numbers by which an entry
 * is looked up itself are words that stand nowhere. Read again by `readWords()`.
 */
export function writeWords(parts: readonly Part[], numbers: readonly string[]): string {
  const words = new Map<string, Word>();
  let start = 0;
  for (const { text, kind } of parts) {
    for (const { word, at } of placedWords(text)) {
      if (word.length > LONGEST_WORD) continue;
      const known: Word = words.get(word) ?? { inTitle: false, times: new Map(), places: [] };
      words.set(word, known);
      known.inTitle ||= kind === "title";
      known.times.set(kind, (known.times.get(kind) ?? 0) + 1);
      known.places.push(start + at);
    }
    start += text.length + GAP;
  }
  const numbered = numbers.map((number) => `${digit(number.length)}${number}${digit(HEAVIEST)}${digit(0)}`);
  return [...words].map(([word, found]) => written(word, found, start)).join("") + numbered.join("");
}

function written(word: string, { inTitle, times, places }: Word, length: number): string {
  // Of a word that comes again and again each further time says less, the less the longer the text (as BM25 has it).
  const half = 0.5 + Math.min(length, 10 * USUAL_LENGTH) / USUAL_LENGTH;
  const sum = [...times].reduce((sum: number, [kind, count]) => sum + WEIGHTS[kind] * (kind === "title" ? 1 : count / (count + half)), 0);
  const weight = Math.max(1, Math.round(HEAVIEST * Math.min(1, sum))) + (inTitle ? IN_TITLE : 0);
  const sorted = places.sort((a, b) => a - b);
  const steps = sorted.map((place, at) => digit(place - (sorted[at - 1] ?? 0)));
  return `${digit(word.length)}${word}${digit(weight)}${digit(places.length)}${steps.join("")}`;
}

const BASE = 0xd000;

/** A number below 10⁸ as one character, or two: small ones take a byte in the database. */
const digit = (value: number): string =>
  value < BASE ? String.fromCharCode(1 + value) : String.fromCharCode(1 + BASE + Math.floor(value / BASE), 1 + (value % BASE));

export interface WordReader {
  /** A word by where it stands in the text that is read, its weight, and how many places follow. */
  word(at: number, length: number, weight: number, places: number): void;
  /** How far it is from the place before. */
  place(step: number): void;
}

/** Reads what `writeWords()` wrote. */
export function readWords(text: string, reader: WordReader): void {
  let at = 0;
  const next = (): number => {
    const code = text.charCodeAt(at++) - 1;
    return code < BASE ? code : (code - BASE) * BASE + text.charCodeAt(at++) - 1;
  };
  while (at < text.length) {
    const length = next();
    const word = at;
    at += length;
    const weight = next();
    const places = next();
    reader.word(word, length, weight, places);
    for (let place = 0; place < places; place++) reader.place(next());
  }
}
