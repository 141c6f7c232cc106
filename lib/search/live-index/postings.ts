import { IN_TITLE, readWords } from "../entry-words";
import { type Hits, hitsOfSize, NO_HITS } from "./hits";
import { grown } from "./numbers";
import { type PackedStreams, Streams, sizeOf } from "./streams";
import { type PackedWords, WordTable } from "./word-table";

/** Lists of words that so many entries have or more are kept unpacked for a while, up to so many bytes together. */
const COMMON = 2000;
const MOST_BYTES = 64 * 1024 * 1024;
const BYTES_OF_ONE = 5;
/** Of a list with fewer than so many for each that is looked for, one after the other is looked at; of a longer one, in steps. */
const DENSE = 8;

/** The entries that hold a word, ascending, and its weight in each. Nobody writes into one that is kept. */
interface List {
  entries: Uint32Array;
  weights: Uint8Array;
}

/** Places in some entries, one after another: those in the n-th go from `ends[n]` to `ends[n + 1]`. */
export interface Places {
  ends: Uint32Array;
  places: Int32Array;
}

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
  readonly #unpacked = new Map<number, List>();
  #unpackedBytes = 0;
  #last: Int32Array = new Int32Array(1024);
  #found: Uint32Array = new Uint32Array(1024);

  constructor(packed: PackedPostings | null = null, blocks: readonly Uint8Array[] = []) {
    this.#words = new WordTable(packed?.words);
    this.#entries = new Streams(packed?.entries, blocks.slice(0, packed?.entries.blocks));
    this.#places = new Streams(packed?.places, blocks.slice(packed?.entries.blocks));
    if (packed !== null) [this.#last, this.#found] = [packed.last, packed.found];
  }

  /** As they are now, see `Streams.pack()`. */
  pack(): { packed: PackedPostings; blocks: readonly Uint8Array[] } {
    const [entries, places, size] = [this.#entries.pack(), this.#places.pack(), this.#words.size];
    const [last, found] = [this.#last.slice(0, size), this.#found.slice(0, size)];
    const packed = { words: this.#words.pack(), entries: entries.packed, places: places.packed, last, found };
    return { packed, blocks: [...entries.blocks, ...places.blocks] };
  }

  get bytes(): number {
    return this.#entries.bytes + this.#places.bytes;
  }

  /** Adds the words of an entry, as `writeWords()` wrote them. Its number is higher than all before. */
  add(entry: number, words: string): void {
    let [term, left] = [0, 0];
    const steps: number[] = [];
    readWords(words, {
      word: (at, length, weight, count) => {
        term = this.#termOf(words, at, length);
        this.#entries.push(term, entry - (this.#last[term] ?? 0));
        this.#entries.push(term, weight);
        this.#last[term] = entry;
        this.#found[term] = this.frequency(term) + 1;
        left = count;
        if (count === 0) this.#places.push(term, 0);
      },
      place: (step) => {
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
    const { entries, weights } = this.#list(term);
    const hits = { ...hitsOfSize(0, rarity), count: entries.length, entries };
    hits.scores = new Float32Array(entries.length);
    hits.titled = new Uint8Array(entries.length);
    for (let at = 0; at < entries.length; at++) {
      const weight = weights[at] as number;
      hits.scores[at] = (weight & (IN_TITLE - 1)) * rarity;
      hits.titled[at] = weight >> 7;
    }
    return hits;
  }

  /** The entries with all of some words; none without any. */
  having(terms: readonly number[], rarityOf: (term: number) => number): Hits {
    const [rarest, ...others] = [...terms].sort((a, b) => this.frequency(a) - this.frequency(b));
    if (rarest === undefined) return NO_HITS;
    return others.reduce((hits, term) => this.#narrowed(hits, term, rarityOf(term)), this.#hits(rarest, rarityOf(rarest)));
  }

  /** Those of some entries that hold the word as well: scores add up. */
  #narrowed(hits: Hits, term: number, rarity: number): Hits {
    const { entries, weights } = this.#list(term);
    const common = hitsOfSize(Math.min(hits.count, entries.length), hits.rarity + rarity);
    const isDense = entries.length < hits.count * DENSE;
    let [right, count] = [0, 0];
    for (let left = 0; left < hits.count; left++) {
      const entry = hits.entries[left] as number;
      if (isDense) while (right < entries.length && (entries[right] as number) < entry) right++;
      else right = placeOf(entry, entries, right);
      if (right === entries.length) break;
      if (entries[right] !== entry) continue;
      const weight = weights[right] as number;
      common.entries[count] = entry;
      common.scores[count] = (hits.scores[left] as number) + (weight & (IN_TITLE - 1)) * rarity;
      common.titled[count] = (hits.titled[left] as number) & (weight >> 7);
      count++;
    }
    common.count = count;
    return common;
  }

  /** Where the word stands in some of the entries that hold it, given in ascending order. */
  places(term: number, wanted: Uint32Array): Places {
    const { entries } = this.#list(term);
    const reader = this.#places.read(term);
    const ends = new Uint32Array(wanted.length + 1);
    let [places, count] = [new Int32Array(wanted.length * 4), 0];
    for (let [at, next] = [0, 0]; next < wanted.length; at++) {
      const from = at;
      while (entries[at] !== wanted[next]) at++;
      reader.pass(at - from);
      const bytes = reader.next();
      if (count + bytes > places.length) places = grown(places, count + bytes);
      count = reader.sums(bytes, places, count);
      ends[++next] = count;
    }
    return { ends, places };
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
    const list = { entries: new Uint32Array(frequency), weights: new Uint8Array(frequency) };
    const reader = this.#entries.read(term);
    let entry = 0;
    for (let at = 0; at < frequency; at++) {
      entry += reader.next();
      list.entries[at] = entry;
      list.weights[at] = reader.next();
    }
    return list;
  }

  /** The one that was used last is the last of the map; from the front they are forgotten. */
  #remember(term: number, list: List): void {
    this.#unpacked.set(term, list);
    this.#unpackedBytes += list.entries.length * BYTES_OF_ONE;
    for (const [oldest, kept] of this.#unpacked) {
      if (this.#unpackedBytes <= MOST_BYTES) return;
      this.#forget(oldest, kept);
    }
  }

  #forget(term: number, list: List): void {
    this.#unpacked.delete(term);
    this.#unpackedBytes -= list.entries.length * BYTES_OF_ONE;
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
