import { fromDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { isOpen } from "@/lib/requests/case/words";
import { lockAppeal } from "../case/load";
import { record } from "../case/record";

const ENDED_OTHERWISE: Readonly<Record<string, string>> = { withdrawn: "申请人撤回了申请", lapsed: "申请视为放弃" };

/** Records the new replies that went out of requests that were opened again: the day of the reply is that of the request's own record. */
export async function settleReplies(tx: Tx, actor: Actor, now: Date): Promise<number> {
  const waiting = await tx.appeal.findMany({
    where: { agencyId: actor.agencyId, state: "decided", newReplyDueOn: { not: null }, newReplyOn: null, requestId: { not: null } },
    select: { id: true, request: { select: { id: true, state: true } } },
  });
  let settled = 0;
  for (const { id, request } of waiting) {
    if (request === null || isOpen(request.state)) continue;
    const events = await tx.requestEvent.findMany({
      where: { requestId: request.id, kind: { in: ["resumed", "replyIssued", ...Object.keys(ENDED_OTHERWISE)] } },
      select: { kind: true, on: true },
      orderBy: { seq: "asc" },
    });
    const since = events.slice(events.findLastIndex(({ kind }) => kind === "resumed") + 1);
    const reply = since.at(-1);
    const loaded = await lockAppeal(tx, id, now);
    if (loaded.facts.order?.resumed !== true || reply === undefined) continue;
    const reason = ENDED_OTHERWISE[reply.kind] ?? "";
    await record(tx, loaded, { actor, now }, [{ kind: "replied", on: fromDatabaseDate(reply.on), data: {}, reason }]);
    settled++;
  }
  return settled;
}
