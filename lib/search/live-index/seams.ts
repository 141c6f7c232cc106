import type { PlacedWord } from "../words";
import { type Hits, picked } from "./hits";
import { grown } from "./numbers";
import { BLOCK } from "./streams";

/** A block holds so many entries: of each row a bit for each of them. */
const ENTRY_BITS = 11;
const ROW_BITS = ENTRY_BITS - 3;
const ROW_BYTES = 1 << ROW_BITS;
const HASH_BITS = Math.log2(BLOCK) - ROW_BITS;

/** The row of two characters at which two words meet; others may have the same. */
const rowOf = (before: number, after: number): number =>
  (Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b)) >>> (32 - HASH_BITS);

/**
 * Where the words of each entry meet, as bits: for what two characters one word ends and the next begins. Two words that stand side by side have theirs set, so
 * that a phrase of common words is looked for in a few entries and not wherever all its words stand. A set bit proves nothing: the places do.
 */
export class Seams {
  /** by place in the entry that is being added: with what a word begins there, and with what one ends before it */
  #begins: Uint16Array = new Uint16Array(4096);
  #ends: Uint16Array = new Uint16Array(4096);
  #behind = 0;

  constructor(readonly blocks: Uint8Array[] = []) {}

  get bytes(): number {
    return this.blocks.length * BLOCK;
  }

  /** A word of the entry that is being added. */
  put(place: number, length: number, first: number, last: number): void {
    const end = place + length;
    if (end >= this.#begins.length) [this.#begins, this.#ends] = [grown(this.#begins, end + 1), grown(this.#ends, end + 1)];
    this.#begins[place] = first;
    this.#ends[end] = last;
    this.#behind = Math.max(this.#behind, end + 1);
  }

  /** Ends the entry, to which this number is given. */
  close(entry: number): void {
    while (entry >> ENTRY_BITS >= this.blocks.length) this.blocks.push(new Uint8Array(BLOCK));
    const block = this.blocks[entry >> ENTRY_BITS] as Uint8Array;
    const [byte, bit] = [(entry >> 3) & (ROW_BYTES - 1), 1 << (entry & 7)];
    for (let place = 0; place < this.#behind; place++) {
      const [before, after] = [this.#ends[place] as number, this.#begins[place] as number];
      if (before === 0 || after === 0) continue;
      const at = (rowOf(before, after) << ROW_BITS) + byte;
      block[at] = (block[at] as number) | bit;
    }
    this.#begins.fill(0, 0, this.#behind);
    this.#ends.fill(0, 0, this.#behind);
    this.#behind = 0;
  }

  /** Those hits in which the words may stand as they do in the phrase; all others do not have it. */
  among(hits: Hits, phrase: readonly PlacedWord[]): Hits {
    const rows = rowsOf(phrase);
    if (rows.length === 0) return hits;
    const bits = this.#common(rows);
    const places = new Uint32Array(hits.count + 1);
    let count = 0;
    for (let at = 0; at < hits.count; at++) {
      const entry = hits.entries[at] as number;
      places[count] = at;
      count += ((bits[entry >> 3] as number) >> (entry & 7)) & 1;
    }
    return picked(hits, places.subarray(0, count));
  }

  /** For each entry whether it has a bit in all of the rows. */
  #common(rows: readonly number[]): Uint8Array {
    const bits = new Int32Array((this.blocks.length * ROW_BYTES) / 4).fill(-1);
    for (const [number, { buffer, byteOffset }] of this.blocks.entries())
      for (const row of rows) {
        const some = new Int32Array(buffer, byteOffset + (row << ROW_BITS), ROW_BYTES / 4);
        const from = (number * ROW_BYTES) / 4;
        for (let at = 0; at < some.length; at++) bits[from + at] = (bits[from + at] as number) & (some[at] as number);
      }
    return new Uint8Array(bits.buffer);
  }
}

/** The rows in which every entry that holds the phrase has its bit. */
function rowsOf(phrase: readonly PlacedWord[]): number[] {
  const begins = new Map(phrase.map(({ word, at }) => [at, word.charCodeAt(0)]));
  const rows = phrase.flatMap(({ word, at }) => {
    const after = begins.get(at + word.length);
    return after === undefined ? [] : [rowOf(word.charCodeAt(word.length - 1), after)];
  });
  return [...new Set(rows)];
}
