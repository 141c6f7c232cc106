import { dict } from "@node-rs/jieba/dict.js";
import type { RawQuestion } from "@/lib/portal/search/question";

/** The same numbers in each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}
/** Numbers between 0 and 1 that look like chance. */
export function chance(seed: number): () => number {
  const next = numbers(seed);
  return () => next.next().value;
}

export interface Vocabulary {
  /** commonest first */
  words: readonly string[];
  pick: () => string;
}

/** The words of the dictionary, to be picked as often as they are written. */
export function vocabulary(random: () => number): Vocabulary {
  const entries = Buffer.from(dict)
    .toString("utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .map(([word = "", frequency = "0"]) => ({ word, frequency: Number(frequency) }))
    .filter(({ word, frequency }) => frequency > 20 && /^\p{Script=Han}{1,4}$/u.test(word))
    .sort((a, b) => b.frequency - a.frequency);
  const sums: number[] = [];
  let sum = 0;
  for (const { frequency } of entries) {
    sum += frequency;
    sums.push(sum);
  }
  const words = entries.map(({ word }) => word);
  return { words, pick: () => words[indexAbove(sums, random() * sum)] ?? "" };
}

function indexAbove(sums: readonly number[], wanted: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Questions of one kind, each different from the one before. */
export function kinds({ words }: Vocabulary, random: () => number): Readonly<Record<string, () => RawQuestion>> {
  const long = words.filter((word) => word.length > 1);
  const among = (from: number, to: number): string => long[from + Math.floor(random() * (to - from))] ?? "";
  return {
    "commonest words": () => ({ q: among(0, 30) }),
    "commonest, narrowed to a year": () => ({ q: among(0, 30), year: String(2016 + Math.floor(random() * 10)) }),
    "two common words": () => ({ q: `${among(0, 200)} ${among(0, 200)}` }),
    "common words": () => ({ q: among(30, 2000) }),
    "rare words": () => ({ q: among(5000, 30_000) }),
    "a phrase": () => ({ q: `“${among(0, 300)}${among(0, 300)}”` }),
    "by date, third page": () => ({ q: among(0, 300), sort: "date", page: "3" }),
  };
}
