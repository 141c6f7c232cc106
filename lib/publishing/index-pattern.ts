import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { storedSetting } from "@/lib/core/settings";
import { DEFAULT_INDEX_PATTERN, formatIndexNumber } from "@/lib/disclosures/index-number";
import type { Actor } from "@/lib/identity/actor";

export const INDEX_PATTERN_KEY = "indexPattern";

/** The form of the agency's 索引号, a setting. */
export async function indexPattern(from: Db, agencyId: string): Promise<string> {
  const { value } = await storedSetting(from, agencyId, INDEX_PATTERN_KEY);
  return typeof value === "string" ? value : DEFAULT_INDEX_PATTERN;
}

/** The same for the actor's agency, with the number that it would give first in the year of `now`. */
export async function indexPatternPage(actor: Actor, now: Date): Promise<{ pattern: string; example: string }> {
  const [pattern, agency] = await Promise.all([
    indexPattern(db(), actor.agencyId),
    db().agency.findUniqueOrThrow({ where: { id: actor.agencyId }, select: { uscc: true } }),
  ]);
  const today = civilDateOf(now);
  return {
    pattern,
    example: formatIndexNumber({ pattern, uscc: agency.uscc, year: yearOf(today), month: Number(today.slice(5, 7)), sequence: 1 }),
  };
}
