import type { PlacedWord } from "../words";
import { type Hits, NO_HITS, picked } from "./hits";
import type { Postings } from "./postings";
import type { Places } from "./streams";

/** The entries in which the words stand just so, one after another. */
export function phraseHits(postings: Postings, words: readonly PlacedWord[], rarityOf: (term: number) => number): Hits {
  const placed = words.map(({ word, at }) => ({ term: postings.term(word), at }));
  const known = placed.flatMap(({ term, at }) => (term === undefined ? [] : { term, at }));
  if (known.length < placed.length) return NO_HITS;
  const rareFirst = known.sort((a, b) => postings.frequency(a.term) - postings.frequency(b.term));
  const terms = [...new Set(rareFirst.map(({ term }) => term))];
  let hits = postings.having(terms, rarityOf, words);
  if (rareFirst.length === 1) return hits;
  let begins: Places | null = null;
  for (const { term, at } of rareFirst) {
    if (hits.count === 0) break;
    const places = postings.places(term, hits.entries.subarray(0, hits.count));
    const found: Begun = begun(begins, places, at);
    hits = picked(hits, found.entries);
    begins = found.begins;
  }
  return hits;
}

interface Begun {
  /** of the entries looked at, those in which the phrase may still begin somewhere */
  entries: Uint32Array;
  /** where it may, in each of these */
  begins: Places;
}

/** Where a phrase may begin that has a word at `offset`, which stands at `places`: there alone where it was possible `before`. */
function begun(before: Places | null, { ends, places }: Places, offset: number): Begun {
  const looked = ends.length - 1;
  const [entries, kept] = [new Uint32Array(looked), new Uint32Array(looked + 1)];
  const begins = before?.places ?? places;
  let [count, end] = [0, 0];
  for (let entry = 0; entry < looked; entry++) {
    const start = end;
    let left = before?.ends[entry] ?? 0;
    const last = before?.ends[entry + 1] ?? 0;
    for (let at = ends[entry] as number; at < (ends[entry + 1] as number); at++) {
      const place = (places[at] as number) - offset;
      if (before !== null) {
        while (left < last && (begins[left] as number) < place) left++;
        if (left >= last || begins[left] !== place) continue;
      }
      // Never behind what is still to be read: at most one is kept for each that was there.
      begins[end++] = place;
    }
    if (end === start) continue;
    entries[count] = entry;
    kept[++count] = end;
  }
  return { entries: entries.subarray(0, count), begins: { ends: kept.subarray(0, count + 1), places: begins } };
}
