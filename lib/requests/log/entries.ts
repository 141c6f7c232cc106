import type { Tx } from "@/lib/core/db";
import type { RequestLogEntry } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";

export const WAITING = { publishedAt: null, endedAt: null } as const;
export const LIVE = { publishedAt: { not: null }, endedAt: null } as const;

/** The entry of a locked case that waits to be published, or that is public; null: there is none. */
export const entryOf = (tx: Tx, requestId: string, which: typeof WAITING | typeof LIVE): Promise<RequestLogEntry | null> =>
  tx.requestLogEntry.findFirst({ where: { requestId, ...which } });

/** Ends an entry: from now on nobody outside reads it. The row stays, with who ended it and why. */
export async function endEntry(tx: Tx, id: string, actor: Actor, now: Date, endReason: string): Promise<void> {
  await tx.requestLogEntry.update({ where: { id }, data: { endedAt: now, endedByName: actor.name, endReason } });
}

/** Ends whatever is public of a case or waits to be: a case that is handled anew is not shown until it has its new reply. */
export async function endLogEntries(tx: Tx, requestId: string, actor: Actor, now: Date): Promise<void> {
  await tx.requestLogEntry.updateMany({
    where: { requestId, endedAt: null },
    data: { endedAt: now, endedByName: actor.name, endReason: "这件申请重新办理，等新的答复作出后再公示" },
  });
}
