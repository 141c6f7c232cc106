import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { DEFAULT_INDEX_PATTERN, formatIndexNumber } from "@/lib/disclosures/index-number";
import type { Actor } from "@/lib/identity/actor";

/** The form of the agency's 索引号, a setting. */
export async function indexPattern(from: Db, agencyId: string): Promise<string> {
  const row = await from.setting.findUnique({ where: { agencyId_key: { agencyId, key: "indexPattern" } }, select: { value: true } });
  return typeof row?.value === "string" ? row.value : DEFAULT_INDEX_PATTERN;
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
