import { db } from "@/lib/core/db";
import { LISTED, LIVE, LIVE_TABLES, type ListedItem, type ListedRow, toListed } from "./live";
import { listedIds, type PortalColumn } from "./tree";

export const PAGE_SIZE = 20;

export interface ListPage {
  items: ListedItem[];
  page: number;
  pages: number;
  total: number;
}

/** Page `page` of what these columns hold, newest first; null when there is no such page. An empty list has one page. */
export async function listPage(columnIds: readonly string[], page: number, now = new Date()): Promise<ListPage | null> {
  const total = await countLive(columnIds);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (page < 1 || page > pages) return null;
  const rows = await db().$queryRaw<ListedRow[]>`
    select ${LISTED} from ${LIVE_TABLES}
    where p."columnId" = any(${columnIds}::uuid[]) and ${LIVE}
    order by p."publishedAt" desc, p.id
    limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`;
  return { items: rows.map((row) => toListed(row, now)), page, pages, total };
}

/** How many public items these columns hold. */
export async function countLive(columnIds: readonly string[]): Promise<number> {
  const rows = await db().$queryRaw<{ total: number }[]>`
    select count(*)::int as total from ${LIVE_TABLES} where p."columnId" = any(${columnIds}::uuid[]) and ${LIVE}`;
  return rows[0]?.total ?? 0;
}

/** The newest `each` items of every one of these columns, all together newest first. */
export async function latestOfEach(columnIds: readonly string[], each: number, now = new Date()): Promise<ListedItem[]> {
  const rows = await db().$queryRaw<ListedRow[]>`
    select newest.* from unnest(${columnIds}::uuid[]) as wanted(id)
    cross join lateral (
      select ${LISTED} from ${LIVE_TABLES}
      where p."columnId" = wanted.id and ${LIVE}
      order by p."publishedAt" desc, p.id
      limit ${each}
    ) newest
    order by newest."publishedAt" desc, newest.id`;
  return rows.map((row) => toListed(row, now));
}

/** Of items newest first, those that the page of this column lists. */
export function itemsOf(column: PortalColumn, items: readonly ListedItem[]): ListedItem[] {
  const ids = new Set(listedIds(column));
  return items.filter(({ columnId }) => ids.has(columnId));
}
