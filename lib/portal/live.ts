import { civilDateOf, formatInstant, fromDatabaseDate } from "@/lib/core/civil-date";
import { civilDates, type Validity, validityFacts, validityOn } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";

/** What is public: `p`, `r` and `d` are Publication, its Revision and its Disclosure. Every read of the portal has this condition. */
export const LIVE = Prisma.sql`p."channel" = 'portal' and p."publishedAt" is not null and p."endedAt" is null
  and r."openness" = 'active' and d."address" is not null`;

export const LIVE_TABLES = Prisma.sql`"Publication" p join "Revision" r on r.id = p."revisionId" join "Disclosure" d on d.id = p."disclosureId"`;

/** The columns of `ValidityRow`. */
export const VALIDITY = Prisma.sql`r."isNormative", r."effectiveOn", r."expiresOn", d."repealedOn", d."lapsedOn", d."amended"`;

/** An item as lists show it. */
export interface ListedItem {
  /** of its live publication */
  id: string;
  address: string;
  title: string;
  summary: string;
  docNo: string;
  columnId: string;
  publishedAt: string;
  validity: Validity | null;
}

export const LISTED = Prisma.sql`p.id, d."address", r."title", r."summary", r."docNo", p."columnId", p."publishedAt",
  ${VALIDITY}`;

export interface ValidityRow {
  isNormative: boolean;
  effectiveOn: Date | null;
  expiresOn: Date | null;
  repealedOn: Date | null;
  lapsedOn: Date | null;
  amended: boolean;
}

export interface ListedRow extends Omit<ListedItem, "publishedAt" | "validity">, ValidityRow {
  publishedAt: Date;
}

export const dateOrNull = (date: Date | null) => (date === null ? null : fromDatabaseDate(date));

/** 有效性 on the day of `now`, by what the revision says and what was decided about the item. */
export const validityAt = (row: ValidityRow, now: Date): Validity | null => validityOn(civilDateOf(now), validityFacts(civilDates(row)));

export const toListed = (row: ListedRow, now: Date): ListedItem => ({
  id: row.id,
  address: row.address,
  title: row.title,
  summary: row.summary,
  docNo: row.docNo,
  columnId: row.columnId,
  publishedAt: formatInstant(row.publishedAt),
  validity: validityAt(row, now),
});
