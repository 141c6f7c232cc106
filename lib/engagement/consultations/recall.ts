import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { lockOnRun, recallOn } from "../run-of";
import { recallRunInput } from "../schema";
import { lockConsultation } from "./lock";

/** 撤回送审 */
export const recallConsultation = command({
  name: "consultation.recall",
  input: recallRunInput,
  load: (tx, input, _actor, now) => lockOnRun(tx, "consultation", input.runId, now, (id) => lockConsultation(tx, id)),
  may: (actor, { subject }) => can(actor, "consultation.draft", subject),
  write: async ({ tx, actor, input, loaded: on, now }) => {
    const { subject: one, run } = on;
    await recallOn(tx, on, actor, now, input.reason);
    const state = one.publishedAt === null ? "draft" : "online";
    await tx.consultation.update({ where: { id: one.id }, data: { state, version: { increment: 1 } } });
    await appendEvent(tx, { type: "consultation", id: one.id }, actor, now, "recalled", input.reason);
    return { subject: { type: "consultation", id: one.id }, changes: { run: run.id }, result: { consultationId: one.id } };
  },
});
