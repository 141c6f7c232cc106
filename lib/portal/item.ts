import { type CivilDate, formatInstant } from "@/lib/core/civil-date";
import { planned } from "@/lib/core/db";
import type { Body } from "@/lib/disclosures/body";
import { guideBody, guideOf } from "@/lib/disclosures/guide";
import type { Validity } from "@/lib/disclosures/validity";
import { Prisma } from "@/lib/generated/prisma/client";
import type { AttachmentKind } from "@/lib/generated/prisma/enums";
import { dateOrNull, LIVE, LIVE_TABLES, VALIDITY, type ValidityRow, validityAt } from "./live";
import { type StoredChange, standingChanges, type ValidityNote } from "./validity-notes";

export interface PortalAttachment {
  id: string;
  fileId: string;
  kind: AttachmentKind;
  name: string;
  size: number;
  extension: string;
}

/** 更正说明: when a corrected wording went out, and what it corrected. */
export interface Correction {
  at: string;
  note: string;
}

/** A public item with all that its page shows. */
export interface PortalItem {
  /** of its live publication */
  id: string;
  itemId: string;
  revisionId: string;
  /** 相关文件 that its editors chose */
  relatedIds: readonly string[];
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
  /** newest first */
  corrections: Correction[];
  /** what was decided about its validity and still counts, newest first */
  validityNotes: ValidityNote[];
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
  | "corrections"
  | "validityNotes"
>;

interface Row extends Pick<PortalItem, Unchanged>, ValidityRow {
  formedOn: Date | null;
  publicUntil: Date | null;
  publishedAt: Date;
  firstPublishedAt: Date;
  imported: boolean;
  importSource: string | null;
  guide: unknown;
  /** as JSON tells them */
  corrections: { at: string; note: string }[];
  changes: StoredChange[];
}

/** The public item at this address, or null. */
export const findItem = (agencyId: string, address: string, now = new Date()): Promise<PortalItem | null> =>
  load(Prisma.sql`d."agencyId" = ${agencyId}::uuid and d."address" = ${address}`, now);

/** The newest item of a column: what a column of the kind `page` shows. */
export const findNewest = (columnId: string, now = new Date()): Promise<PortalItem | null> =>
  load(Prisma.sql`p."columnId" = ${columnId}::uuid`, now);

/** Everything in one question: a page waits for its database once. */
async function load(which: Prisma.Sql, now: Date): Promise<PortalItem | null> {
  const rows = await planned<Row>`
    select p.id, d.id as "itemId", p."revisionId", p."columnId", p."publishedAt", p."imported", d."address", d."indexNo", d."importSource",
      c."name" as "columnName", c."columnType", c."description" as "columnDescription", c."keywords" as "columnKeywords", o."name" as "department",
      (select min(e."publishedAt") from "Publication" e where e."disclosureId" = d.id and e."channel" = 'portal') as "firstPublishedAt",
      r."title", r."summary", r."body", r."guide", coalesce(r."relatedIds", '{}') as "relatedIds", r."docNo", r."topic", r."genre", r."serviceObject", r."issuer", r."formedOn", ${VALIDITY},
      r."publicUntil", r."keywords", r."carriers", r."source", r."responsibleEditor", ${CORRECTIONS} as "corrections", ${CHANGES} as "changes",
      ${ATTACHMENTS} as "attachments"
    from ${LIVE_TABLES} join "Column" c on c.id = p."columnId" join "Department" o on o.id = d."departmentId"
    where ${which} and ${LIVE}
    order by p."publishedAt" desc, p.id
    limit 1`;
  const [row] = rows;
  if (row === undefined) return null;
  const { imported, importSource, isNormative: _n, repealedOn: _r, lapsedOn: _l, amended: _a, guide, changes, ...rest } = row;
  const fields = guideOf(guide);
  return {
    ...rest,
    body: fields === null ? row.body : guideBody(fields, row.body),
    formedOn: dateOrNull(row.formedOn),
    effectiveOn: dateOrNull(row.effectiveOn),
    expiresOn: dateOrNull(row.expiresOn),
    publicUntil: dateOrNull(row.publicUntil),
    validity: validityAt(row, now),
    publishedAt: formatInstant(row.publishedAt),
    firstPublishedAt: row.firstPublishedAt < row.publishedAt ? formatInstant(row.firstPublishedAt) : null,
    importedFrom: imported ? (importSource ?? "") : null,
    corrections: row.corrections.map(({ at, note }) => ({ at: formatInstant(new Date(at)), note })),
    validityNotes: standingChanges(changes),
  };
}

/** The notes of the wordings that went out, up to the one that is public. */
export const CORRECTIONS = Prisma.sql`coalesce((
  select json_agg(json_build_object('at', e."publishedAt", 'note', x."correctionNote") order by e."publishedAt" desc)
  from "Publication" e join "Revision" x on x.id = e."revisionId"
  where e."disclosureId" = d.id and e."channel" = 'portal' and e."publishedAt" is not null and x."correctionNote" <> ''), '[]')`;

/** With the address of the other document while it is public here. */
export const CHANGES = Prisma.sql`coalesce((
  select json_agg(json_build_object('kind', v."kind", 'on', v."on", 'reason', v."reason", 'otherName', v."otherName",
    'department', v."deciderDepartment", 'otherAddress', (
      select b."address" from "Disclosure" b join "Publication" q on q."disclosureId" = b.id and q."channel" = 'portal'
        and q."publishedAt" is not null and q."endedAt" is null where b.id = v."otherId")) order by v."at", v.id)
  from "ValidityChange" v where v."disclosureId" = d.id), '[]')`;

const ATTACHMENTS = Prisma.sql`coalesce((
  select json_agg(json_build_object('id', t.id, 'fileId', t."fileId", 'kind', t."kind", 'name', t."name", 'size', f."size",
    'extension', f."extension") order by t."position", t.id)
  from "Attachment" t join "StoredFile" f on f.id = t."fileId" where t."revisionId" = r.id), '[]')`;

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
    planned<Neighbour>`
      select d."address", r."title" from ${LIVE_TABLES} join "Publication" here on here.id = ${item.id}::uuid
      where p."columnId" = here."columnId" and ${LIVE}
        and p."publishedAt" >= here."publishedAt" and (p."publishedAt" > here."publishedAt" or p.id < here.id)
      order by p."publishedAt", p.id desc limit 1`,
    planned<Neighbour>`
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
