import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { fold } from "./fold";
import { TERMS } from "./terms";

/** Raised whenever an entry of the same item would be made otherwise: those made by earlier rules are then made again. */
export const RULES = 2;

/** Of a longer text the rest is not searched. */
const LONGEST = 200_000;

const FREQUENCY = 100_000;
const EMPTY_WORDS: ReadonlySet<string> = new Set("的了和与及或在是对为之其而以并于由被把将从到向地得着也就都等");

const kept = globalThis as typeof globalThis & { gongkaiJieba?: Jieba };

function jieba(): Jieba {
  if (kept.gongkaiJieba === undefined) {
    kept.gongkaiJieba = Jieba.withDict(dict);
    kept.gongkaiJieba.loadDict(Buffer.from(TERMS.map((term) => `${term} ${FREQUENCY} n\n`).join("")));
  }
  return kept.gongkaiJieba;
}

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token) && !EMPTY_WORDS.has(token);

/** A word and the character of the text at which it begins. */
export interface PlacedWord {
  word: string;
  at: number;
}

/**
 * Everything that a text is cut into, signs and blanks included: long words, and the shorter ones inside them. Words are taken from
 * the dictionary only, so that a text and a question that hold the same characters are cut alike more often.
 */
export function placedWords(text: string): PlacedWord[] {
  const folded = fold(text.slice(0, LONGEST));
  const parts = jieba().cutForSearch(folded, false);
  const placed: PlacedWord[] = [];
  let [start, part] = [0, 0];
  for (const word of jieba().cut(folded, false)) {
    let [from, length] = [0, 0];
    // The shorter words come before the whole, two characters long and then three, each from left to right.
    for (let inner = parts[part++]; inner !== undefined && inner.length < word.length; inner = parts[part++]) {
      if (inner.length !== length) [from, length] = [0, inner.length];
      const at = word.indexOf(inner, from);
      if (at < 0) continue;
      placed.push({ word: inner, at: start + at });
      from = at + 1;
    }
    placed.push({ word, at: start });
    start += word.length;
  }
  return placed;
}

/** The words that a text is found by, in their order. */
export const wordsOf = (text: string): string[] =>
  placedWords(text)
    .map(({ word }) => word.trim())
    .filter(isWord);

/**
 * The words that all must stand in a text that is asked for. A long word that shorter ones cover goes: an even longer word
 * of the text may have swallowed it (中华人民共和国 in 中华人民共和国政府).
 */
export function askedWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  return words.filter((word) => word.length <= 3 || !covered(word, words));
}

/** The words of a phrase with their places in it, long ones that shorter ones cover left out. */
export function phraseWords(phrase: string): PlacedWord[] {
  const placed = placedWords(phrase);
  const words = placed.map(({ word }) => word);
  return placed.filter(({ word }) => word.length <= 3 || !covered(word, words));
}

function covered(word: string, words: readonly string[]): boolean {
  const seen = new Set<number>();
  for (const part of words) {
    if (part.length >= word.length) continue;
    for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1))
      for (let place = at; place < at + part.length; place++) seen.add(place);
  }
  return seen.size === word.length;
}
