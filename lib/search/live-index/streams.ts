import { grown } from "./numbers";

const BLOCK_BITS = 20;
/** Bytes of a block. */
export const BLOCK = 1 << BLOCK_BITS;
const LINK = 4;
/** From here on a number takes more than one byte. */
const LONG = 128;
const [SMALLEST, LARGEST] = [8, 1 << 14];

/** How long the next slice of a stream is that has room for so many bytes already: a quarter more each time. */
const nextSlice = (room: number): number => Math.min(LARGEST, Math.max(SMALLEST, room >> 2));

/** What is known of a stream: four numbers side by side, so that they are fetched together. */
const HEAD = 0;
const AT = 1;
const END = 2;
const ROOM = 3;

/** Places in some entries, one after another: those in the n-th go from `ends[n]` to `ends[n + 1]`. */
export interface Places {
  ends: Uint32Array;
  places: Int32Array;
}

/** How many bytes a number takes in a stream. */
export const sizeOf = (value: number): number => (value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5);

/** Everything of some streams but the blocks themselves. */
export interface PackedStreams {
  blocks: number;
  free: number;
  count: number;
  streams: Uint32Array;
}

/**
 * Many lists of numbers that grow at their ends, kept as bytes in a few large blocks: a stream is a chain of slices, each of
 * which ends with the address of the next. Hundreds of thousands of arrays would take several times the memory.
 */
export class Streams {
  #free = 0;
  #count = 0;
  #streams: Uint32Array = new Uint32Array(4 * 1024);

  constructor(
    packed: PackedStreams | null = null,
    private readonly blocks: Uint8Array[] = [],
  ) {
    if (packed !== null) [this.#free, this.#count, this.#streams] = [packed.free, packed.count, packed.streams];
  }

  get bytes(): number {
    return this.blocks.length * BLOCK + this.#streams.byteLength;
  }

  /**
   * The streams as they are now, to be opened again with the same blocks. These may be read later: what is written into them meanwhile stands behind
   * everything that is known now.
   */
  pack(): { packed: PackedStreams; blocks: readonly Uint8Array[] } {
    const packed = { blocks: this.blocks.length, free: this.#free, count: this.#count, streams: this.#streams.slice(0, this.#count * 4) };
    return { packed, blocks: [...this.blocks] };
  }

  /** Opens a stream and returns its number; they count from 0. */
  open(): number {
    const stream = this.#count++;
    if (stream * 4 >= this.#streams.length) this.#streams = grown(this.#streams, stream * 4 + 4);
    const at = this.#take(SMALLEST);
    this.#streams.set([at, at, at + SMALLEST, SMALLEST], stream * 4);
    return stream;
  }

  /** Adds a number from 0 to 2³¹, seven bits a byte. */
  push(stream: number, value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#byte(stream * 4, (rest & 127) | 128);
    this.#byte(stream * 4, rest);
  }

  /** A reader of the stream from its beginning. It must not be asked for more numbers than were added. */
  read(stream: number): Reader {
    return new Reader(this.blocks, this.#streams[stream * 4 + HEAD] as number);
  }

  #byte(state: number, byte: number): void {
    let at = this.#streams[state + AT] as number;
    if (at === this.#streams[state + END]) at = this.#extend(state, at);
    (this.blocks[at >>> BLOCK_BITS] as Uint8Array)[at & (BLOCK - 1)] = byte;
    this.#streams[state + AT] = at + 1;
  }

  #extend(state: number, end: number): number {
    const room = this.#streams[state + ROOM] as number;
    const size = nextSlice(room);
    const at = this.#take(size);
    const block = this.blocks[end >>> BLOCK_BITS] as Uint8Array;
    for (let part = 0; part < LINK; part++) block[(end & (BLOCK - 1)) + part] = (at >>> (part * 8)) & 255;
    this.#streams[state + END] = at + size;
    this.#streams[state + ROOM] = room + size;
    return at;
  }

  #take(size: number): number {
    const needed = size + LINK;
    if (this.#free + needed > this.blocks.length * BLOCK) {
      this.#free = this.blocks.length * BLOCK;
      this.blocks.push(new Uint8Array(BLOCK));
    }
    const at = this.#free;
    this.#free += needed;
    return at;
  }
}

export class Reader {
  #block: Uint8Array;
  #at: number;
  #end: number;
  #room = SMALLEST;

  constructor(
    readonly blocks: readonly Uint8Array[],
    head: number,
  ) {
    this.#block = blocks[head >>> BLOCK_BITS] as Uint8Array;
    this.#at = head & (BLOCK - 1);
    this.#end = this.#at + SMALLEST;
  }

  next(): number {
    let byte = this.#byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#byte();
      value |= (byte & 127) << shift;
    }
    return value;
  }

  /**
   * Of pieces that stand one after another, one for each of `entries`, and each begin with the number of their bytes: what stands in those of the `wanted`
   * entries, numbers added up one after another.
   */
  places(entries: Uint32Array, wanted: Uint32Array): Places {
    const ends = new Uint32Array(wanted.length + 1);
    let [places, count] = [new Int32Array(wanted.length * 4), 0];
    for (let [at, next] = [0, 0]; next < wanted.length; at++) {
      const from = at;
      while (entries[at] !== wanted[next]) at++;
      if (at > from) this.#pass(at - from);
      const bytes = this.next();
      if (count + bytes > places.length) places = grown(places, count + bytes);
      count = this.#sums(bytes, places, count);
      ends[++next] = count;
    }
    return { ends, places };
  }

  /** Reads the numbers that take so many bytes, and puts what they come to, one after another, into `sums` from a place on. Returns the place behind. */
  #sums(bytes: number, sums: Int32Array, from: number): number {
    let [at, sum, value, shift] = [from, 0, 0, 0];
    for (let left = bytes; left > 0; ) {
      if (this.#at === this.#end) this.#hop();
      const [block, until] = [this.#block, Math.min(this.#end, this.#at + left)];
      left -= until - this.#at;
      for (let place = this.#at; place < until; place++) {
        const byte = block[place] as number;
        value |= (byte & 127) << shift;
        shift += 7;
        if (byte > 127) continue;
        sum += value;
        sums[at++] = sum;
        value = 0;
        shift = 0;
      }
      this.#at = until;
    }
    return at;
  }

  /** Goes over so many pieces. */
  #pass(pieces: number): void {
    for (let left = pieces; left > 0; left--) {
      const [block, end] = [this.#block, this.#end];
      let at = this.#at;
      // Most are short, and lie in one slice with their length.
      while (left > 0 && at < end) {
        const bytes = block[at] as number;
        if (bytes >= LONG || at + bytes >= end) break;
        at += bytes + 1;
        left--;
      }
      this.#at = at;
      if (left > 0) this.#skip(this.next());
    }
  }

  /** Goes over so many bytes. */
  #skip(bytes: number): void {
    let left = bytes;
    while (left > this.#end - this.#at) {
      left -= this.#end - this.#at;
      this.#hop();
    }
    this.#at += left;
  }

  #byte(): number {
    if (this.#at === this.#end) this.#hop();
    return this.#block[this.#at++] as number;
  }

  #hop(): void {
    let head = 0;
    for (let part = LINK - 1; part >= 0; part--) head = head * 256 + (this.#block[this.#end + part] ?? 0);
    const size = nextSlice(this.#room);
    this.#room += size;
    this.#block = this.blocks[head >>> BLOCK_BITS] as Uint8Array;
    this.#at = head & (BLOCK - 1);
    this.#end = this.#at + size;
  }
}
