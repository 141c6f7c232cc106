import { civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { screen } from "@/lib/screening/screen";
import { CONSULTATION_KEY } from "@/lib/workflow/definition";
import { appendEvent } from "../events";
import { ALREADY_SENT, sendUp } from "../run-of";
import { submitConsultationInput } from "../schema";
import { callHash, expectState, type LockedConsultation, lockConsultation } from "./lock";
import { endOf } from "./phase";

/** Refuses what the screening blocks: the public text of a consultation has no place for exceptions. */
export function expectClean(fields: readonly { place: string; text: string }[], now: Date): void {
  const blocks = screen(fields, { today: civilDateOf(now) }).filter(({ severity }) => severity === "block");
  if (blocks.length === 0) return;
  const words = blocks.map(({ place, value }) => `${place}中的“${value}”`).join("、");
  throw ruleViolation(`审查发现不能公开的内容，请删除或遮盖后再送审：${words}。`);
}

interface Sent {
  kind: "consultation" | "consultationResult";
  title: string;
  authorIds: readonly string[];
  contentHash: string;
  note: string;
}

/** Sends a consultation, or its result, up through the flow of consultations; what the command answers. */
export async function sendConsultation(tx: Tx, one: LockedConsultation, actor: Actor, now: Date, { kind, ...sent }: Sent) {
  const subject = { type: "consultation", id: one.id } as const;
  const flow = { purpose: "publish", flowKey: CONSULTATION_KEY, departmentId: one.departmentId, detail: { kind } } as const;
  const runId = await sendUp(tx, actor, now, { ...sent, ...flow, subject });
  await appendEvent(tx, subject, actor, now, kind === "consultation" ? "submitted" : "resultSubmitted", sent.note);
  return { subject, changes: { run: runId, contentHash: sent.contentHash }, result: { runId } };
}

/** 意见征集送审 */
export const submitConsultation = command({
  name: "consultation.submit",
  input: submitConsultationInput,
  load: (tx, input) => lockConsultation(tx, input.consultationId),
  may: (actor, one) => can(actor, "consultation.draft", one),
  check: (one, input, _actor, now) => {
    expectVersion(one, input.expectedVersion);
    expectState(one, "draft");
    if (endOf(one.closesOn) <= now) throw ruleViolation("截止日期已经过去，请修改后再送审。");
    expectClean(
      [
        { place: "标题", text: one.title },
        { place: "征集内容", text: one.text },
      ],
      now,
    );
  },
  write: async ({ tx, actor, input, loaded: one, now }) => {
    const contentHash = callHash(one);
    await tx.consultation.update({ where: { id: one.id }, data: { state: "inApproval", contentHash, version: { increment: 1 } } });
    const call = { kind: "consultation", title: `意见征集：${one.title}`, authorIds: one.editorIds } as const;
    return sendConsultation(tx, one, actor, now, { ...call, contentHash, note: input.note });
  },
  taken: ALREADY_SENT,
});
