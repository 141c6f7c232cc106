import { db } from "@/lib/core/db";
import { ARTICLE_20, type Article20Item } from "@/lib/disclosures/article20";
import { Prisma } from "@/lib/generated/prisma/client";
import { LIVE, LIVE_TABLES } from "./live";
import { flatten, type PortalColumn } from "./tree";

/** 栏目类别 of the column under which the items of 条例第二十条 stand. */
export const STATUTORY_TYPE = "法定主动公开内容";

export interface StatutoryColumn {
  column: PortalColumn;
  /** public items in it and below it */
  items: number;
}

export interface StatutoryItem {
  item: Article20Item;
  columns: readonly StatutoryColumn[];
}

export interface StatutoryGaps {
  /** items that no column serves */
  unserved: readonly Article20Item[];
  /** items whose columns hold nothing public and say nothing of why */
  empty: readonly StatutoryItem[];
}

/** What is missing of the fifteen: an item that does not apply needs a column that says so with the reason. */
export function statutoryGaps(items: readonly StatutoryItem[]): StatutoryGaps {
  return {
    unserved: items.filter(({ columns }) => columns.length === 0).map(({ item }) => item),
    empty: items.filter(
      ({ columns }) => columns.length > 0 && columns.every(({ column, items: held }) => held === 0 && column.statement === null),
    ),
  };
}

/** The fifteen items of 条例第二十条, each with the columns that serve it and what they hold. */
export async function statutoryItems(columns: readonly PortalColumn[]): Promise<StatutoryItem[]> {
  const serving = flatten(columns).filter(({ article20 }) => article20 !== null);
  const ids = [...new Set(serving.flatMap((column) => flatten([column]).map(({ id }) => id)))];
  const rows =
    ids.length === 0
      ? []
      : await db().$queryRaw<{ id: string; items: number }[]>(Prisma.sql`
    select p."columnId" as id, count(*)::int as items from ${LIVE_TABLES} where p."columnId" = any(${ids}::uuid[]) and ${LIVE} group by 1`);
  const held = new Map(rows.map(({ id, items }) => [id, items]));
  const total = (column: PortalColumn): number => flatten([column]).reduce((sum, { id }) => sum + (held.get(id) ?? 0), 0);
  return ARTICLE_20.map((item) => ({
    item,
    columns: serving.filter(({ article20 }) => article20 === item.no).map((column) => ({ column, items: total(column) })),
  }));
}
