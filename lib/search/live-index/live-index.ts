import { phraseWords } from "../words";
import { Best } from "./best";
import { both, either, everything, type Hits, NO_HITS, picked } from "./hits";
import { grown } from "./numbers";
import { phraseHits } from "./phrase";
import { type PackedPostings, Postings } from "./postings";
import { type FieldName, type Narrowing, PASSES, type PackedProfiles, Profiles, type Values } from "./profiles";

/** An entry as it is read from the database. */
export interface LiveEntry {
  publicationId: string;
  disclosureId: string;
  publishedAt: number;
  values: Values;
  words: string;
  /** of the row that it was read from: equal as long as it is the same row, unchanged */
  stamp: string;
}

/** What must hold for an entry to be found. */
export interface Wanted {
  /** all of these; of each clause one alternative; of an alternative all words */
  clauses: readonly (readonly (readonly string[])[])[];
  /** each must stand just so */
  phrases: readonly string[];
}

export interface Tally {
  total: number;
  /** the best, or newest, of all: ids of their publications */
  best: readonly string[];
  /** for each field, what each value has when the other fields are narrowed as they are */
  counts: Readonly<Record<FieldName, ReadonlyMap<string, number>>>;
}

export interface TallyOptions {
  narrowing: Narrowing;
  /** outside it nothing is counted at all */
  scope: (column: string) => boolean;
  sort: "relevance" | "date";
  /** how many of the best are picked */
  most: number;
  /** what comes before everything else that is found */
  first: Hits;
}

/** Everything of an index but the blocks that its words are written in. */
export interface PackedIndex {
  readTo: number;
  postings: PackedPostings;
  profiles: PackedProfiles;
  publishedAt: Float64Array;
  /** of each entry: publication, item and stamp */
  ids: string[];
}

/** A title with all the words goes before every text. */
const TITLE = 127;

/** The index of one agency in the memory of this process: what is found by which words, and how much there is of what. */
export class LiveIndex {
  /** of `SearchIndex`: what has changed since is not in here yet */
  version = 0;
  /** of the last entry that was read: each has a version of its own */
  readTo = 0;
  readonly #postings: Postings;
  readonly #profiles: Profiles;
  #publishedAt: Float64Array = new Float64Array(1024);
  readonly #publications: string[] = [];
  readonly #disclosures: string[] = [];
  readonly #stamps: string[] = [];
  readonly #byDisclosure = new Map<string, number>();
  /** of the entries of a list: how many each profile has, until an entry comes or goes */
  #profiled = new WeakMap<Uint32Array, Uint32Array>();

  constructor(packed: PackedIndex | null = null, blocks: readonly Uint8Array[] = []) {
    this.#postings = new Postings(packed?.postings, blocks);
    this.#profiles = new Profiles(packed?.profiles);
    if (packed === null) return;
    [this.readTo, this.#publishedAt] = [packed.readTo, packed.publishedAt];
    for (const [entry, ids] of packed.ids.entries()) this.#name(entry, ids.split(" "));
  }

  #name(entry: number, [publicationId = "", disclosureId = "", stamp = ""]: readonly string[]): void {
    this.#publications[entry] = publicationId;
    this.#disclosures[entry] = disclosureId;
    this.#stamps[entry] = stamp;
    if (!this.#profiles.isDropped(entry)) this.#byDisclosure.set(disclosureId, entry);
  }

  /** As it is now. The blocks may be read later, see `Streams.pack()`. */
  pack(): { packed: PackedIndex; blocks: readonly Uint8Array[] } {
    const { packed: postings, blocks } = this.#postings.pack();
    const entries = this.#publications.length;
    const ids = this.#publications.map((publication, entry) => `${publication} ${this.#disclosures[entry]} ${this.#stamps[entry]}`);
    const publishedAt = this.#publishedAt.slice(0, entries);
    return { packed: { readTo: this.readTo, postings, profiles: this.#profiles.pack(entries), publishedAt, ids }, blocks };
  }

  get size(): number {
    return this.#byDisclosure.size;
  }

  /** How many entries have ever been added. */
  get added(): number {
    return this.#publications.length;
  }

  /** Whether so much of it has been replaced that it should be read anew. */
  get worn(): boolean {
    return this.added - this.size > this.size + 1000;
  }

  get bytes(): number {
    return this.#postings.bytes;
  }

  /** Adds an entry, in place of the one that the item had. */
  put({ publicationId, disclosureId, publishedAt, values, words, stamp }: LiveEntry): void {
    this.drop(disclosureId);
    this.#profiled = new WeakMap();
    const entry = this.#publications.length;
    if (entry >= this.#publishedAt.length) this.#publishedAt = grown(this.#publishedAt, entry + 1);
    this.#publishedAt[entry] = publishedAt;
    this.#profiles.set(entry, values);
    this.#postings.add(entry, words);
    this.#name(entry, [publicationId, disclosureId, stamp]);
  }

  drop(disclosureId: string): void {
    const entry = this.#byDisclosure.get(disclosureId);
    if (entry === undefined) return;
    this.#profiled = new WeakMap();
    this.#profiles.drop(entry);
    this.#byDisclosure.delete(disclosureId);
  }

  disclosures(): Iterable<string> {
    return this.#byDisclosure.keys();
  }

  /** Of an item: what its entry was read from; undefined when it has none. */
  stampOf(disclosureId: string): string | undefined {
    const entry = this.#byDisclosure.get(disclosureId);
    return entry === undefined ? undefined : this.#stamps[entry];
  }

  /** The entries that hold what is wanted, all when nothing is; among them some that have been dropped. */
  find({ clauses, phrases }: Wanted): Hits {
    const parts = [
      ...phrases.map((phrase) => () => phraseHits(this.#postings, phraseWords(phrase), (term) => this.#rarity(term))),
      ...clauses.map((alternatives) => () => alternatives.map((words) => this.#all(words)).reduce(either, NO_HITS)),
    ];
    let found: Hits | null = null;
    for (const part of parts) {
      found = found === null ? part() : both(found, part());
      if (found.count === 0) return NO_HITS;
    }
    return found ?? everything(this.#publications.length);
  }

  /** The entries with one of these words or more, see `find()`. */
  holding(words: readonly string[]): Hits {
    return words.map((word) => this.#all([word])).reduce(either, NO_HITS);
  }

  /** Whether anything of the scope holds what is wanted. */
  some(wanted: Wanted, scope: (column: string) => boolean): boolean {
    const [verdicts, of] = [this.#profiles.verdicts(scope, {}), this.#profiles.of];
    const { entries, count } = this.find(wanted);
    return entries.subarray(0, count).some((entry) => verdicts[of[entry] as number] === PASSES);
  }

  /** Counts what was found, and picks the best of it. */
  tally(hits: Hits, options: TallyOptions): Tally {
    const verdicts = this.#profiles.verdicts(options.scope, options.narrowing);
    const found = this.#profiledOf(hits);
    const total = found.reduce((total, count, profile) => (verdicts[profile] === PASSES ? total + count : total), 0);
    // Of those that are good enough most would not pass.
    const chosen = total < hits.count / 2 ? picked(hits, this.#passing(hits, verdicts)) : hits;
    return {
      total,
      best: this.#best(chosen, verdicts, options).map((entry) => this.#publications[entry] ?? ""),
      counts: this.#profiles.counted(found, verdicts),
    };
  }

  /** The places of the hits that pass. */
  #passing({ entries, count }: Hits, verdicts: Uint8Array): Uint32Array {
    const [of, places] = [this.#profiles.of, new Uint32Array(count + 1)];
    let passing = 0;
    for (let at = 0; at < count; at++) {
      places[passing] = at;
      passing += ((verdicts[of[entries[at] as number] as number] as number) + 1) >> 8;
    }
    return places.subarray(0, passing);
  }

  /** How many of the hits each profile has. */
  #profiledOf({ entries, count }: Hits): Uint32Array {
    const known = this.#profiled.get(entries);
    if (known !== undefined) return known;
    const [of, found] = [this.#profiles.of, new Uint32Array(this.#profiles.size)];
    for (let at = 0; at < count; at++) {
      const profile = of[entries[at] as number] as number;
      found[profile] = (found[profile] as number) + 1;
    }
    this.#profiled.set(entries, found);
    return found;
  }

  /** The best of those that pass: by score or by date alone. */
  #best({ entries, scores, scale, titled, count, rarity }: Hits, verdicts: Uint8Array, { sort, most, first }: TallyOptions): number[] {
    const [of, publishedAt] = [this.#profiles.of, this.#publishedAt];
    const ahead = first.count === 0 ? null : new Set(first.entries.subarray(0, first.count));
    const [weight, title] = sort === "date" ? [0, 0] : [scale, TITLE * rarity];
    const best = new Best(most);
    let [least, oldest] = [best.least, best.oldest];
    // Most are added when they are published: the newest first, and the others are at once too old.
    for (let at = count - 1; at >= 0; at--) {
      const entry = entries[at] as number;
      const score = ahead?.has(entry) ? Number.POSITIVE_INFINITY : (scores[at] as number) * weight + (titled[at] as number) * title;
      // Most are not good enough, or as good and older: no call is made for them.
      if (score < least) continue;
      const time = publishedAt[entry] as number;
      if ((score === least && time < oldest) || verdicts[of[entry] as number] !== PASSES) continue;
      best.offer(entry, score, time);
      [least, oldest] = [best.least, best.oldest];
    }
    return best.list();
  }

  #all(words: readonly string[]): Hits {
    const terms = words.map((word) => this.#postings.term(word));
    const known = terms.filter((term) => term !== undefined);
    return known.length < terms.length ? NO_HITS : this.#postings.having(known, (term) => this.#rarity(term));
  }

  /** What a word says: the less, the more entries hold it. */
  #rarity(term: number): number {
    return Math.log(1 + this.#publications.length / (1 + this.#postings.frequency(term)));
  }
}
