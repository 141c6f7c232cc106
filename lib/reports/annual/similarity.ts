/** How often each pair of neighbouring letters occurs; marks, figures and spaces do not count, so a new number does not make a new text. */
function pairs(text: string): Map<string, number> {
  const letters = [...text.replace(/[^\p{L}]/gu, "")];
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index += 1) {
    const pair = `${letters[index]}${letters[index + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** The share of pairs of characters that two texts have in common (Dice), from 0 to 1; 0 when either has none. */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const all = total(left) + total(right);
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].reduce((sum, [pair, count]) => sum + Math.min(count, right.get(pair) ?? 0), 0);
  return (2 * shared) / all;
}
