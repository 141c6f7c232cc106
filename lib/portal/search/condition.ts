import { fold } from "@/lib/search/fold";
import type { Wanted } from "@/lib/search/live-index/live-index";
import { askedWords } from "@/lib/search/words";
import type { Question } from "./question";

/** What must hold for an entry to be found, and what is marked where it is found: folded, long ones first. */
export interface Condition extends Wanted {
  needles: readonly string[];
}

type Groups = readonly (readonly string[])[];

const MOST_WORDS = 24;

/** A question as a condition: words all, a word or one of its synonyms, phrases exactly. */
export function conditionOf({ loose, phrases }: Pick<Question, "loose" | "phrases">, synonyms: Groups): Condition {
  const { rest, groups } = widen(fold(loose), synonyms);
  const words = askedWords(rest).slice(0, MOST_WORDS);
  const widened = groups.map((group) => group.map(askedWords).filter((alternative) => alternative.length > 0));
  const needles = [
    ...phrases.map(fold),
    ...fold(loose).split(/[\s,，、;；]+/),
    ...groups.flat().map(fold),
    ...words,
    ...groups.flatMap((group) => group.flatMap(askedWords)),
  ];
  return {
    clauses: [...(words.length > 0 ? [[words]] : []), ...widened.filter((alternatives) => alternatives.length > 0)],
    phrases: phrases.map(fold),
    needles: longFirst(needles),
  };
}

/** Single characters are marked only when nothing longer was asked for. */
function longFirst(needles: readonly string[]): string[] {
  const known = [...new Set(needles.filter((needle) => /[\p{L}\p{N}]/u.test(needle)))].sort((a, b) => b.length - a.length);
  const long = known.filter((needle) => needle.length > 1);
  return long.length > 0 ? long : known;
}

interface Synonym {
  word: string;
  group: readonly string[];
}

const known = new WeakMap<Groups, readonly Synonym[]>();

/** The words of the groups, folded, longest first. */
function synonymsOf(groups: Groups): readonly Synonym[] {
  const kept = known.get(groups);
  if (kept !== undefined) return kept;
  const words = groups.flatMap((group) => group.map((word) => ({ word: fold(word), group })));
  const sorted = words.filter(({ word }) => word !== "").sort((a, b) => b.word.length - a.word.length);
  known.set(groups, sorted);
  return sorted;
}

/** Takes the words that have synonyms out of a text, longest first; each gives its group. */
function widen(text: string, synonyms: Groups): { rest: string; groups: Groups } {
  const groups = new Set<readonly string[]>();
  let rest = text;
  for (const { word, group } of synonymsOf(synonyms)) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, " ");
    groups.add(group);
  }
  return { rest, groups: [...groups] };
}
