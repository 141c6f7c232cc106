import { itemsOf, latestOfEach } from "./lists";
import type { ListedItem } from "./live";
import { flatten, type PortalColumn } from "./tree";

const EACH = 7;
const LEAD_DAYS = 30;
const LATEST = 6;

export interface HomeList {
  column: PortalColumn;
  items: ListedItem[];
}

export interface HomeData {
  lead: ListedItem | null;
  latest: ListedItem[];
  lists: HomeList[];
}

/** Statutory columns have their own place on the home page; the other top columns stand there as lists. */
const isStatutory = (column: PortalColumn): boolean => flatten([column]).some(({ article20 }) => article20 !== null);

/**
 * What the home page shows. The lead is the newest 政策文件 of the last thirty days, else the newest item of all;
 * `latest` are the next newest; each list holds the newest of one top column and all below it.
 */
export async function homeData(columns: readonly PortalColumn[], now = new Date()): Promise<HomeData> {
  const all = flatten(columns).filter(({ kind }) => kind !== "page");
  const items = await latestOfEach(
    all.map(({ id }) => id),
    EACH,
    now,
  );
  const policies = new Set(all.filter(({ columnType }) => columnType === "政策文件").map(({ id }) => id));
  const since = now.getTime() - LEAD_DAYS * 86_400_000;
  const isRecent = ({ publishedAt }: ListedItem): boolean => new Date(`${publishedAt.replace(" ", "T")}:00+08:00`).getTime() >= since;
  const lead = items.find((item) => policies.has(item.columnId) && isRecent(item)) ?? items[0] ?? null;
  return {
    lead,
    latest: items.filter((item) => item !== lead).slice(0, LATEST),
    lists: columns
      .filter((column) => column.kind !== "page" && column.state !== "retired" && !isStatutory(column))
      .map((column) => ({ column, items: itemsOf(column, items).slice(0, EACH) }))
      .filter((list) => list.items.length > 0),
  };
}
