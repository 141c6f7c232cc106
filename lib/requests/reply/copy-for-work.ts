import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/core/db";
import { openReply, sealReply } from "./content";

/** A reply that came back is worked on in a copy; what was sent up stays as it was. */
export async function copyForWork(tx: Tx, requestId: string, now: Date): Promise<void> {
  const last = await tx.requestReply.findFirst({ where: { requestId }, orderBy: { number: "desc" } });
  const content = last === null ? null : openReply(last);
  if (last === null || content === null || last.sealedAt === null) return;
  const id = randomUUID();
  await tx.requestReply.create({
    data: {
      ...{ id, requestId, number: last.number + 1, outcome: last.outcome, contentHash: last.contentHash, editorIds: last.editorIds },
      ...{ sealed: sealReply(content, id), createdAt: now, updatedAt: now },
    },
  });
}
