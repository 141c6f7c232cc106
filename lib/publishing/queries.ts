import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { type CountedItem, countByPart, itemsOfPart, type Part, type PartCount, publishedYears } from "./statistics";

/** What the actor's agency disclosed in a year. What went out is public, so everybody of the agency may count it. */
export async function yearOverview(actor: Actor, year: number): Promise<{ parts: readonly PartCount[]; years: readonly number[] }> {
  const [parts, years] = await Promise.all([countByPart(db(), actor.agencyId, year), publishedYears(db(), actor.agencyId)]);
  return { parts, years };
}

export const PAGE_SIZE = 50;

/** The items behind one number of the overview, page by page. */
export async function partItems(
  actor: Actor,
  year: number,
  part: Part,
  page: number,
): Promise<{ items: readonly CountedItem[]; total: number }> {
  const counts = await countByPart(db(), actor.agencyId, year);
  const total = counts.find((count) => count.part === part)?.total ?? 0;
  return { items: await itemsOfPart(db(), actor.agencyId, year, part, { size: PAGE_SIZE, number: page }), total };
}
