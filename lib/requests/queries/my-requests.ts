import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { OPEN_STATES } from "../case/words";

/** How many cases this person handles now, for the badge. */
export const myRequestCount = (actor: Actor): Promise<number> =>
  actor.userId === null ? Promise.resolve(0) : db().request.count({ where: { handlerId: actor.userId, state: { in: [...OPEN_STATES] } } });
