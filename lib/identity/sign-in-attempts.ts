import type { Tx } from "@/lib/core/db";
import { fingerprint } from "@/lib/core/encryption";
import { addressWait, afterFailure, type Failures, LOCKOUT, noFailures } from "./lockout";

/** What a refused sign-in was refused for, in the ledger. */
export type RefusalReason = "wrongPassword" | "wrongCode" | "locked" | "codeNeeded";

/** How the ledger names an account that does not exist: what was typed may be a password, so it is not written down. */
export const unknownAccount = (username: string) => ({ type: "unknownAccount", id: fingerprint(username, "account").slice(0, 24) });

/** Milliseconds that this address still has to wait, from its failures in the ledger. Without a trusted address nobody is slowed. */
export async function waitOfAddress(tx: Tx, address: string, now: Date): Promise<number> {
  if (address === "") return 0;
  const since = new Date(now.getTime() - LOCKOUT.windowMs);
  const rows = await tx.$queryRaw<{ failures: number; last: Date | null }[]>`
    select count(*)::int as failures, max("at") as last from "AuditEntry"
    where "at" > ${since} and "address" = ${address} and "command" = 'session.signIn' and "outcome" = 'refused'
      and "detail"->>'reason' <> 'codeNeeded'`;
  const [row] = rows;
  return row === undefined ? 0 : addressWait(row.failures, row.last, now);
}

/** The failures of an account that does not exist, told from the ledger, so that it locks exactly as a real one does; attempts on it wait for each other. */
export async function failuresOfUnknown(tx: Tx, username: string, now: Date): Promise<Failures> {
  const { type, id } = unknownAccount(username);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  const since = new Date(now.getTime() - LOCKOUT.windowMs - LOCKOUT.lockMs);
  const entries = await tx.auditEntry.findMany({
    where: { subjectType: type, subjectId: id, command: "session.signIn", at: { gt: since } },
    orderBy: { seq: "asc" },
    select: { at: true, detail: true },
  });
  return entries
    .filter(({ detail }) => (detail as { reason?: RefusalReason } | null)?.reason === "wrongPassword")
    .reduce((state, { at }) => afterFailure(state, at), noFailures);
}
