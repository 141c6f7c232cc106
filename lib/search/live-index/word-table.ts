import { grown } from "./numbers";

export interface PackedWords {
  slots: Int32Array;
  letters: Uint16Array;
  ends: Uint32Array;
  count: number;
}

/**
 * Numbers for words: a hash table over the letters themselves. Reading an index asks it tens of millions of times for words that are
 * pieces of long texts; a Map would make a string of each first.
 */
export class WordTable {
  #slots: Int32Array = new Int32Array(1 << 12).fill(-1);
  #letters: Uint16Array = new Uint16Array(1 << 14);
  #ends: Uint32Array = new Uint32Array(1 << 12);
  #count = 0;

  constructor(packed: PackedWords | null = null) {
    if (packed !== null) [this.#slots, this.#letters, this.#ends, this.#count] = [packed.slots, packed.letters, packed.ends, packed.count];
  }

  pack(): PackedWords {
    const count = this.#count;
    return { slots: this.#slots.slice(), letters: this.#letters.slice(0, this.#start(count)), ends: this.#ends.slice(0, count), count };
  }

  get size(): number {
    return this.#count;
  }

  /** The number of the word that stands in the text; -1 when it is not known. */
  find(text: string, at: number, length: number): number {
    return this.#slots[this.#place(text, at, length)] as number;
  }

  /** The number of the word, given now when it is a new one; they count from 0. */
  add(text: string, at: number, length: number): number {
    const place = this.#place(text, at, length);
    const known = this.#slots[place] as number;
    if (known >= 0) return known;
    const number = this.#count++;
    this.#slots[place] = number;
    this.#keep(number, text, at, length);
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #start(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number);
  }

  /** Where the word is, or would be. */
  #place(text: string, at: number, length: number): number {
    const mask = this.#slots.length - 1;
    let hash = length;
    for (let letter = 0; letter < length; letter++) hash = mixed(hash, text.charCodeAt(at + letter));
    for (let place = settled(hash) & mask; ; place = (place + 1) & mask) {
      const number = this.#slots[place] as number;
      if (number < 0 || this.#is(number, text, at, length)) return place;
    }
  }

  #is(number: number, text: string, at: number, length: number): boolean {
    const start = this.#start(number);
    if ((this.#ends[number] as number) - start !== length) return false;
    for (let letter = 0; letter < length; letter++) if (this.#letters[start + letter] !== text.charCodeAt(at + letter)) return false;
    return true;
  }

  #keep(number: number, text: string, at: number, length: number): void {
    const start = this.#start(number);
    if (number >= this.#ends.length) this.#ends = grown(this.#ends, number + 1);
    if (start + length > this.#letters.length) this.#letters = grown(this.#letters, start + length);
    for (let letter = 0; letter < length; letter++) this.#letters[start + letter] = text.charCodeAt(at + letter);
    this.#ends[number] = start + length;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      const [start, end] = [this.#start(number), this.#ends[number] as number];
      let hash = end - start;
      for (let letter = start; letter < end; letter++) hash = mixed(hash, this.#letters[letter] as number);
      let place = settled(hash) & mask;
      while ((this.#slots[place] as number) >= 0) place = (place + 1) & mask;
      this.#slots[place] = number;
    }
  }
}

const mixed = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x9e3779b1);
const settled = (hash: number): number => hash ^ (hash >>> 15);
