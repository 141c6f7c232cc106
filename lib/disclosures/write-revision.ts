import type { Tx } from "@/lib/core/db";
import { type RevisionContent, rowOf } from "./content";
import type { LinkedFile } from "./content-input";

export interface Wording {
  content: RevisionContent;
  files: readonly LinkedFile[];
  userId: string | null;
  now: Date;
}

/** Attachments and editors have to stand before a revision is sealed: the database refuses them afterwards. */
async function attach(tx: Tx, revisionId: string, files: readonly LinkedFile[]): Promise<void> {
  await tx.attachment.deleteMany({ where: { revisionId } });
  await tx.attachment.createMany({ data: files.map(({ kind, fileId, name }, position) => ({ revisionId, kind, fileId, name, position })) });
}

async function noteEditor(tx: Tx, revisionId: string, userId: string | null, now: Date): Promise<void> {
  if (userId === null) return;
  await tx.revisionEditor.upsert({
    where: { revisionId_userId: { revisionId, userId } },
    create: { revisionId, userId, firstAt: now, lastAt: now },
    update: { lastAt: now },
  });
}

/**
 * Writes a new working revision. Whoever wrote the base wrote this one too, unless the base has been public: then its text was
 * approved and done with, and the new one starts with its own editors.
 */
export async function writeNewRevision(
  tx: Tx,
  { content, files, userId, now }: Wording,
  place: { disclosureId: string; number: number; baseRevisionId: string | null },
): Promise<string> {
  const { id } = await tx.revision.create({
    data: { ...rowOf(content), ...place, createdById: userId, createdAt: now, updatedAt: now },
    select: { id: true },
  });
  if (place.baseRevisionId !== null) await inheritEditors(tx, place.baseRevisionId, id);
  await noteEditor(tx, id, userId, now);
  await attach(tx, id, files);
  return id;
}

async function inheritEditors(tx: Tx, baseRevisionId: string, revisionId: string): Promise<void> {
  const published = await tx.publication.count({ where: { revisionId: baseRevisionId, publishedAt: { not: null } } });
  if (published > 0) return;
  const editors = await tx.revisionEditor.findMany({ where: { revisionId: baseRevisionId } });
  await tx.revisionEditor.createMany({ data: editors.map(({ userId, firstAt, lastAt }) => ({ revisionId, userId, firstAt, lastAt })) });
}

/** Writes over a working revision that is not sealed yet. */
export async function rewriteRevision(tx: Tx, { content, files, userId, now }: Wording, revisionId: string): Promise<void> {
  await tx.revision.update({ where: { id: revisionId }, data: { ...rowOf(content), updatedAt: now } });
  await noteEditor(tx, revisionId, userId, now);
  await attach(tx, revisionId, files);
}
