import { z } from "zod";
import { db, type Tx } from "@/lib/core/db";
import { conflict, invalidInput } from "@/lib/core/errors";
import { checkContent, claimedType } from "@/lib/files/check-type";
import { formatSize, MEDIA_TYPES, type MediaType } from "@/lib/files/media-types";
import { lockBytes } from "@/lib/files/register";
import { storage } from "@/lib/files/storage";
import { removeUnused } from "@/lib/files/sweep";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";

/** A form sends its file along with the rest, so that it works without a script: bounded by what a form may send. */
export const EVIDENCE_LIMIT = 7 * 1024 * 1024;

const TEXT: MediaType = { extension: "txt", mediaType: "text/plain", label: "纯文本", content: "text" };

/** Evidence of a figure whose bytes are stored already; its row is written with the figure. */
export const keptEvidence = z.object({
  sha256: z.string(),
  size: z.number(),
  mediaType: z.string(),
  extension: z.string(),
  name: z.string(),
});

export type KeptEvidence = z.output<typeof keptEvidence>;

export interface EvidenceFile {
  name: string;
  bytes: Uint8Array;
}

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

async function keep({ name: rawName, bytes }: EvidenceFile): Promise<KeptEvidence> {
  const named = claimedType(rawName);
  const problem =
    bytes.byteLength === 0 ? "文件是空的" : bytes.byteLength > EVIDENCE_LIMIT ? `不能超过 ${formatSize(EVIDENCE_LIMIT)}` : null;
  if (problem !== null) throw invalidInput({ file: [problem] }, `“${named.name}”没有上传：${problem}。`);
  const { sha256, size } = await storage().put(whole(bytes), EVIDENCE_LIMIT, (path) => checkContent(named, path));
  return { sha256, size, mediaType: named.type.mediaType, extension: named.type.extension, name: named.name };
}

/** A table that was imported, kept as it was: what the figures can be checked against. */
async function keepTable({ name, bytes }: EvidenceFile): Promise<KeptEvidence> {
  const { sha256, size } = await storage().put(whole(bytes), Math.max(1, bytes.byteLength), async () => {});
  const type = MEDIA_TYPES.find(({ extension }) => name.toLowerCase().endsWith(`.${extension}`)) ?? TEXT;
  return { sha256, size, mediaType: type.mediaType, extension: type.extension, name };
}

/** Stores a file before the transaction that names it, and removes it again when that fails: nothing stays behind. */
export async function withEvidence<R>(
  file: EvidenceFile | null,
  write: (kept: KeptEvidence | null) => Promise<R>,
  from: "upload" | "import" = "upload",
): Promise<R> {
  if (file === null) return write(null);
  const kept = await (from === "upload" ? keep(file) : keepTable(file));
  try {
    return await write(kept);
  } finally {
    // Keeps what a row names.
    await removeUnused(kept.sha256);
  }
}

/** The row of a stored file; answers its id. */
export async function writeEvidence(tx: Tx, actor: Actor, kept: KeptEvidence, now: Date): Promise<string> {
  await lockBytes(tx, kept.sha256);
  if ((await storage().stat(kept.sha256)) !== kept.size) throw conflict("上传的文件没有保存完整，请重新上传。");
  const { id } = await tx.storedFile.create({
    data: { ...kept, agencyId: actor.agencyId, uploadedById: actor.userId, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** A file that a figure of the registers or of the website report names, or null. */
export async function evidenceFile(actor: Actor, id: string) {
  demand(actor, "report.view", actor);
  return db().storedFile.findFirst({
    where: { id, agencyId: actor.agencyId, OR: [{ registerEntries: { some: {} } }, { siteValues: { some: {} } }] },
    select: { sha256: true, mediaType: true, name: true },
  });
}
