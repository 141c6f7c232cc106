import { z } from "zod";
import { allowed, refused } from "@/lib/core/gate";
import { storage } from "@/lib/files/storage";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";

const KEPT_DAYS = 7;

const sweepRows = command({
  name: "request.sweepDrafts",
  input: z.object({}),
  load: async (_tx, _input, _actor, now) => new Date(now.getTime() - KEPT_DAYS * 86_400_000),
  may: (actor) => (actor.kind === "system" ? allowed : refused("清理由平台自动进行。")),
  write: async ({ tx, actor, loaded: before }) => {
    const drafts = await tx.requestDraft.deleteMany({ where: { updatedAt: { lt: before } } });
    const old = { draftKey: { not: null }, intakeId: null, requestId: null, createdAt: { lt: before } };
    const files = await tx.requestFile.findMany({ where: old, select: { id: true, sha256: true }, take: 500 });
    await tx.requestFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } });
    return {
      subject: { type: "agency", id: actor.agencyId },
      changes: { drafts: drafts.count, files: files.length },
      result: { drafts: drafts.count, bytes: files.map(({ sha256 }) => sha256) },
    };
  },
});

/** Removes forms that were begun on the portal and not filed within a week, with their files. */
export async function sweepDrafts(actor: Actor, now = new Date()): Promise<{ drafts: number; files: number }> {
  const { drafts, bytes } = await sweepRows(actor, {}, now);
  for (const sha256 of bytes) await storage().remove(sha256);
  return { drafts, files: bytes.length };
}
