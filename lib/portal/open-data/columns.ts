import { db } from "@/lib/core/db";
import { LIVE, LIVE_TABLES } from "../live";
import type { Site } from "../site";
import { flatten } from "../tree";
import type { ColumnList } from "./schema";

/** The open columns of the site, those above before those below. */
export async function openColumnList(site: Site): Promise<ColumnList> {
  const rows = await db().$queryRaw<{ columnId: string; items: number }[]>`
    select p."columnId", count(*)::int as items from ${LIVE_TABLES}
    where p."agencyId" = ${site.agencyId}::uuid and ${LIVE}
    group by p."columnId"`;
  const counts = new Map(rows.map(({ columnId, items }) => [columnId, items]));
  const all = flatten(site.columns);
  const paths = new Map(all.map(({ id, path }) => [id, path]));
  return {
    columns: all.map((column) => {
      const url = site.origin + column.path;
      const hasFeed = column.kind !== "page";
      return {
        path: column.path,
        parent: column.parentId === null ? null : (paths.get(column.parentId) ?? null),
        name: column.name,
        type: column.columnType,
        description: column.description,
        items: counts.get(column.id) ?? 0,
        url,
        rss: hasFeed ? `${url}/rss.xml` : null,
        atom: hasFeed ? `${url}/atom.xml` : null,
      };
    }),
  };
}
