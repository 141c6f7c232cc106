import type { Tx } from "@/lib/core/db";
import type { Act } from "@/lib/core/gate";
import { aroundNumber } from "./entry";

/** Whoever acts, as the ledger freezes them. */
export interface AuditActor {
  kind: "person" | "system";
  userId: string | null;
  name: string;
  departmentName: string;
  post: string;
  address: string;
}

/**
 * Appends one entry in the caller's transaction. Concurrent transactions wait for each other here, until the commit of the first: call it last.
 * The database numbers and hashes the entry itself, in one call, so that the wait is short.
 */
export async function append(tx: Tx, act: Act<AuditActor>): Promise<void> {
  const content = {
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
  const { before, after } = aroundNumber(content);
  await tx.$executeRaw`/* planned */ select append_audit_entry(${JSON.stringify(content)}::jsonb, ${before}, ${after})`;
}
