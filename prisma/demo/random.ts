/** A small seeded generator (mulberry32): the same seed gives the same demonstration data everywhere. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  decimal(min: number, max: number, digits: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members of `list`, in the order drawn. */
  sample<T>(list: readonly T[], count: number): T[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const sample = <T>(list: readonly T[], count: number): T[] => {
    if (count > list.length) throw new RangeError(`cannot draw ${count} of ${list.length}`);
    const rest = [...list];
    return Array.from({ length: count }, () => rest.splice(int(0, rest.length - 1), 1)).flat();
  };
  return {
    int,
    sample,
    decimal: (min, max, digits) => Number((min + next() * (max - min)).toFixed(digits)),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const [drawn] = sample(list, 1);
      return drawn as (typeof list)[number];
    },
  };
}
