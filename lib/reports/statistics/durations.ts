/** How long things took, from how many took so many days. */
export interface Durations {
  readonly cases: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly longest: number;
  /** one decimal */
  readonly mean: number;
}

/** The least number of days within which at least `share` of the cases were done (nearest rank). `byDays` is sorted and not empty. */
function within(byDays: readonly (readonly [days: number, cases: number])[], all: number, share: number): number {
  const rank = Math.max(1, Math.ceil(share * all));
  let seen = 0;
  for (const [days, cases] of byDays) {
    seen += cases;
    if (seen >= rank) return days;
  }
  throw new RangeError("no cases");
}

/** Null when there were none. */
export function durations(casesByDays: ReadonlyMap<number, number>): Durations | null {
  const byDays = [...casesByDays].sort(([a], [b]) => a - b);
  const cases = byDays.reduce((sum, [, count]) => sum + count, 0);
  const longest = byDays.at(-1)?.[0];
  if (longest === undefined || cases === 0) return null;
  const days = byDays.reduce((sum, [length, count]) => sum + length * count, 0);
  return {
    ...{ cases, longest, mean: Math.round((days / cases) * 10) / 10 },
    ...{ median: within(byDays, cases, 0.5), p75: within(byDays, cases, 0.75), p90: within(byDays, cases, 0.9) },
  };
}
