import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { openBytes } from "@/lib/requests/files/bytes";
import { mayView } from "../case/visibility";

/** A file of an appeal for staff who may see the appeal; null when they may not, or when it was erased. */
export async function appealFile(actor: Actor, fileId: string): Promise<{ name: string; mediaType: string; bytes: Buffer } | null> {
  const file = await db().appealFile.findFirst({
    where: { id: fileId, erasedAt: null },
    include: { appeal: { select: { agencyId: true, departmentId: true, handlerId: true } } },
  });
  if (file === null || !mayView(actor, file.appeal)) return null;
  return { name: file.name, mediaType: file.mediaType, bytes: await openBytes(file) };
}
