import { db } from "@/lib/core/db";
import { VALIDITY_LABELS } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";
import { CHANGES, CORRECTIONS } from "../item";
import { dateOrNull, LIVE, LIVE_TABLES, VALIDITY, type ValidityRow, validityAt } from "../live";
import type { Site } from "../site";
import { flatten } from "../tree";
import { type StoredChange, standingChanges } from "../validity-notes";
import { CHANGE_NAMES, type OpenItem, type OpenTombstone } from "./schema";

/** `2026-11-18T09:30:00.000+08:00`; instants are true whatever the clocks of Shanghai showed in their year. */
export const isoInstant = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().replace("Z", "+08:00");

interface ItemRow extends ValidityRow {
  number: number;
  address: string;
  indexNo: string | null;
  title: string;
  docNo: string;
  columnId: string;
  columnName: string;
  topic: string;
  genre: string;
  issuer: string;
  department: string;
  source: string;
  formedOn: Date | null;
  publishedAt: Date;
  firstPublishedAt: Date;
  updatedAt: Date;
  corrections: { at: string; note: string }[];
  changes: StoredChange[];
  keywords: string[];
  summary: string;
  bodyText: string;
  revisionId: string;
}

/** An item with what is needed beside what is told of it. */
export interface ReadItem {
  item: OpenItem;
  publishedAt: Date;
  updatedAt: Date;
  text: string;
  revisionId: string;
}

export interface Selection {
  where: Prisma.Sql;
  order: Prisma.Sql;
  limit: number;
  /** the text of the body is long: read only where it is told */
  withText?: boolean;
}

/** Live items of the site. `where` and `order` speak of `p`, `r`, `d` (live.ts), `c` the column and `o` the department. */
export async function readItems(site: Site, selection: Selection, now: Date): Promise<ReadItem[]> {
  const text = selection.withText === true ? Prisma.sql`r."bodyText"` : Prisma.sql`''`;
  const rows = await db().$queryRaw<ItemRow[]>`
    select d."number", d."address", d."indexNo", r."title", r."docNo", p."columnId", c."name" as "columnName", r."topic", r."genre", r."issuer",
      o."name" as "department", r."source", r."formedOn", p."publishedAt", greatest(p."publishedAt", p."changedAt", d."importedAt") as "updatedAt",
      (select min(e."publishedAt") from "Publication" e where e."disclosureId" = d.id and e."channel" = 'portal') as "firstPublishedAt",
      ${VALIDITY}, ${CORRECTIONS} as "corrections", ${CHANGES} as "changes", coalesce(r."keywords", array[]::text[]) as "keywords", r."summary", ${text} as "bodyText", p."revisionId"
    from ${LIVE_TABLES} join "Column" c on c.id = p."columnId" join "Department" o on o.id = d."departmentId"
    where p."agencyId" = ${site.agencyId}::uuid and ${LIVE} and ${selection.where}
    order by ${selection.order}
    limit ${selection.limit}`;
  const paths = new Map(flatten(site.columns).map(({ id, path }) => [id, path]));
  return rows.map((row) => ({
    item: toItem(row, { origin: site.origin, columnPath: paths.get(row.columnId) ?? null }, now),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    text: row.bodyText,
    revisionId: row.revisionId,
  }));
}

function toItem(row: ItemRow, place: { origin: string; columnPath: string | null }, now: Date): OpenItem {
  const validity = validityAt(row, now);
  return {
    state: "live",
    number: row.number,
    url: place.origin + row.address,
    indexNo: row.indexNo,
    updatedAt: isoInstant(row.updatedAt),
    title: row.title,
    docNo: row.docNo === "" ? null : row.docNo,
    column: { path: place.columnPath, name: row.columnName },
    topic: row.topic,
    genre: row.genre,
    issuer: row.issuer,
    department: row.department,
    source: row.source,
    formedOn: dateOrNull(row.formedOn),
    publishedAt: isoInstant(row.publishedAt),
    firstPublishedAt: isoInstant(row.firstPublishedAt),
    effectiveOn: dateOrNull(row.effectiveOn),
    expiresOn: dateOrNull(row.expiresOn),
    validity: validity === null ? null : VALIDITY_LABELS[validity],
    validityChanges: standingChanges(row.changes).map(({ kind, on, reason, otherName, otherAddress }) => ({
      ...{ change: CHANGE_NAMES[kind], on, reason, document: otherName === "" ? null : otherName },
      url: otherAddress === null ? null : place.origin + otherAddress,
    })),
    corrections: row.corrections.map(({ at, note }) => ({ at: isoInstant(new Date(at)), note })),
    keywords: row.keywords,
    summary: row.summary,
  };
}

/** `w` is a publication on the portal that was withdrawn, after which nothing of the same item was or is public. */
export const WITHDRAWN = Prisma.sql`w."channel" = 'portal' and w."publishedAt" is not null and w."endKind" = 'withdrawn' and d."address" is not null
  and not exists (
    select 1 from "Publication" n where n."disclosureId" = w."disclosureId" and n."channel" = 'portal' and n."publishedAt" is not null
      and (n."endedAt" is null or n."endedAt" > w."endedAt"))`;

export const WITHDRAWN_TABLES = Prisma.sql`"Publication" w join "Disclosure" d on d.id = w."disclosureId"`;

/** What is left of withdrawn items, by number. */
export async function readTombstones(site: Site, numbers: readonly number[]): Promise<OpenTombstone[]> {
  const rows = await db().$queryRaw<
    { number: number; address: string; indexNo: string | null; at: Date; department: string; reason: string }[]
  >`
    select d."number", d."address", d."indexNo", w."endedAt" as at,
      coalesce(w."enderDepartment", '') as "department", coalesce(w."endReason", '') as "reason"
    from ${WITHDRAWN_TABLES}
    where d."agencyId" = ${site.agencyId}::uuid and d."number" = any(${numbers}::int[]) and ${WITHDRAWN}`;
  return rows.map(({ number, address, indexNo, at, department, reason }) => ({
    state: "withdrawn",
    number,
    url: site.origin + address,
    indexNo,
    updatedAt: isoInstant(at),
    withdrawnAt: isoInstant(at),
    department,
    reason,
  }));
}
