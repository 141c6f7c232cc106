import type { ConsultationState } from "@/lib/generated/prisma/enums";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { decideOn, expectSame, lockOnRun, mayDecideOn } from "../run-of";
import { decideInput } from "../schema";
import { callHash, lockConsultation, resultHash } from "./lock";

type Outcome = "stay" | "next" | "approved" | "returned";

const CALL: Readonly<Record<Outcome, ConsultationState>> = {
  stay: "inApproval",
  next: "inApproval",
  approved: "approved",
  returned: "draft",
};
const RESULT: Readonly<Record<Outcome, ConsultationState>> = {
  stay: "resultInApproval",
  next: "resultInApproval",
  approved: "resultApproved",
  returned: "online",
};

/** 审批: of the consultation before it goes online, and of its result afterwards. */
export const decideConsultation = command({
  name: "consultation.decide",
  input: decideInput,
  load: (tx, input, _actor, now) => lockOnRun(tx, "consultation", input.runId, now, (id) => lockConsultation(tx, id)),
  may: (actor, on, input) => mayDecideOn(actor, on, input.expectedVersion, can(actor, "consultation.view", on.subject)),
  check: ({ subject, run }, input) => expectSame(run, input, subject.publishedAt === null ? callHash(subject) : resultHash(subject)),
  write: async ({ tx, actor, input, loaded: on, now }) => {
    const { subject: one } = on;
    const { outcome, record } = await decideOn(tx, on, actor, now, input);
    const isCall = one.publishedAt === null;
    const approver = outcome === "approved" ? (isCall ? { approverId: actor.userId } : { resultApproverId: actor.userId }) : {};
    await tx.consultation.update({
      where: { id: one.id },
      data: { state: (isCall ? CALL : RESULT)[outcome], ...approver, version: { increment: 1 } },
    });
    if (outcome === "approved" || outcome === "returned")
      await appendEvent(tx, { type: "consultation", id: one.id }, actor, now, outcome, input.opinion);
    return {
      subject: { type: "consultation", id: one.id },
      changes: record,
      result: { outcome, consultationId: one.id },
    };
  },
});
