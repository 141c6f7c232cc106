/** By what results are narrowed down and counted. */
export const FIELDS = ["column", "department", "topic", "genre", "year", "force"] as const;
export type FieldName = (typeof FIELDS)[number];

/** One value for each entry; equal values are kept once. */
export class Field {
  readonly #ids = new Map<string, number>();
  readonly values: string[] = [];
  of = new Uint32Array(1024);

  set(entry: number, value: string): void {
    if (entry >= this.of.length) {
      const more = new Uint32Array(Math.max(this.of.length * 2, entry + 1));
      more.set(this.of);
      this.of = more;
    }
    let id = this.#ids.get(value);
    if (id === undefined) {
      id = this.values.push(value) - 1;
      this.#ids.set(value, id);
    }
    this.of[entry] = id;
  }

  /** For each value whether it is among the allowed ones. */
  mask(allowed: (value: string) => boolean): Uint8Array {
    return Uint8Array.from(this.values, (value) => (allowed(value) ? 1 : 0));
  }

  /** How many of the entries have which value. */
  counted(entries: Uint32Array, others: readonly number[]): ReadonlyMap<string, number> {
    const [of, counts] = [this.of, new Uint32Array(this.values.length)];
    for (let at = 0; at < entries.length; at++) {
      const id = of[entries[at] as number] as number;
      counts[id] = (counts[id] as number) + 1;
    }
    for (const entry of others) {
      const id = of[entry] as number;
      counts[id] = (counts[id] as number) + 1;
    }
    const found = new Map<string, number>();
    for (let id = 0; id < counts.length; id++) if (counts[id] !== 0) found.set(this.values[id] as string, counts[id] as number);
    return found;
  }
}
