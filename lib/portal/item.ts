import { type CivilDate, formatInstant } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Body } from "@/lib/disclosures/body";
import type { Validity } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";
import type { AttachmentKind } from "@/lib/generated/prisma/enums";
import { dateOrNull, LIVE, LIVE_TABLES, type ValidityRow, validityAt } from "./live";

export interface PortalAttachment {
  id: string;
  fileId: string;
  kind: AttachmentKind;
  name: string;
  size: number;
  extension: string;
}

/** A public item with all that its page shows. */
export interface PortalItem {
  /** of its live publication */
  id: string;
  address: string;
  columnId: string;
  columnName: string;
  columnType: string;
  columnDescription: string;
  columnKeywords: readonly string[];
  indexNo: string | null;
  title: string;
  summary: string;
  body: Body;
  docNo: string;
  topic: string;
  genre: string;
  serviceObject: string;
  issuer: string;
  formedOn: CivilDate | null;
  effectiveOn: CivilDate | null;
  expiresOn: CivilDate | null;
  /** null: 长期公开 */
  publicUntil: CivilDate | null;
  validity: Validity | null;
  keywords: readonly string[];
  carriers: readonly string[];
  source: string;
  responsibleEditor: string;
  department: string;
  publishedAt: string;
  /** when it was first public, if an earlier version went before this one */
  firstPublishedAt: string | null;
  /** name of the earlier system, for its records */
  importedFrom: string | null;
  attachments: PortalAttachment[];
}

type Unchanged = Exclude<
  keyof PortalItem,
  | "formedOn"
  | "effectiveOn"
  | "expiresOn"
  | "publicUntil"
  | "validity"
  | "publishedAt"
  | "firstPublishedAt"
  | "importedFrom"
  | "attachments"
>;

interface Row extends Pick<PortalItem, Unchanged>, ValidityRow {
  formedOn: Date | null;
  publicUntil: Date | null;
  publishedAt: Date;
  firstPublishedAt: Date;
  imported: boolean;
  importSource: string | null;
  revisionId: string;
}

/** The public item at this address, or null. */
export const findItem = (agencyId: string, address: string, now = new Date()): Promise<PortalItem | null> =>
  load(Prisma.sql`d."agencyId" = ${agencyId}::uuid and d."address" = ${address}`, now);

/** The newest item of a column: what a column of the kind `page` shows. */
export const findNewest = (columnId: string, now = new Date()): Promise<PortalItem | null> =>
  load(Prisma.sql`p."columnId" = ${columnId}::uuid`, now);

async function load(which: Prisma.Sql, now: Date): Promise<PortalItem | null> {
  const rows = await db().$queryRaw<Row[]>`
    select p.id, p."columnId", p."publishedAt", p."imported", p."revisionId", d."address", d."indexNo", d."importSource",
      c."name" as "columnName", c."columnType", c."description" as "columnDescription", c."keywords" as "columnKeywords", o."name" as "department",
      (select min(e."publishedAt") from "Publication" e where e."disclosureId" = d.id and e."channel" = 'portal') as "firstPublishedAt",
      r."title", r."summary", r."body", r."docNo", r."topic", r."genre", r."serviceObject", r."issuer", r."formedOn", r."effectiveOn", r."expiresOn",
      r."publicUntil", r."isNormative", r."keywords", r."carriers", r."source", r."responsibleEditor"
    from ${LIVE_TABLES} join "Column" c on c.id = p."columnId" join "Department" o on o.id = d."departmentId"
    where ${which} and ${LIVE}
    order by p."publishedAt" desc, p.id
    limit 1`;
  const [row] = rows;
  if (row === undefined) return null;
  const { imported, importSource, revisionId, isNormative, ...rest } = row;
  return {
    ...rest,
    formedOn: dateOrNull(row.formedOn),
    effectiveOn: dateOrNull(row.effectiveOn),
    expiresOn: dateOrNull(row.expiresOn),
    publicUntil: dateOrNull(row.publicUntil),
    validity: validityAt(row, now),
    publishedAt: formatInstant(row.publishedAt),
    firstPublishedAt: row.firstPublishedAt < row.publishedAt ? formatInstant(row.firstPublishedAt) : null,
    importedFrom: imported ? (importSource ?? "") : null,
    attachments: await attachmentsOf(revisionId),
  };
}

async function attachmentsOf(revisionId: string): Promise<PortalAttachment[]> {
  const rows = await db().attachment.findMany({
    where: { revisionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, fileId: true, kind: true, name: true, file: { select: { size: true, extension: true } } },
  });
  return rows.map(({ file, ...attachment }) => ({ ...attachment, ...file }));
}

export interface Neighbour {
  address: string;
  title: string;
}

/** The items next to one in the list of its column: `newer` stands above it, `older` below. */
export interface Neighbours {
  newer: Neighbour | null;
  older: Neighbour | null;
}

export async function neighbours(item: Pick<PortalItem, "id">): Promise<Neighbours> {
  const [newer, older] = await Promise.all([
    db().$queryRaw<Neighbour[]>`
      select d."address", r."title" from ${LIVE_TABLES} join "Publication" here on here.id = ${item.id}::uuid
      where p."columnId" = here."columnId" and ${LIVE}
        and p."publishedAt" >= here."publishedAt" and (p."publishedAt" > here."publishedAt" or p.id < here.id)
      order by p."publishedAt", p.id desc limit 1`,
    db().$queryRaw<Neighbour[]>`
      select d."address", r."title" from ${LIVE_TABLES} join "Publication" here on here.id = ${item.id}::uuid
      where p."columnId" = here."columnId" and ${LIVE}
        and p."publishedAt" <= here."publishedAt" and (p."publishedAt" < here."publishedAt" or p.id > here.id)
      order by p."publishedAt" desc, p.id limit 1`,
  ]);
  return { newer: newer[0] ?? null, older: older[0] ?? null };
}

/** Where the public reads a file of an item. */
export const fileAddress = ({ id, name }: Pick<PortalAttachment, "id" | "name">): string =>
  `/attachments/${id}/${encodeURIComponent(name)}`;

/** The address of the first picture of an item, or null. */
export function imageOf(item: PortalItem): string | null {
  const first = item.attachments.find(({ kind }) => kind === "inline");
  return first === undefined ? null : fileAddress(first);
}
