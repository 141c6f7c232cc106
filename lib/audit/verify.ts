import { db } from "@/lib/core/db";
import { brokenLink, type ChainLink, GENESIS } from "./entry";

export type Verification =
  | { intact: true; entries: number; head: string }
  | { intact: false; entries: number; brokenAt: bigint; reason: string };

const BATCH = 5_000;

/**
 * Walks the whole ledger and proves each link, or names the first broken one.
 * `knownHead` is a head hash noted earlier, for instance in a backup: with it, entries cut off at the end are found too.
 */
export async function verifyLedger(knownHead?: string, onProgress: (entries: number) => void = () => {}): Promise<Verification> {
  let before: { seq: bigint; hash: string } | null = null;
  let entries = 0;
  let headSeen = knownHead === undefined || knownHead === GENESIS;
  for (;;) {
    const batch: ChainLink[] = await db().auditEntry.findMany({
      where: { seq: { gt: before?.seq ?? -1n } },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    for (const link of batch) {
      const reason = brokenLink(before, link);
      if (reason !== null) return { intact: false, entries, brokenAt: link.seq, reason };
      before = { seq: link.seq, hash: link.hash };
      headSeen ||= link.hash === knownHead;
      entries++;
    }
    onProgress(entries);
    if (batch.length < BATCH) break;
  }
  if (!headSeen)
    return { intact: false, entries, brokenAt: (before?.seq ?? 0n) + 1n, reason: "此前留存的链尾指纹不在链上：末尾的记录被删除或重写" };
  return { intact: true, entries, head: before?.hash ?? GENESIS };
}
