import { IN_TITLE, readWords } from "../entry-words";
import { type Hits, hitsOfSize } from "./hits";
import { Streams } from "./streams";
import { WordTable } from "./word-table";

/** From so many entries on the list of a word is kept unpacked for a while; so many lists of 9 bytes an entry are. */
const COMMON = 2000;
const MOST_HOT = 48;

/** Which entries hold which word, with what weight and where. Entries are numbered in the order in which they are added. */
export class Postings {
  readonly #words = new WordTable();
  /** of each word: how far it is from entry to entry, and its weight there */
  readonly #entries = new Streams();
  /** of each word: for each entry how many places, and how far it is from place to place */
  readonly #places = new Streams();
  /** lists of common words, unpacked: nobody writes into one */
  readonly #hot = new Map<number, Hits>();
  #last = new Int32Array(1024);
  #found = new Uint32Array(1024);

  get bytes(): number {
    return this.#entries.bytes + this.#places.bytes;
  }

  /** Adds the words of an entry, as `writeWords()` wrote them. Its number is higher than all before. */
  add(entry: number, words: string): void {
    let places = 0;
    readWords(words, {
      word: (at, length, weight, count) => {
        const term = this.#termOf(words, at, length);
        this.#entries.push(term, entry - (this.#last[term] ?? 0));
        this.#entries.push(term, weight);
        this.#last[term] = entry;
        this.#found[term] = this.frequency(term) + 1;
        this.#places.push(term, count);
        places = term;
      },
      place: (step) => this.#places.push(places, step),
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
  hits(term: number, rarity: number): Hits {
    const frequency = this.frequency(term);
    const known = this.#hot.get(term);
    const hits = known?.count === frequency && known.rarity === rarity ? known : this.#unpacked(term, rarity);
    if (frequency < COMMON) return hits;
    // The one that was used last goes to the end, the one at the beginning is forgotten.
    this.#hot.delete(term);
    this.#hot.set(term, hits);
    const [oldest] = this.#hot.keys();
    if (this.#hot.size > MOST_HOT && oldest !== undefined) this.#hot.delete(oldest);
    return hits;
  }

  #unpacked(term: number, rarity: number): Hits {
    const hits = hitsOfSize(this.frequency(term), rarity);
    const entries = this.#entries.read(term);
    let entry = 0;
    for (let at = 0; at < hits.count; at++) {
      entry += entries.next();
      const weight = entries.next();
      hits.entries[at] = entry;
      hits.scores[at] = (weight & (IN_TITLE - 1)) * rarity;
      hits.titled[at] = weight >= IN_TITLE ? 1 : 0;
    }
    return hits;
  }

  /** Where the word stands in some of the entries that hold it, given in ascending order: the places of each. */
  places(term: number, wanted: ArrayLike<number>): number[][] {
    const [entries, places] = [this.#entries.read(term), this.#places.read(term)];
    const found: number[][] = [];
    let entry = 0;
    for (let left = this.frequency(term); left > 0 && found.length < wanted.length; left--) {
      entry += entries.next();
      entries.next();
      const count = places.next();
      const list: number[] | null = entry === wanted[found.length] ? [] : null;
      let place = 0;
      for (let at = 0; at < count; at++) {
        place += places.next();
        list?.push(place);
      }
      if (list !== null) found.push(list);
    }
    return found;
  }

  #termOf(text: string, at: number, length: number): number {
    const [before, term] = [this.#words.size, this.#words.add(text, at, length)];
    if (term < before) return term;
    this.#entries.open();
    this.#places.open();
    if (term === this.#last.length) {
      const [last, found] = [new Int32Array(term * 2), new Uint32Array(term * 2)];
      last.set(this.#last);
      found.set(this.#found);
      [this.#last, this.#found] = [last, found];
    }
    return term;
  }
}
