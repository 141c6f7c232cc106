import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import { isImage } from "@/lib/files/media-types";
import { cleanName, extensionOf } from "@/lib/files/names";
import { bodyFileIds } from "./body";
import { columnProblem } from "./completeness";
import type { ContentFile, RevisionContent } from "./content";
import { GUIDE_TYPE } from "./guide";
import { relatedIdsOf } from "./related";
import type { Draft } from "./schema";

/** A file of the content together with the row that stores it. */
export interface LinkedFile extends ContentFile {
  fileId: string;
}

interface KnownFile {
  id: string;
  sha256: string;
  name: string;
  extension: string;
  mediaType: string;
}

interface Writer {
  agencyId: string;
  userId: string | null;
  disclosureId: string;
}

/** The files among `ids` that this person uploaded or that the item has attached before; no others can be attached by guessing. */
export async function usableFiles(
  tx: Tx,
  ids: readonly string[],
  { agencyId, userId, disclosureId }: Writer,
): Promise<Map<string, KnownFile>> {
  const files = await tx.storedFile.findMany({
    where: {
      id: { in: [...ids] },
      agencyId,
      OR: [...(userId === null ? [] : [{ uploadedById: userId }]), { attachments: { some: { revision: { disclosureId } } } }],
    },
    select: { id: true, sha256: true, name: true, extension: true, mediaType: true },
  });
  return new Map(files.map((file) => [file.id, file]));
}

/** The name that was typed, with the extension that the file has; the uploaded name when none was typed. */
function attachmentName(typed: string, file: KnownFile): string {
  const name = cleanName(typed);
  if (name === "") return file.name;
  return extensionOf(name) === file.extension ? name : cleanName(`${name}.${file.extension}`);
}

/** The attachments in their order, then the pictures of the body in theirs. Refuses files that are gone or not this person's to attach. */
async function linkFiles(tx: Tx, draft: Draft, writer: Writer): Promise<LinkedFile[]> {
  const inlineIds = bodyFileIds(draft.body);
  const known = await usableFiles(tx, [...draft.attachments.map(({ fileId }) => fileId), ...inlineIds], writer);
  const attached = draft.attachments.map(({ fileId, name }): LinkedFile => {
    const file = known.get(fileId);
    if (file === undefined) throw invalidInput({ attachments: [`“${name}”上传后超过一天没有保存，已被清理。请移除后重新上传。`] });
    return { kind: "attachment", fileId, sha256: file.sha256, name: attachmentName(name, file) };
  });
  const pictures = inlineIds.map((fileId): LinkedFile => {
    const file = known.get(fileId);
    if (file === undefined) throw invalidInput({ body: ["正文中有图片上传后超过一天没有保存，已被清理。请删除后重新插入。"] });
    if (!isImage(file.mediaType)) throw invalidInput({ body: [`正文中插入的“${file.name}”不是图片，请删除后作为附件上传。`] });
    return { kind: "inline", fileId, sha256: file.sha256, name: file.name };
  });
  return [...attached, ...pictures];
}

/** The column, which must take items unless the item is in it already. */
async function columnOf(tx: Tx, columnId: string, keptColumnId: string | null, agencyId: string): Promise<{ columnType: string }> {
  const column = await tx.column.findFirst({ where: { id: columnId, agencyId }, select: { kind: true, state: true, columnType: true } });
  if (column === null) throw invalidInput({ columnId: ["没有这个栏目，请重新选择"] });
  const problem = columnProblem(column);
  if (problem !== null && columnId !== keptColumnId) throw invalidInput({ columnId: [problem] });
  return column;
}

/** 成文日期 says when something came about; a later date than today cannot be true. */
function checkFormedOn(formedOn: CivilDate | null, now: Date): void {
  if (formedOn !== null && formedOn > civilDateOf(now)) throw invalidInput({ formedOn: ["成文日期不能晚于今天"] });
}

/** A well-formed draft as content, with its files found; `keptColumnId` is the column it is in now, which may stay. */
export async function contentFromDraft(
  tx: Tx,
  draft: Draft,
  writer: Writer & { keptColumnId: string | null; now: Date },
): Promise<{ content: RevisionContent; files: LinkedFile[] }> {
  checkFormedOn(draft.formedOn, writer.now);
  const { columnType } = await columnOf(tx, draft.columnId, writer.keptColumnId, writer.agencyId);
  const files = await linkFiles(tx, draft, writer);
  const relatedIds = await relatedIdsOf(tx, draft.relatedIds, writer);
  const { attachments: _attachments, ...fields } = draft;
  const guide = columnType === GUIDE_TYPE ? draft.guide : null;
  return { content: { ...fields, relatedIds, guide, files: files.map(({ kind, sha256, name }) => ({ kind, sha256, name })) }, files };
}
