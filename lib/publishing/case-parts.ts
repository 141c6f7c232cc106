import type { Db } from "@/lib/core/db";
import { readingsOf } from "@/lib/files/text/read-texts";
import type { AttachmentKind, Channel, PublicationEnd } from "@/lib/generated/prisma/enums";

export interface CaseFile {
  fileId: string;
  kind: AttachmentKind;
  name: string;
  extension: string;
  size: number;
  sha256: string;
  /** why its text could not be screened, or not all of it; null: it was */
  unread: string | null;
}

export interface CasePublication {
  id: string;
  revisionNumber: number;
  channel: Channel;
  url: string | null;
  imported: boolean;
  scheduledFor: Date | null;
  publishedAt: Date | null;
  publisherName: string;
  publisherDepartment: string;
  publisherPost: string;
  endedAt: Date | null;
  endKind: PublicationEnd | null;
  endReason: string | null;
  enderName: string | null;
}

export interface CaseRevision {
  id: string;
  number: number;
  title: string;
  createdAt: Date;
  updatedAt: Date;
  sealedAt: Date | null;
  contentHash: string;
  editors: readonly string[];
}

export async function caseFiles(db: Db, revisionId: string): Promise<CaseFile[]> {
  const rows = await db.attachment.findMany({
    where: { revisionId },
    orderBy: { position: "asc" },
    select: { fileId: true, kind: true, name: true, file: { select: { extension: true, size: true, sha256: true } } },
  });
  const readings = await readingsOf(
    db,
    rows.map(({ file }) => file.sha256),
  );
  const unread = (sha256: string): string | null => readings.get(sha256)?.problem ?? (readings.has(sha256) ? null : "文字还没有读完");
  return rows.map(({ file, ...row }) => ({ ...row, ...file, unread: unread(file.sha256) }));
}

export async function casePublications(db: Db, disclosureId: string): Promise<CasePublication[]> {
  const rows = await db.publication.findMany({
    where: { disclosureId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { revision: { select: { number: true } } },
  });
  return rows.map(({ revision, ...row }) => ({ ...row, revisionNumber: revision.number }));
}

/** Every wording of the item, newest first, with who wrote on it. */
export async function caseRevisions(db: Db, disclosureId: string): Promise<CaseRevision[]> {
  const rows = await db.revision.findMany({
    where: { disclosureId },
    orderBy: { number: "desc" },
    select: {
      ...{ id: true, number: true, title: true, createdAt: true, updatedAt: true, sealedAt: true, contentHash: true },
      editors: { select: { user: { select: { name: true } } }, orderBy: { firstAt: "asc" } },
    },
  });
  return rows.map(({ editors, ...row }) => ({ ...row, editors: editors.map(({ user }) => user.name) }));
}
