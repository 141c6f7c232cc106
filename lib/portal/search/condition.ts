import { fold } from "@/lib/search/fold";
import { quoted } from "@/lib/search/vector";
import { askedWords, wordsOf } from "@/lib/search/words";
import type { Question } from "./question";

/** What must hold for an entry to be found. */
export interface Condition {
  /** of the words, as a tsquery; null: no word was asked for */
  words: string | null;
  /** each stands in title or text just so, in small letters */
  phrases: readonly string[];
  /** what is marked where it is found, folded, long ones first */
  needles: readonly string[];
}

type Groups = readonly (readonly string[])[];

const MOST_WORDS = 24;

const together = (words: readonly string[]): string => words.map(quoted).join(" & ");

/** The words of a phrase by which it is looked up; those at its edges may be cut otherwise inside a longer text. */
function inner(phrase: string): string[] {
  const words = wordsOf(phrase);
  return words.length > 2 ? words.slice(1, -1) : words;
}

/** A question as a condition: words all, a word or one of its synonyms, phrases exactly. */
export function conditionOf({ loose, phrases }: Pick<Question, "loose" | "phrases">, synonyms: Groups): Condition {
  const { rest, groups } = widen(fold(loose), synonyms);
  const words = askedWords(rest).slice(0, MOST_WORDS);
  const alternatives = groups.map((group) => group.map(askedWords).filter((each) => each.length > 0));
  const exact = phrases.flatMap(inner).filter((word) => word.length <= 200);
  const parts = [
    ...words.map(quoted),
    ...alternatives.filter((group) => group.length > 0).map((group) => `(${group.map((each) => `(${together(each)})`).join(" | ")})`),
    ...new Set(exact.map(quoted)),
  ];
  const needles = [
    ...phrases.map(fold),
    ...fold(loose).split(/[\s,，、;；]+/),
    ...groups.flat().map(fold),
    ...words,
    ...groups.flatMap((group) => group.flatMap(askedWords)),
  ];
  return {
    words: parts.length === 0 ? null : parts.join(" & "),
    phrases: phrases.map((phrase) => phrase.toLowerCase()),
    needles: longFirst(needles),
  };
}

/** Single characters are marked only when nothing longer was asked for. */
function longFirst(needles: readonly string[]): string[] {
  const known = [...new Set(needles.filter((needle) => /[\p{L}\p{N}]/u.test(needle)))].sort((a, b) => b.length - a.length);
  const long = known.filter((needle) => needle.length > 1);
  return long.length > 0 ? long : known;
}

/** Takes the words that have synonyms out of a text, longest first; each gives its group. */
function widen(text: string, synonyms: Groups): { rest: string; groups: Groups } {
  const words = synonyms
    .flatMap((group) => group.map((word) => ({ word: fold(word), group })))
    .sort((a, b) => b.word.length - a.word.length);
  const groups = new Set<readonly string[]>();
  let rest = text;
  for (const { word, group } of words) {
    if (word === "" || !rest.includes(word)) continue;
    rest = rest.replaceAll(word, " ");
    groups.add(group);
  }
  return { rest, groups: [...groups] };
}
