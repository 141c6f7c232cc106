import { expectVersion } from "@/lib/core/errors";
import { allowed, refused } from "@/lib/core/gate";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { actOnConsultationInput } from "../schema";
import { expectState, lockConsultation } from "./lock";

/** 退回修改: what was approved but is not public yet becomes a draft again; its approval is void. */
export const reopenConsultation = command({
  name: "consultation.reopen",
  input: actOnConsultationInput,
  load: (tx, input) => lockConsultation(tx, input.consultationId),
  may: (actor, one) =>
    can(actor, "consultation.draft", one).allowed || can(actor, "consultation.publish", { ...one, involvedIds: [] }).allowed
      ? allowed
      : refused("只有主办科室和上网发布员可以退回修改。"),
  check: (one, input) => {
    expectVersion(one, input.expectedVersion);
    expectState(one, "approved", "resultApproved");
  },
  write: async ({ tx, actor, loaded: one, now }) => {
    const state = one.state === "approved" ? "draft" : "online";
    await tx.consultation.update({ where: { id: one.id }, data: { state, version: { increment: 1 } } });
    await appendEvent(tx, { type: "consultation", id: one.id }, actor, now, "reopened");
    return { subject: { type: "consultation", id: one.id }, changes: { state }, result: null };
  },
});
