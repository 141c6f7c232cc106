import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import { inspect } from "./inspect";
import { inspectionReach } from "./reach";

/** The inspection of today, asked for by a person; the platform makes it, as every night. */
export async function inspectNow(actor: Actor, now = new Date()): Promise<void> {
  demand(actor, "inspection.view", actor);
  await inspect(actor.agencyId, now, await inspectionReach(actor.agencyId));
}
