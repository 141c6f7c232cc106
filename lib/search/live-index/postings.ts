import { IN_TITLE, readWords } from "../entry-words";
import type { PlacedWord } from "../words";
import { type Gathered, type Hits, hitsOfSize, NO_HITS } from "./hits";
import { grown } from "./numbers";
import { Seams } from "./seams";
import { type PackedStreams, type Places, Streams, sizeOf } from "./streams";
import { type PackedWords, WordTable } from "./word-table";

/** Lists of words that so many entries have or more are kept unpacked for a while, up to so many bytes together. */
const COMMON = 2000;
const MOST_BYTES = 128 * 1024 * 1024;
/** A word that one of so many entries holds, or more, has its weights laid out by entry besides. */
const DENSE = 8;

/** The entries that hold a word, ascending, with its weight in each. Nobody writes into one that is kept. */
interface List {
  entries: Uint32Array;
  weights: Uint8Array;
  titled: Uint8Array;
  /** by entry: the weight, with `IN_TITLE`, or 0 where the word does not stand; null when only few hold it */
  byEntry: Uint8Array | null;
}

const bytesOf = ({ entries, byEntry }: List): number => entries.length * 6 + (byEntry?.length ?? 0);

export interface PackedPostings {
  words: PackedWords;
  entries: PackedStreams;
  places: PackedStreams;
  last: Int32Array;
  found: Uint32Array;
}

/** Which entries hold which word, with what weight and where. Entries are numbered in the order in which they are added. */
export class Postings {
  readonly #words: WordTable;
  /** of each word: how far it is from entry to entry, and its weight there */
  readonly #entries: Streams;
  /** of each word: for each entry how many bytes its places take, and how far it is from place to place */
  readonly #places: Streams;
  readonly #seams: Seams;
  readonly #unpacked = new Map<number, List>();
  #unpackedBytes = 0;
  #last: Int32Array = new Int32Array(1024);
  #found: Uint32Array = new Uint32Array(1024);

  constructor(packed: PackedPostings | null = null, blocks: readonly Uint8Array[] = []) {
    this.#words = new WordTable(packed?.words);
    this.#entries = new Streams(packed?.entries, blocks.slice(0, packed?.entries.blocks));
    const [entries, places] = [packed?.entries.blocks ?? 0, packed?.places.blocks ?? 0];
    this.#places = new Streams(packed?.places, blocks.slice(entries, entries + places));
    this.#seams = new Seams(blocks.slice(entries + places));
    if (packed !== null) [this.#last, this.#found] = [packed.last, packed.found];
  }

  /** As they are now, see `Streams.pack()`. */
  pack(): { packed: PackedPostings; blocks: readonly Uint8Array[] } {
    const [entries, places, size] = [this.#entries.pack(), this.#places.pack(), this.#words.size];
    const [last, found] = [this.#last.slice(0, size), this.#found.slice(0, size)];
    const packed = { words: this.#words.pack(), entries: entries.packed, places: places.packed, last, found };
    return { packed, blocks: [...entries.blocks, ...places.blocks, ...this.#seams.blocks] };
  }

  get bytes(): number {
    return this.#entries.bytes + this.#places.bytes + this.#seams.bytes;
  }

  /** Adds the words of an entry, as `writeWords()` wrote them. Its number is higher than all before. */
  add(entry: number, words: string): void {
    let [term, left, place] = [0, 0, 0];
    let [first, last, length] = [0, 0, 0];
    const steps: number[] = [];
    readWords(words, {
      word: (at, characters, weight, count) => {
        [length, first, last, place] = [characters, words.charCodeAt(at), words.charCodeAt(at + characters - 1), 0];
        term = this.#termOf(words, at, length);
        this.#entries.push(term, entry - (this.#last[term] ?? 0));
        this.#entries.push(term, weight);
        this.#last[term] = entry;
        this.#found[term] = this.frequency(term) + 1;
        left = count;
        if (count === 0) this.#places.push(term, 0);
      },
      place: (step) => {
        place += step;
        this.#seams.put(place, length, first, last);
        steps.push(step);
        if (--left > 0) return;
        this.#places.push(
          term,
          steps.reduce((sum, one) => sum + sizeOf(one), 0),
        );
        for (const one of steps) this.#places.push(term, one);
        steps.length = 0;
      },
    });
    this.#seams.close(entry);
  }

  /** The number of a word; undefined when no entry has it. */
  term(word: string): number | undefined {
    const term = this.#words.find(word, 0, word.length);
    return term < 0 ? undefined : term;
  }

  /** In how many entries the word stands, also in those that have been dropped since. */
  frequency(term: number): number {
    return this.#found[term] ?? 0;
  }

  /** The entries with the word; `rarity` is what it counts for among other words. */
  #hits(term: number, rarity: number): Hits {
    const { entries, weights, titled } = this.#list(term);
    return { count: entries.length, entries, scores: weights, scale: rarity, titled, rarity };
  }

  /** The entries with all of some words; none without any. Given the phrase that they are, only those in which it may stand. */
  having(terms: readonly number[], rarityOf: (term: number) => number, phrase: readonly PlacedWord[] = []): Hits {
    const [rarest, ...others] = [...terms].sort((a, b) => this.frequency(a) - this.frequency(b));
    if (rarest === undefined) return NO_HITS;
    const hits = this.#seams.among(this.#hits(rarest, rarityOf(rarest)), phrase);
    return others.reduce((hits, term) => this.#narrowed(hits, term, rarityOf(term)), hits);
  }

  /** Those of some entries that hold the word as well: scores add up. */
  #narrowed(hits: Hits, term: number, rarity: number): Hits {
    const list = this.#list(term);
    const common = hitsOfSize(Math.min(hits.count, list.entries.length) + 1, hits.rarity + rarity);
    common.count = list.byEntry === null ? sought(hits, list, rarity, common) : lookedUp(hits, list.byEntry, rarity, common);
    return common;
  }

  /** Where the word stands in some of the entries that hold it, given in ascending order. */
  places(term: number, wanted: Uint32Array): Places {
    return this.#places.read(term).places(this.#list(term).entries, wanted);
  }

  #list(term: number): List {
    const frequency = this.frequency(term);
    const known = this.#unpacked.get(term);
    if (known !== undefined) this.#forget(term, known);
    const list = known?.entries.length === frequency ? known : this.#read(term, frequency);
    if (frequency >= COMMON) this.#remember(term, list);
    return list;
  }

  #read(term: number, frequency: number): List {
    const reader = this.#entries.read(term);
    const [entries, weights, titled] = [new Uint32Array(frequency), new Uint8Array(frequency), new Uint8Array(frequency)];
    const size = (this.#last[term] ?? 0) + 1;
    const byEntry = frequency >= COMMON && frequency * DENSE >= size ? new Uint8Array(size) : null;
    let entry = 0;
    for (let at = 0; at < frequency; at++) {
      entry += reader.next();
      const weight = reader.next();
      entries[at] = entry;
      weights[at] = weight & (IN_TITLE - 1);
      titled[at] = weight >> 7;
      if (byEntry !== null) byEntry[entry] = weight;
    }
    return { entries, weights, titled, byEntry };
  }

  /** The one that was used last is the last of the map; from the front they are forgotten. */
  #remember(term: number, list: List): void {
    this.#unpacked.set(term, list);
    this.#unpackedBytes += bytesOf(list);
    for (const [oldest, kept] of this.#unpacked) {
      if (this.#unpackedBytes <= MOST_BYTES) return;
      this.#forget(oldest, kept);
    }
  }

  #forget(term: number, list: List): void {
    this.#unpacked.delete(term);
    this.#unpackedBytes -= bytesOf(list);
  }

  #termOf(text: string, at: number, length: number): number {
    const [before, term] = [this.#words.size, this.#words.add(text, at, length)];
    if (term < before) return term;
    this.#entries.open();
    this.#places.open();
    if (term >= this.#last.length) {
      this.#last = grown(this.#last, term + 1);
      this.#found = grown(this.#found, term + 1);
    }
    return term;
  }
}

/**
 * The hits that a word is in as well, by its weights laid out by entry. Returns how many. A processor that guesses what comes next guesses wrong where
 * it is one or the other at random: so each is written, and over it the next if the word is not in it.
 */
function lookedUp(hits: Hits, byEntry: Uint8Array, rarity: number, { entries, scores, titled }: Gathered): number {
  let count = 0;
  for (let at = 0; at < hits.count; at++) {
    const entry = hits.entries[at] as number;
    if (entry >= byEntry.length) break;
    const weight = byEntry[entry] as number;
    entries[count] = entry;
    scores[count] = (hits.scores[at] as number) * hits.scale + (weight & (IN_TITLE - 1)) * rarity;
    titled[count] = (hits.titled[at] as number) & (weight >> 7);
    count += (weight + 255) >> 8;
  }
  return count;
}

/** The hits that a word is in as well, looked for among the entries that hold it. Returns how many. */
function sought(hits: Hits, { entries, weights, titled }: List, rarity: number, common: Gathered): number {
  let [right, count] = [0, 0];
  for (let left = 0; left < hits.count; left++) {
    const entry = hits.entries[left] as number;
    right = placeOf(entry, entries, right);
    if (right === entries.length) break;
    if (entries[right] !== entry) continue;
    common.entries[count] = entry;
    common.scores[count] = (hits.scores[left] as number) * hits.scale + (weights[right] as number) * rarity;
    common.titled[count] = (hits.titled[left] as number) & (titled[right] as number);
    count++;
  }
  return count;
}

/** The first place from `from` on where no smaller number stands, in ever longer steps and then between the last two. */
function placeOf(wanted: number, numbers: Uint32Array, from: number): number {
  let [low, step] = [from, 1];
  while (low + step < numbers.length && (numbers[low + step] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, numbers.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
