/** Pairs of neighbouring characters, without blanks and punctuation: what two Chinese texts share tells how alike they are. */
function pairs(text: string): ReadonlyMap<string, number> {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  const counts = new Map<string, number>();
  for (let at = 0; at < plain.length - 1; at++) {
    const pair = plain.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** How alike two descriptions are: 0 nothing in common, 1 the same (Dice over pairs of characters). */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const all = total(left) + total(right);
  if (all === 0) return a.trim() === b.trim() && a.trim() !== "" ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / all;
}
