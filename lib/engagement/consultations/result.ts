import type { Tx } from "@/lib/core/db";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { ALREADY_SENT } from "../run-of";
import { saveResultInput, submitResultInput } from "../schema";
import { expectState, type LockedConsultation, lockConsultation, resultHash } from "./lock";
import { endOf } from "./phase";
import { expectClean, sendConsultation } from "./submit";

async function writeResult(tx: Tx, one: LockedConsultation, result: string, actor: Actor, now: Date): Promise<string[]> {
  const resultEditorIds = [...new Set([...one.resultEditorIds, ...(actor.userId === null ? [] : [actor.userId])])];
  await tx.consultation.update({ where: { id: one.id }, data: { result, resultEditorIds, updatedAt: now, version: { increment: 1 } } });
  return resultEditorIds;
}

/** Keeps the draft of 公众意见采纳情况. */
export const saveResult = command({
  name: "consultation.saveResult",
  input: saveResultInput,
  load: (tx, input) => lockConsultation(tx, input.consultationId),
  may: (actor, one) => can(actor, "consultation.draft", one),
  check: (one, input) => {
    expectVersion(one, input.expectedVersion);
    expectState(one, "online");
  },
  write: async ({ tx, actor, input, loaded: one, now }) => {
    await writeResult(tx, one, input.result, actor, now);
    return { subject: { type: "consultation", id: one.id }, changes: {}, result: null };
  },
});

/** 采纳情况送审: after the end, through the same flow. */
export const submitResult = command({
  name: "consultation.submitResult",
  input: submitResultInput,
  load: (tx, input) => lockConsultation(tx, input.consultationId),
  may: (actor, one) => can(actor, "consultation.draft", one),
  check: (one, input, _actor, now) => {
    expectVersion(one, input.expectedVersion);
    expectState(one, "online");
    if (endOf(one.closesOn) > now) throw ruleViolation(`征集到 ${one.closesOn} 24 时截止，采纳情况要在截止之后送审。`);
    expectClean([{ place: "采纳情况", text: input.result }], now);
  },
  write: async ({ tx, actor, input, loaded: one, now }) => {
    const authorIds = await writeResult(tx, one, input.result, actor, now);
    const contentHash = resultHash({ ...one, result: input.result });
    await tx.consultation.update({ where: { id: one.id }, data: { state: "resultInApproval" } });
    const result = { kind: "consultationResult", title: `采纳情况：${one.title}`, authorIds } as const;
    return sendConsultation(tx, one, actor, now, { ...result, contentHash, note: input.note });
  },
  taken: ALREADY_SENT,
});
