import type { Tx } from "@/lib/core/db";
import type { Act } from "@/lib/core/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { entryHash, GENESIS } from "./entry";

/** Whoever acts, as the ledger freezes them. */
export interface AuditActor {
  kind: "person" | "system";
  userId: string | null;
  name: string;
  departmentName: string;
  post: string;
  address: string;
}

/** Any 64-bit number of our own: the lock under which the chain grows. */
const CHAIN_LOCK = 7_110_019n;

/**
 * Appends one entry in the caller's transaction. Concurrent transactions wait for each other here, until the commit of the first:
 * call it last.
 */
export async function append(tx: Tx, act: Act<AuditActor>): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${CHAIN_LOCK})`;
  const head = await tx.auditEntry.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  const content = {
    seq: (head?.seq ?? 0n) + 1n,
    at: act.at,
    actorKind: act.actor.kind,
    actorId: act.actor.userId,
    actorName: act.actor.name,
    actorDepartment: act.actor.departmentName,
    actorPost: act.actor.post,
    address: act.actor.address,
    command: act.command,
    outcome: act.outcome,
    subjectType: act.subject.type,
    subjectId: act.subject.id,
    detail: act.detail,
  };
  const prevHash = head?.hash ?? GENESIS;
  const hash = entryHash(prevHash, content);
  await tx.auditEntry.create({ data: { ...content, detail: act.detail as Prisma.InputJsonObject, prevHash, hash } });
}
