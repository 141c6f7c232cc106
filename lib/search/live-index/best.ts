/** Keeps the best of many: a heap with the worst of the kept on top. */
export class Best {
  readonly #kept: number[] = [];

  constructor(
    private readonly most: number,
    /** whether the first is better than the second */
    private readonly better: (a: number, b: number) => boolean,
  ) {}

  offer(entry: number): void {
    const kept = this.#kept;
    if (kept.length < this.most) {
      kept.push(entry);
      this.#rise(kept.length - 1);
    } else if (kept[0] !== undefined && this.better(entry, kept[0])) {
      kept[0] = entry;
      this.#sink();
    }
  }

  /** Best first. */
  list(): number[] {
    return [...this.#kept].sort((a, b) => (this.better(a, b) ? -1 : this.better(b, a) ? 1 : 0));
  }

  #rise(from: number): void {
    const kept = this.#kept;
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      const [one, other] = [kept[at] as number, kept[above] as number];
      if (!this.better(other, one)) return;
      [kept[at], kept[above]] = [other, one];
      at = above;
    }
  }

  #sink(): void {
    const kept = this.#kept;
    for (let at = 0; ; ) {
      let worst = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < kept.length && this.better(kept[worst] as number, kept[below] as number)) worst = below;
      if (worst === at) return;
      [kept[at], kept[worst]] = [kept[worst] as number, kept[at] as number];
      at = worst;
    }
  }
}
