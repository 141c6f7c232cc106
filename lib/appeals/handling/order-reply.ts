import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/identity/notices";
import { mayAct as mayActOnRequest } from "@/lib/requests/case/acts";
import { day, text } from "@/lib/requests/case/fields";
import { lockCase } from "@/lib/requests/case/load";
import { record as recordInRequest } from "@/lib/requests/case/record";
import { appealCommand, appealKey } from "../case/command";
import type { EventData } from "../case/events";
import type { LoadedAppeal } from "../case/load";

type By = { actor: Actor; now: Date };
type Ordered = { kind: "replyOrdered"; on: CivilDate; data: EventData<"replyOrdered">; reason: string };
interface Order {
  dueOn: CivilDate;
  reason: string;
}

/**
 * A new reply by the day that the decision sets. A request of the register that was closed is opened again in the same transaction
 * (重新办理, not counted a second time); one that is still open, or that stands nowhere, is only watched from here.
 */
export async function orderOf(tx: Tx, loaded: LoadedAppeal, by: By, { dueOn, reason }: Order): Promise<Ordered> {
  const { row, filing, today } = loaded;
  const orderedBy = `${filing.body}${filing.caseNumber === "" ? "" : ` ${filing.caseNumber}`}（${row.appealNo}）`;
  const resumed = row.requestId !== null && (await resume(tx, row.requestId, by, { dueOn, reason, orderedBy }));
  return { kind: "replyOrdered", on: today, data: { dueOn, resumed }, reason };
}

async function resume(tx: Tx, requestId: string, { actor, now }: By, order: Order & { orderedBy: string }): Promise<boolean> {
  const loaded = await lockCase(tx, requestId, now);
  const { row, facts, subject, today } = loaded;
  if (!mayActOnRequest(actor, subject, "resumeHandling").allowed) return false;
  if (facts.completedOn !== null && order.dueOn < facts.completedOn) {
    throw invalidInput({ [DUE]: [`不能早于原来答复的日期（${facts.completedOn}）`] });
  }
  const { orderedBy, dueOn, reason } = order;
  await recordInRequest(tx, loaded, { actor, now }, [{ kind: "resumed", on: today, data: { orderedBy, dueOn }, reason }]);
  if (row.handlerId !== null && row.handlerId !== actor.userId) {
    const notice = { kind: "requestResumed", subjectType: "request", subjectId: row.id, key: `resumed/${row.id}/${row.version}` };
    const said = `申请 ${row.caseNo}“${row.subject}”被责令重新答复，最后一天 ${dueOn}`;
    await notify(tx, row.agencyId, [row.handlerId], { ...notice, text: said }, now);
  }
  return true;
}

/** The field that holds the day, in both forms that ask for it. */
const DUE = "newReplyDueOn";

/** 登记责令重新答复: ordered by a result that was recorded before. */
export const orderReply = appealCommand({
  act: "orderReply",
  input: z.object({ ...appealKey, [DUE]: day("请填写重新答复的最后一天"), reason: text(1000) }),
  check: ({ facts }, { newReplyDueOn }) => {
    const since = facts.effects.at(-1)?.on;
    if (since !== undefined && newReplyDueOn < since) throw invalidInput({ [DUE]: ["不能早于结果生效的日期"] });
  },
  does: async ({ tx, loaded, input: { newReplyDueOn, reason }, actor, now }) => {
    const ordered = await orderOf(tx, loaded, { actor, now }, { dueOn: newReplyDueOn, reason });
    return { events: [ordered], changes: { newReplyDueOn, resumed: ordered.data.resumed }, result: { resumed: ordered.data.resumed } };
  },
});
