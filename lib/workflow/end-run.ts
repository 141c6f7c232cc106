import { civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { appendEvent } from "./events";
import type { Run } from "./run";

/** The sender takes the run back (撤回). The run is locked and open. */
export async function recallRun(tx: Tx, run: Run, actor: Actor, now: Date, reason: string): Promise<void> {
  await appendEvent(tx, run, actor, now, { kind: "recall", opinion: reason });
  await tx.approvalRun.update({ where: { id: run.id }, data: { state: "recalled", endedAt: now, version: { increment: 1 } } });
}

/** Ends an open run because its content or subject changed under it. */
export async function voidRun(tx: Tx, run: Run, actor: Actor, now: Date, reason: string): Promise<void> {
  await appendEvent(tx, run, actor, now, { kind: "void", opinion: reason });
  await tx.approvalRun.update({ where: { id: run.id }, data: { state: "voided", endedAt: now, version: { increment: 1 } } });
}

/** Reminds whoever must decide (催办), once a day. Forms opened before stay good: nothing that they show has changed. */
export async function urgeRun(tx: Tx, run: Run, actor: Actor, now: Date): Promise<void> {
  const today = civilDateOf(now);
  if (run.events.some((event) => event.kind === "urge" && civilDateOf(event.at) === today))
    throw ruleViolation("今天已经催办过，明天可以再催。");
  await appendEvent(tx, run, actor, now, { kind: "urge", onStep: true });
}
