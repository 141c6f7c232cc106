/** Keeps the best of many: by score, then the newest, then the one that came last. A heap with the worst of the kept on top, in arrays side by side. */
export class Best {
  readonly #entries: Uint32Array;
  readonly #scores: Float64Array;
  readonly #times: Float64Array;
  #count = 0;

  constructor(private readonly most: number) {
    this.#entries = new Uint32Array(most);
    this.#scores = new Float64Array(most);
    this.#times = new Float64Array(most);
  }

  /** What is worth less is not kept. */
  get least(): number {
    return this.#count < this.most ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  /** Of what is worth as little, what is older is not kept. */
  get oldest(): number {
    return this.#count < this.most ? Number.NEGATIVE_INFINITY : (this.#times[0] ?? 0);
  }

  offer(entry: number, score: number, publishedAt: number): void {
    if (this.#count < this.most) this.#rise(this.#count++, entry, score, publishedAt);
    else if (this.#isWorse(0, entry, score, publishedAt)) this.#sink(entry, score, publishedAt);
  }

  /** Best first. */
  list(): number[] {
    const order = Array.from({ length: this.#count }, (_, at) => at);
    return order.sort((a, b) => (this.#isBelow(a, b) ? 1 : -1)).map((at) => this.#entries[at] as number);
  }

  /** Whether the one at a place is worse than another. */
  #isWorse(at: number, entry: number, score: number, publishedAt: number): boolean {
    const own = this.#scores[at] as number;
    if (own !== score) return own < score;
    const time = this.#times[at] as number;
    return time === publishedAt ? (this.#entries[at] as number) < entry : time < publishedAt;
  }

  #isBelow(a: number, b: number): boolean {
    return this.#isWorse(a, this.#entries[b] as number, this.#scores[b] as number, this.#times[b] as number);
  }

  #set(at: number, entry: number, score: number, publishedAt: number): void {
    this.#entries[at] = entry;
    this.#scores[at] = score;
    this.#times[at] = publishedAt;
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#entries[from] as number, this.#scores[from] as number, this.#times[from] as number);
  }

  /** Finds the place of a new one from the end upwards. */
  #rise(end: number, entry: number, score: number, publishedAt: number): void {
    let at = end;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#isWorse(above, entry, score, publishedAt)) break;
      this.#move(above, at);
      at = above;
    }
    this.#set(at, entry, score, publishedAt);
  }

  /** Puts a new one in place of the worst, from the top downwards. */
  #sink(entry: number, score: number, publishedAt: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#count) break;
      if (below + 1 < this.#count && this.#isBelow(below + 1, below)) below++;
      if (!this.#isWorse(below, entry, score, publishedAt)) break;
      this.#move(below, at);
      at = below;
    }
    this.#set(at, entry, score, publishedAt);
  }
}
