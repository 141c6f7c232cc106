import { notAllowed } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { inspect } from "./inspect";
import { inspectionReach } from "./reach";

/** The inspection of today, asked for by a person; the platform makes it, as every night. */
export async function inspectNow(actor: Actor, now = new Date()): Promise<void> {
  const verdict = can(actor, "inspection.view", actor);
  if (!verdict.allowed) throw notAllowed(verdict.reason);
  await inspect(actor.agencyId, now, await inspectionReach(actor.agencyId));
}
