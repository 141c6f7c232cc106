import { db } from "@/lib/core/db";
import { lockIndex, writeEntries } from "./index-entry";
import { RULES } from "./words";

const BATCH = 50;

/**
 * Makes every entry of an agency again, from what is live. The site stays open meanwhile: each batch holds the index for a moment, so
 * that what is published or withdrawn in between comes before or after it, never in the middle. Returns the number of entries.
 */
export async function rebuildIndex(agencyId: string, onProgress: (done: number, total: number) => void = () => {}): Promise<number> {
  const live = await db().publication.findMany({
    where: { agencyId, channel: "portal", publishedAt: { not: null }, endedAt: null },
    orderBy: { publishedAt: "desc" },
    select: { id: true },
  });
  for (let from = 0; from < live.length; from += BATCH) {
    await db().$transaction(async (tx) => {
      await lockIndex(tx, agencyId);
      await writeEntries(
        tx,
        live.slice(from, from + BATCH).map(({ id }) => id),
      );
    });
    onProgress(Math.min(from + BATCH, live.length), live.length);
  }
  return db().$transaction(async (tx) => {
    await lockIndex(tx, agencyId);
    await tx.searchEntry.deleteMany({
      where: {
        agencyId,
        OR: [{ publication: { endedAt: { not: null } } }, { publication: { revision: { openness: { not: "active" } } } }],
      },
    });
    await tx.searchIndex.update({ where: { agencyId }, data: { builtWith: RULES } });
    return tx.searchEntry.count({ where: { agencyId } });
  });
}

/** Rebuilds the indexes that are missing or were made by earlier rules; the others are left alone. */
export async function rebuildOutdated(): Promise<void> {
  const agencies = await db().agency.findMany({ select: { id: true, searchIndex: { select: { builtWith: true } } } });
  for (const { id, searchIndex } of agencies) if (searchIndex?.builtWith !== RULES) await rebuildIndex(id);
}
