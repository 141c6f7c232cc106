import { db, type Tx } from "@/lib/core/db";
import type { FileForm } from "@/lib/documents/official";
import { storage } from "@/lib/files/storage";
import type { RequestLetter } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { findCase } from "../case/load";
import { mayView } from "../case/visibility";
import { openBytes, sealBytes } from "../files/bytes";
import type { FileToRead } from "../files/read";
import { type Proof, provenCase } from "../public/prove";
import { openLetter } from "./add-letter";
import { letterFile } from "./render";

const TYPES: Readonly<Record<FileForm, { mediaType: string; extension: string }>> = {
  pdf: { mediaType: "application/pdf", extension: "pdf" },
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extension: "docx" },
};

/** The letter as a file: rendered when it is first read, kept encrypted, and the same bytes ever after. Null once it was erased. */
async function fileOf(letter: RequestLetter, agencyId: string, form: FileForm, now: Date): Promise<FileToRead | null> {
  const content = openLetter(letter);
  if (content === null) return null;
  const column = form === "pdf" ? "pdfFileId" : "docxFileId";
  const keptId = letter[column];
  const name = `${content.title}${content.docNo === "" ? "" : `（${content.docNo}）`}.${form}`;
  if (keptId !== null) {
    const file = await db().requestFile.findUnique({ where: { id: keptId } });
    if (file !== null && file.erasedAt === null) return { name, mediaType: file.mediaType, bytes: await openBytes(file) };
  }
  const bytes = await letterFile(content, form);
  const kept = await sealBytes(name, TYPES[form], bytes);
  const won = await db().$transaction(async (tx: Tx) => {
    const { count } = await tx.requestLetter.updateMany({ where: { id: letter.id, [column]: keptId }, data: { [column]: kept.id } });
    if (count === 0) return false;
    await tx.requestFile.create({ data: { ...kept, agencyId, requestId: letter.requestId, kind: "letter", createdAt: now } });
    return true;
  });
  // Somebody else has rendered it at the same moment: the same letter is the same bytes.
  if (!won) await storage().remove(kept.sha256);
  return { name, mediaType: TYPES[form].mediaType, bytes };
}

/** A letter for staff who may see its case; null when they may not. */
export async function letterForStaff(actor: Actor, letterId: string, form: FileForm, now = new Date()): Promise<FileToRead | null> {
  const letter = await db().requestLetter.findUnique({ where: { id: letterId } });
  const loaded = letter === null ? null : await findCase(db(), letter.requestId, now);
  if (letter === null || loaded === null || !mayView(actor, loaded.subject)) return null;
  return fileOf(letter, loaded.row.agencyId, form, now);
}

/** A letter that was sent to the applicant, by number and code. */
export async function letterForApplicant(
  actor: Actor,
  proof: Proof,
  letterId: string,
  form: FileForm,
  now = new Date(),
): Promise<FileToRead | null> {
  const requestId = await provenCase(actor, proof, now);
  const letter = await db().requestLetter.findFirst({ where: { id: letterId, requestId, toApplicant: true, erasedAt: null } });
  return letter === null ? null : fileOf(letter, actor.agencyId, form, now);
}
