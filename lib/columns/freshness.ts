import { type CivilDate, daysBetween } from "@/lib/core/civil-date";

export type FreshnessState = "unlimited" | "fresh" | "soon" | "late";

export interface Freshness {
  state: FreshnessState;
  /** natural days since the last update; null when there was none */
  days: number | null;
  limit: number | null;
}

/** A fifth of the limit before its end, at least a day and at most two weeks, counts as soon due. */
const warning = (limit: number): number => Math.min(14, Math.max(1, Math.floor(limit / 5)));

/**
 * How fresh a column is on `today`: its limit in natural days (国办秘函〔2019〕19号) against the day of its last update.
 * The last day of the limit is still in time; a column with a limit and without any update is late.
 */
export function freshness(limit: number | null, lastOn: CivilDate | null, today: CivilDate): Freshness {
  const days = lastOn === null ? null : daysBetween(lastOn, today);
  if (limit === null) return { state: "unlimited", days, limit };
  if (days === null || days > limit) return { state: "late", days, limit };
  return { state: limit - days < warning(limit) ? "soon" : "fresh", days, limit };
}

/** "12 天前更新，应 14 天内". */
export function freshnessWords({ state, days, limit }: Freshness): string {
  const since = days === null ? "还没有更新" : state === "late" ? `已 ${days} 天未更新` : days === 0 ? "今天更新" : `${days} 天前更新`;
  return limit === null ? since : `${since}，应 ${limit} 天内`;
}
