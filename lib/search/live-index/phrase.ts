import type { PlacedWord } from "../words";
import { both, type Hits, NO_HITS, those } from "./hits";
import type { Postings } from "./postings";

/** The entries in which the words stand just so, one after another. */
export function phraseHits(postings: Postings, words: readonly PlacedWord[], rarityOf: (term: number) => number): Hits {
  const placed = words.map(({ word, at }) => ({ term: postings.term(word), at }));
  const known = placed.flatMap(({ term, at }) => (term === undefined ? [] : { term, at }));
  if (known.length === 0 || known.length < placed.length) return NO_HITS;
  const rareFirst = known.sort((a, b) => postings.frequency(a.term) - postings.frequency(b.term));
  const terms = [...new Set(rareFirst.map(({ term }) => term))];
  let hits = terms.map((term) => postings.hits(term, rarityOf(term))).reduce(both);
  let begins: number[][] | null = null;
  for (const { term, at } of rareFirst) {
    if (hits.count === 0) break;
    const known: number[][] | null = begins;
    const places = postings.places(term, hits.entries.subarray(0, hits.count)).map((list) => list.map((place) => place - at));
    const left: number[][] = known === null ? places : known.map((starts, entry) => shared(starts, places[entry] ?? []));
    hits = those(hits, (_, entry) => left[entry]?.length !== 0);
    begins = left.filter((starts) => starts.length > 0);
  }
  return hits;
}

/** The numbers that are in both lists, each in ascending order. */
function shared(a: readonly number[], b: readonly number[]): number[] {
  const common: number[] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [one, other] = [a[left] as number, b[right] as number];
    if (one === other) common.push(one);
    if (one <= other) left++;
    if (other <= one) right++;
  }
  return common;
}
