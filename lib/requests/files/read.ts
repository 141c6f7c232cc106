import { z } from "zod";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { allowed, refused } from "@/lib/core/gate";
import type { RequestFile } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { findCase, type LoadedCase } from "../case/load";
import { mayView } from "../case/visibility";
import { type FileKind, SEALED_KINDS } from "../case/words";
import { type Proof, provenCase } from "../public/prove";
import { releasedFileIds } from "../reply/issued";
import { openBytes } from "./bytes";

export interface FileToRead {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

const toRead = async (file: RequestFile): Promise<FileToRead> => ({
  name: file.name,
  mediaType: file.mediaType,
  bytes: await openBytes(file),
});

/** A proof of identity is read by whoever handles the case or heads the office, and each reading stands in the ledger. */
const noteReading = command({
  name: "request.readProof",
  input: z.object({ fileId: z.uuid(), requestId: z.uuid() }),
  load: async (tx, { requestId }) => {
    const row = await tx.request.findUnique({ where: { id: requestId }, select: { caseNo: true, handlerId: true } });
    if (row === null) throw notFound("申请");
    return row;
  },
  may: (actor, { handlerId }) => {
    const handles = actor.roles.includes("requestOfficer") && (handlerId === null || handlerId === actor.userId);
    return handles || actor.roles.includes("officeHead") ? allowed : refused("身份证明只由这件申请的经办人和公开办负责人查看。");
  },
  write: async ({ input, loaded }) => ({
    subject: { type: "request", id: input.requestId },
    changes: { caseNo: loaded.caseNo, file: input.fileId },
    result: null,
  }),
});

/** The cases that a file belongs to: its own, or all of its filing. */
async function casesOf(file: RequestFile, now: Date): Promise<LoadedCase[]> {
  const ids =
    file.requestId !== null
      ? [file.requestId]
      : (await db().request.findMany({ where: { intakeId: file.intakeId ?? "" }, select: { id: true } })).map(({ id }) => id);
  const found = await Promise.all(ids.map((id) => findCase(db(), id, now)));
  return found.flatMap((one) => one ?? []);
}

/** A file of a case for staff who may see the case; null when they may not, or when it was erased. */
export async function fileForStaff(actor: Actor, fileId: string, now = new Date()): Promise<FileToRead | null> {
  const file = await db().requestFile.findFirst({ where: { id: fileId, agencyId: actor.agencyId, erasedAt: null } });
  if (file === null) return null;
  if (file.requestId === null && file.intakeId === null)
    return file.createdById !== null && file.createdById === actor.userId ? toRead(file) : null;
  const seen = (await casesOf(file, now)).filter(({ subject }) => mayView(actor, subject));
  const [first] = seen;
  if (first === undefined) return null;
  if (SEALED_KINDS.includes(file.kind as FileKind)) {
    const own = seen.find(({ row }) => row.handlerId === actor.userId) ?? first;
    await noteReading(actor, { fileId, requestId: own.row.id }, now);
  }
  return toRead(file);
}

/** A file that an issued reply has handed out, by number and code; null when it is none of these. */
export async function fileForApplicant(actor: Actor, proof: Proof, fileId: string, now = new Date()): Promise<FileToRead | null> {
  const loaded = await findCase(db(), await provenCase(actor, proof, now), now);
  if (loaded === null || !(await releasedFileIds(db(), loaded)).includes(fileId)) return null;
  const file = await db().requestFile.findFirst({ where: { id: fileId, requestId: loaded.row.id, erasedAt: null } });
  return file === null ? null : toRead(file);
}
