import { db } from "@/lib/core/db";
import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";
import { lastChange } from "../last-change";
import { LIVE, LIVE_TABLES, VALIDITY, type ValidityRow, validityAt } from "../live";
import type { Site } from "../site";
import { findColumn, flatten, listedIds } from "../tree";

export const FEED_SIZE = 30;

export interface FeedEntry {
  /** stays the same when the item moves to another column and gets another address */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** 更正说明 of the wording that is public; "" when it corrects nothing */
  correctionNote: string;
  /** 已废止 and the like, for those that are not plainly in force */
  validity: string;
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

interface Row extends Omit<FeedEntry, "id" | "url" | "validity">, ValidityRow {
  number: number;
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
    select d."number", d."address", r."title", r."summary", r."correctionNote", ${VALIDITY}, c."name" as "columnName", r."issuer", p."publishedAt",
      (select min(e."publishedAt") from "Publication" e where e."disclosureId" = d.id and e."channel" = 'portal') as "firstPublishedAt"
    from ${LIVE_TABLES} join "Column" c on c.id = p."columnId"
    where p."columnId" = any(${columnIds}::uuid[]) and ${LIVE}
    order by p."publishedAt" desc, p.id
    limit ${FEED_SIZE}`;
  const now = new Date();
  return rows.map((row) => ({
    id: `${site.origin}/api/open/v1/items/${row.number}`,
    ...{ url: site.origin + row.address, title: row.title, summary: row.summary, correctionNote: row.correctionNote },
    ...{ columnName: row.columnName, issuer: row.issuer || site.identity.name },
    ...{ firstPublishedAt: row.firstPublishedAt, publishedAt: row.publishedAt, validity: notInForce(validityAt(row, now)) },
  }));
}

const notInForce = (validity: Validity | null): string => (validity === null || validity === "inForce" ? "" : VALIDITY_LABELS[validity]);

/** What a feed tells of an entry beside its title: how it stands, what was corrected, what it is about. */
export const entryText = ({ validity, correctionNote, summary }: Pick<FeedEntry, "validity" | "correctionNote" | "summary">): string =>
  [validity === "" ? "" : `【${validity}】`, correctionNote === "" ? "" : `更正说明：${correctionNote}\n`, summary].join("");
