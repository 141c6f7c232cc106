/** Entries in ascending order, each with a score and whether all that was asked for stands in its title. */
export interface Hits {
  readonly count: number;
  readonly entries: Uint32Array;
  /** to be multiplied by `scale` */
  readonly scores: Float32Array | Uint8Array;
  readonly scale: number;
  readonly titled: Uint8Array;
  /** what the words asked for count for together */
  readonly rarity: number;
}

/** Hits that are being gathered. */
export interface Gathered extends Hits {
  count: number;
  scores: Float32Array;
}

export const hitsOfSize = (count: number, rarity: number): Gathered => ({
  count,
  entries: new Uint32Array(count),
  scores: new Float32Array(count),
  scale: 1,
  titled: new Uint8Array(count),
  rarity,
});

export const NO_HITS: Hits = hitsOfSize(0, 0);

/** So many entries, the first ones: what is found when nothing is asked for. */
export function everything(count: number): Hits {
  const all = hitsOfSize(count, 0);
  for (let entry = 0; entry < count; entry++) all.entries[entry] = entry;
  return all;
}

/** What is in both: scores add up. */
export function both(a: Hits, b: Hits): Hits {
  const common = hitsOfSize(Math.min(a.count, b.count), a.rarity + b.rarity);
  let left = 0;
  let right = 0;
  let count = 0;
  while (left < a.count && right < b.count) {
    const one = a.entries[left] as number;
    const other = b.entries[right] as number;
    if (one === other) {
      common.entries[count] = one;
      common.scores[count] = (a.scores[left] as number) * a.scale + (b.scores[right] as number) * b.scale;
      common.titled[count] = (a.titled[left] as number) & (b.titled[right] as number);
      count++;
    }
    if (one <= other) left++;
    if (other <= one) right++;
  }
  common.count = count;
  return common;
}

/** What is in one or the other: the better score counts. */
export function either(a: Hits, b: Hits): Hits {
  if (a.count === 0 || b.count === 0) return a.count === 0 ? b : a;
  const all = hitsOfSize(a.count + b.count, Math.max(a.rarity, b.rarity));
  let [left, right, count] = [0, 0, 0];
  while (left < a.count || right < b.count) {
    const one = left < a.count ? (a.entries[left] as number) : Number.POSITIVE_INFINITY;
    const other = right < b.count ? (b.entries[right] as number) : Number.POSITIVE_INFINITY;
    const [mine, theirs] = [one <= other, other <= one];
    all.entries[count] = Math.min(one, other);
    all.scores[count] = Math.max(mine ? (a.scores[left] as number) * a.scale : 0, theirs ? (b.scores[right] as number) * b.scale : 0);
    all.titled[count] = (mine ? (a.titled[left] as number) : 0) | (theirs ? (b.titled[right] as number) : 0);
    if (mine) left++;
    if (theirs) right++;
    count++;
  }
  all.count = count;
  return all;
}

/** Those at the given places, which ascend. */
export function picked(hits: Hits, places: Uint32Array): Hits {
  const kept = hitsOfSize(places.length, hits.rarity);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    kept.entries[at] = hits.entries[place] as number;
    kept.scores[at] = (hits.scores[place] as number) * hits.scale;
    kept.titled[at] = hits.titled[place] as number;
  }
  return kept;
}
