import { phraseWords } from "../words";
import { Best } from "./best";
import { FIELDS, Field, type FieldName } from "./fields";
import { both, either, type Hits, NO_HITS, those } from "./hits";
import { phraseHits } from "./phrase";
import { Postings } from "./postings";

/** An entry as it is read from the database. */
export interface LiveEntry {
  publicationId: string;
  disclosureId: string;
  publishedAt: number;
  values: Readonly<Record<FieldName, string>>;
  words: string;
}

/** What must hold for an entry to be found. */
export interface Wanted {
  /** all of these; of each clause one alternative; of an alternative all words */
  clauses: readonly (readonly (readonly string[])[])[];
  /** each must stand just so */
  phrases: readonly string[];
}

/** For each field which values may be; null: all. */
export type Narrowing = Readonly<Partial<Record<FieldName, ((value: string) => boolean) | null>>>;

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
  /** how many of the best are picked, of so many in all */
  most: (total: number) => number;
  /** what comes before everything else that is found */
  first: Hits;
}

/** The index of one agency in the memory of this process: what is found by which words, and how much there is of what. */
export class LiveIndex {
  /** of `SearchIndex`: what has changed since is not in here yet */
  version = 0;
  /** of the last entry that was read: each has a version of its own */
  readTo = 0;
  readonly #postings = new Postings();
  readonly #fields = Object.fromEntries(FIELDS.map((name) => [name, new Field()])) as Record<FieldName, Field>;
  readonly #publications: string[] = [];
  readonly #disclosures: string[] = [];
  readonly #publishedAt: number[] = [];
  readonly #dropped = new Set<number>();
  readonly #byDisclosure = new Map<string, number>();
  /** to work in: asked for anew each time, such room would cost more than the work */
  readonly #room = { passing: new Uint32Array(0), scores: new Float32Array(0) };

  get size(): number {
    return this.#byDisclosure.size;
  }

  /** Whether so much of it has been replaced that it should be read anew. */
  get worn(): boolean {
    return this.#dropped.size > this.size + 1000;
  }

  get bytes(): number {
    return this.#postings.bytes;
  }

  /** Adds an entry, in place of the one that the item had. */
  put({ publicationId, disclosureId, publishedAt, values, words }: LiveEntry): void {
    this.drop(disclosureId);
    const entry = this.#publications.push(publicationId) - 1;
    this.#disclosures.push(disclosureId);
    this.#publishedAt.push(publishedAt);
    for (const name of FIELDS) this.#fields[name].set(entry, values[name]);
    this.#postings.add(entry, words);
    this.#byDisclosure.set(disclosureId, entry);
  }

  drop(disclosureId: string): void {
    const entry = this.#byDisclosure.get(disclosureId);
    if (entry === undefined) return;
    this.#dropped.add(entry);
    this.#byDisclosure.delete(disclosureId);
  }

  disclosures(): Iterable<string> {
    return this.#byDisclosure.keys();
  }

  /** The entries that hold what is wanted; all when nothing is. */
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
    return this.#living(found ?? everything(this.#publications.length));
  }

  /** The entries with one of these words or more. */
  holding(words: readonly string[]): Hits {
    return this.#living(words.map((word) => this.#all([word])).reduce(either, NO_HITS));
  }

  /** Whether anything of the scope holds what is wanted. */
  some(wanted: Wanted, scope: (column: string) => boolean): boolean {
    const [mask, of] = [this.#fields.column.mask(scope), this.#fields.column.of];
    const { entries, count } = this.find(wanted);
    return entries.subarray(0, count).some((entry) => mask[of[entry] as number] === 1);
  }

  /** Counts what was found, and picks the best of it. */
  tally(hits: Hits, { narrowing, scope, sort, most, first }: TallyOptions): Tally {
    const tests = FIELDS.flatMap((name, field) => {
      const allowed = narrowing[name];
      return allowed ? [{ field, of: this.#fields[name].of, mask: this.#fields[name].mask(allowed) }] : [];
    });
    if (this.#room.passing.length < hits.count) this.#room.passing = new Uint32Array(hits.count * 2);
    const { passing, near } = sifted(this.#room.passing, hits, this.#fields.column.of, this.#fields.column.mask(scope), tests);
    const counts = FIELDS.map((name, field) => this.#fields[name].counted(passing, near[field] ?? []));
    const scores = this.#scores(hits, sort, first);
    const best = new Best(most(passing.length), (a, b) => {
      const difference = (scores[a] as number) - (scores[b] as number);
      return difference === 0 ? this.#newer(hits.entries[a] as number, hits.entries[b] as number) : difference > 0;
    });
    let at = 0;
    for (const entry of passing) {
      while (hits.entries[at] !== entry) at++;
      best.offer(at);
    }
    return {
      total: passing.length,
      best: best.list().map((at) => this.#publications[hits.entries[at] as number] ?? ""),
      counts: Object.fromEntries(FIELDS.map((name, field) => [name, counts[field]])) as unknown as Tally["counts"],
    };
  }

  #scores(hits: Hits, sort: TallyOptions["sort"], first: Hits): Float32Array {
    if (this.#room.scores.length < hits.count) this.#room.scores = new Float32Array(hits.count * 2);
    const scores = this.#room.scores.fill(0, 0, hits.count);
    const title = TITLE * hits.rarity;
    if (sort === "relevance")
      for (let at = 0; at < hits.count; at++) scores[at] = (hits.scores[at] as number) + (hits.titled[at] as number) * title;
    const ahead = new Set(first.entries.subarray(0, first.count));
    if (ahead.size > 0)
      for (let at = 0; at < hits.count; at++) if (ahead.has(hits.entries[at] as number)) scores[at] = Number.POSITIVE_INFINITY;
    return scores;
  }

  #newer(a: number, b: number): boolean {
    const difference = (this.#publishedAt[a] as number) - (this.#publishedAt[b] as number);
    return difference === 0 ? a > b : difference > 0;
  }

  #all(words: readonly string[]): Hits {
    const terms = words.map((word) => this.#postings.term(word));
    const known = terms.filter((term) => term !== undefined);
    if (known.length === 0 || known.length < terms.length) return NO_HITS;
    return known
      .sort((a, b) => this.#postings.frequency(a) - this.#postings.frequency(b))
      .map((term) => this.#postings.hits(term, this.#rarity(term)))
      .reduce(both);
  }

  /** What a word says: the less, the more entries hold it. */
  #rarity(term: number): number {
    return Math.log(1 + this.#publications.length / (1 + this.#postings.frequency(term)));
  }

  #living(hits: Hits): Hits {
    return this.#dropped.size === 0 ? hits : those(hits, (entry) => !this.#dropped.has(entry));
  }
}

/** A title with all the words goes before every text. */
const TITLE = 127;

function everything(count: number): Hits {
  return {
    count,
    entries: Uint32Array.from({ length: count }, (_, at) => at),
    scores: new Float32Array(count),
    titled: new Uint8Array(count),
    rarity: 0,
  };
}

interface Test {
  field: number;
  of: Uint32Array;
  mask: Uint8Array;
}

/** Of what was found, in scope: the entries that pass all tests, and for each field those that only its own test keeps out. */
function sifted(
  passing: Uint32Array,
  hits: Hits,
  columns: Uint32Array,
  inScope: Uint8Array,
  tests: readonly Test[],
): { passing: Uint32Array; near: number[][] } {
  const near: number[][] = FIELDS.map(() => []);
  let count = 0;
  for (let at = 0; at < hits.count; at++) {
    const entry = hits.entries[at] as number;
    if (inScope[columns[entry] as number] !== 1) continue;
    let [failed, where] = [0, 0];
    for (const { field, of, mask } of tests) {
      if (mask[of[entry] as number] === 1) continue;
      where = field;
      if (++failed > 1) break;
    }
    if (failed === 0) passing[count++] = entry;
    else if (failed === 1) near[where]?.push(entry);
  }
  return { passing: passing.subarray(0, count), near };
}
