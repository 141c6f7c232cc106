import { grown } from "./numbers";

/** By what results are narrowed down and counted. */
export const FIELDS = ["column", "department", "topic", "genre", "year", "force"] as const;
export type FieldName = (typeof FIELDS)[number];
export type Values = Readonly<Record<FieldName, string>>;

/** For each field which values may be; null: all. */
export type Narrowing = Readonly<Partial<Record<FieldName, ((value: string) => boolean) | null>>>;

/** What becomes of the entries of a profile: the highest number passes; a lower one is that of the only field that keeps it out. */
export const PASSES = 255;
const OUT = 254;

/** The profile of what has been dropped. */
const DROPPED = 0;

export interface PackedProfiles {
  of: Uint32Array;
  profiles: Uint32Array;
  values: string[][];
}

/**
 * What can be filtered by. Many entries are alike in all of it: what they have in common is kept once, as their profile, so that a question
 * decides for some profiles and not for each entry.
 */
export class Profiles {
  /** of each entry */
  of: Uint32Array = new Uint32Array(1024);
  /** of each field the values that there are, which are numbered */
  readonly #values: string[][] = FIELDS.map(() => []);
  readonly #numbers: Map<string, number>[] = FIELDS.map(() => new Map());
  /** of each profile the numbers of its values, side by side */
  #profiles: Uint32Array = new Uint32Array(FIELDS.length * 256);
  readonly #known = new Map<string, number>();
  #count = DROPPED + 1;

  constructor(packed: PackedProfiles | null = null) {
    if (packed === null) return;
    this.of = packed.of;
    for (const [field, values] of packed.values.entries()) for (const value of values) this.#numberOf(field, value);
    for (let at = FIELDS.length; at < packed.profiles.length; at += FIELDS.length)
      this.#profileOf([...packed.profiles.subarray(at, at + FIELDS.length)]);
  }

  get size(): number {
    return this.#count;
  }

  pack(entries: number): PackedProfiles {
    const profiles = this.#profiles.slice(0, this.#count * FIELDS.length);
    return { of: this.of.slice(0, entries), profiles, values: this.#values.map((values) => [...values]) };
  }

  set(entry: number, values: Values): void {
    if (entry >= this.of.length) this.of = grown(this.of, entry + 1);
    this.of[entry] = this.#profileOf(FIELDS.map((name, field) => this.#numberOf(field, values[name])));
  }

  drop(entry: number): void {
    this.of[entry] = DROPPED;
  }

  isDropped(entry: number): boolean {
    return this.of[entry] === DROPPED;
  }

  #numberOf(field: number, value: string): number {
    const [values, numbers] = [this.#values[field] ?? [], this.#numbers[field]];
    const known = numbers?.get(value) ?? values.length;
    if (known < values.length) return known;
    numbers?.set(value, values.push(value) - 1);
    return known;
  }

  #profileOf(numbers: readonly number[]): number {
    const key = numbers.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const profile = this.#count++;
    const at = profile * FIELDS.length;
    if (at + FIELDS.length > this.#profiles.length) this.#profiles = grown(this.#profiles, at + FIELDS.length);
    this.#profiles.set(numbers, at);
    this.#known.set(key, profile);
    return profile;
  }

  /** For each profile whether it passes. Outside the scope nothing does, and nothing is counted. */
  verdicts(scope: (column: string) => boolean, narrowing: Narrowing): Uint8Array {
    const tests = FIELDS.flatMap((name, field) => {
      const allowed = narrowing[name];
      return allowed ? [{ field, mask: this.#mask(field, allowed) }] : [];
    });
    const inScope = this.#mask(FIELDS.indexOf("column"), scope);
    const verdicts = new Uint8Array(this.#count).fill(OUT);
    for (let profile = DROPPED + 1; profile < this.#count; profile++) {
      const at = profile * FIELDS.length;
      if (inScope[this.#profiles[at] as number] !== 1) continue;
      let verdict = PASSES;
      for (const { field, mask } of tests) {
        if (mask[this.#profiles[at + field] as number] === 1) continue;
        verdict = verdict === PASSES ? field : OUT;
      }
      verdicts[profile] = verdict;
    }
    return verdicts;
  }

  /** For each value of a field whether it may be. */
  #mask(field: number, allowed: (value: string) => boolean): Uint8Array {
    return Uint8Array.from(this.#values[field] ?? [], (value) => (allowed(value) ? 1 : 0));
  }

  /** From how many entries each profile has: how many each value of a field has, when the other fields are narrowed as they are. */
  counted(entries: Uint32Array, verdicts: Uint8Array): Record<FieldName, Map<string, number>> {
    const counts = this.#values.map((values) => new Uint32Array(values.length));
    for (let profile = 0; profile < this.#count; profile++) {
      const [count, verdict] = [entries[profile] as number, verdicts[profile]];
      if (count === 0 || verdict === OUT) continue;
      for (let field = 0; field < FIELDS.length; field++) {
        const [of, value] = [counts[field], this.#profiles[profile * FIELDS.length + field] as number];
        if (of !== undefined && (verdict === PASSES || verdict === field)) of[value] = (of[value] as number) + count;
      }
    }
    return Object.fromEntries(FIELDS.map((name, field) => [name, this.#named(field, counts[field])])) as Record<
      FieldName,
      Map<string, number>
    >;
  }

  #named(field: number, counts: Uint32Array = new Uint32Array()): Map<string, number> {
    const found = new Map<string, number>();
    for (const [value, text] of (this.#values[field] ?? []).entries()) if (counts[value]) found.set(text, counts[value]);
    return found;
  }
}
