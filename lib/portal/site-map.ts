import { formatInstant } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { countLive } from "./lists";
import { LIVE, LIVE_TABLES } from "./live";

/** A site map may hold 50,000 addresses; this leaves room for the columns in the first. */
export const MAP_SIZE = 40_000;

export interface MapEntry {
  address: string;
  /** `2026-11-18 09:30` */
  changedAt: string;
}

/** How many parts the site map of what these columns hold has; at least one. */
export const mapParts = async (columnIds: readonly string[]): Promise<number> =>
  Math.max(1, Math.ceil((await countLive(columnIds)) / MAP_SIZE));

/** The public items of part `part`, from 1. Oldest first, so that a new item changes only the last part. */
export async function mapEntries(columnIds: readonly string[], part: number): Promise<MapEntry[]> {
  const rows = await db().$queryRaw<{ address: string; publishedAt: Date }[]>`
    select d."address", p."publishedAt" from ${LIVE_TABLES}
    where p."columnId" = any(${columnIds}::uuid[]) and ${LIVE}
    order by p."publishedAt", p.id desc
    limit ${MAP_SIZE} offset ${(part - 1) * MAP_SIZE}`;
  return rows.map(({ address, publishedAt }) => ({ address, changedAt: formatInstant(publishedAt) }));
}
