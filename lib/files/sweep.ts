import { z } from "zod";
import { db } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { lockBytes } from "./register";
import { storage } from "./storage";

const KEEP_HOURS = 24;
const BATCH = 500;

/** Named by nothing: a file of a revision or the evidence of a figure stays. */
const UNUSED = { attachments: { none: {} }, registerEntries: { none: {} }, siteValues: { none: {} } };

const sweepRows = command({
  name: "file.sweep",
  input: z.object({ before: z.date() }),
  load: (tx, { before }) =>
    tx.storedFile.findMany({
      where: { createdAt: { lt: before }, ...UNUSED },
      select: { id: true, sha256: true },
      take: BATCH,
    }),
  may: (actor) => (actor.kind === "system" ? allowed : refused("清理由平台自动进行。")),
  write: async ({ tx, loaded, actor }) => {
    const ids = loaded.map(({ id }) => id);
    // Asked again by the database: a file attached since then stays.
    const { count } = await tx.storedFile.deleteMany({ where: { id: { in: ids }, ...UNUSED } });
    return { subject: { type: "agency", id: actor.agencyId }, changes: { removed: count }, result: loaded.map(({ sha256 }) => sha256) };
  },
});

/** Removes bytes that no file has any more; the lock keeps out an upload of the same bytes. */
export async function removeUnused(sha256: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockBytes(tx, sha256);
    if ((await tx.storedFile.count({ where: { sha256 } })) > 0) return;
    await tx.fileText.deleteMany({ where: { sha256 } });
    await storage().remove(sha256);
  });
}

/**
 * Removes files uploaded more than a day ago that nothing names, and what crashed uploads have left.
 * For the platform itself, as a scheduled job; returns how many files went.
 */
export async function sweepFiles(system: Actor, now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEEP_HOURS * 3_600_000);
  let removed = await storage().removeUnfinished(before);
  const waiting = await db().storedFile.count({ where: { createdAt: { lt: before }, ...UNUSED } });
  if (waiting === 0) return removed;
  for (const sha256 of new Set(await sweepRows(system, { before }, now))) {
    await removeUnused(sha256);
    removed++;
  }
  return removed;
}
