import { db } from "@/lib/core/db";
import { lastChange } from "../last-change";
import { LIVE, LIVE_TABLES } from "../live";
import type { Site } from "../site";
import { findColumn, flatten, listedIds } from "../tree";

export const FEED_SIZE = 30;

export interface FeedEntry {
  url: string;
  title: string;
  summary: string;
  columnName: string;
  issuer: string;
  firstPublishedAt: Date;
  publishedAt: Date;
}

/** The newest of the site or of one column, with absolute addresses. */
export interface Feed {
  title: string;
  description: string;
  /** of the page that lists the same */
  url: string;
  publisher: string;
  /** null when there never was anything */
  changedAt: Date | null;
  entries: FeedEntry[];
}

interface Row extends Omit<FeedEntry, "url"> {
  address: string;
}

/** The feed of the column with this path, or of the whole site for null; null when there is no such list. */
export async function feedOf(site: Site, path: string | null): Promise<Feed | null> {
  const column = path === null ? null : findColumn(site.columns, path);
  if (path !== null && (column === null || column.kind === "page")) return null;
  const ids = column === null ? flatten(site.columns).map(({ id }) => id) : listedIds(column);
  const [changedAt, entries] = await Promise.all([lastChange(ids), newest(site, ids)]);
  const { name } = site.identity;
  return {
    title: column === null ? name : `${column.name} - ${name}`,
    description: column === null ? `${name}最新公开的政府信息` : column.description || `${name}${column.name}栏目最新公开的信息`,
    url: `${site.origin}${column?.path ?? "/"}`,
    publisher: name,
    changedAt,
    entries,
  };
}

async function newest(site: Site, columnIds: readonly string[]): Promise<FeedEntry[]> {
  const rows = await db().$queryRaw<Row[]>`
    select d."address", r."title", r."summary", c."name" as "columnName", r."issuer", p."publishedAt",
      (select min(e."publishedAt") from "Publication" e where e."disclosureId" = d.id and e."channel" = 'portal') as "firstPublishedAt"
    from ${LIVE_TABLES} join "Column" c on c.id = p."columnId"
    where p."columnId" = any(${columnIds}::uuid[]) and ${LIVE}
    order by p."publishedAt" desc, p.id
    limit ${FEED_SIZE}`;
  return rows.map(({ address, issuer, ...row }) => ({ ...row, url: site.origin + address, issuer: issuer || site.identity.name }));
}
