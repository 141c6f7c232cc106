const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
const LINK = 4;
const [SMALLEST, LARGEST] = [8, 1 << 14];

/** How long the next slice of a stream is that has room for so many bytes already: a quarter more each time. */
const nextSlice = (room: number): number => Math.min(LARGEST, Math.max(SMALLEST, room >> 2));

/** What is known of a stream: four numbers side by side, so that they are fetched together. */
const HEAD = 0;
const AT = 1;
const END = 2;
const ROOM = 3;

/**
 * Many lists of numbers that grow at their ends, kept as bytes in a few large blocks: a stream is a chain of slices, each of
 * which ends with the address of the next. Hundreds of thousands of arrays would take several times the memory.
 */
export class Streams {
  readonly #blocks: Uint8Array[] = [];
  #free = 0;
  #count = 0;
  #streams = new Uint32Array(4 * 1024);

  get bytes(): number {
    return this.#blocks.length * BLOCK + this.#streams.byteLength;
  }

  /** Opens a stream and returns its number; they count from 0. */
  open(): number {
    const stream = this.#count++;
    if (stream * 4 === this.#streams.length) {
      const more = new Uint32Array(stream * 8);
      more.set(this.#streams);
      this.#streams = more;
    }
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
    return new Reader(this.#blocks, this.#streams[stream * 4 + HEAD] as number);
  }

  #byte(state: number, byte: number): void {
    let at = this.#streams[state + AT] as number;
    if (at === this.#streams[state + END]) at = this.#extend(state, at);
    (this.#blocks[at >>> BLOCK_BITS] as Uint8Array)[at & (BLOCK - 1)] = byte;
    this.#streams[state + AT] = at + 1;
  }

  #extend(state: number, end: number): number {
    const room = this.#streams[state + ROOM] as number;
    const size = nextSlice(room);
    const at = this.#take(size);
    const block = this.#blocks[end >>> BLOCK_BITS] as Uint8Array;
    for (let part = 0; part < LINK; part++) block[(end & (BLOCK - 1)) + part] = (at >>> (part * 8)) & 255;
    this.#streams[state + END] = at + size;
    this.#streams[state + ROOM] = room + size;
    return at;
  }

  #take(size: number): number {
    const needed = size + LINK;
    if (this.#free + needed > this.#blocks.length * BLOCK) {
      this.#free = this.#blocks.length * BLOCK;
      this.#blocks.push(new Uint8Array(BLOCK));
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
