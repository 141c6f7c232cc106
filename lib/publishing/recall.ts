import { ruleViolation } from "@/lib/core/errors";
import { allowed, type Verdict } from "@/lib/core/gate";
import type { DisclosureState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { expectRunAsSeen } from "@/lib/workflow/decide-run";
import { recallRun } from "@/lib/workflow/end-run";
import type { Run } from "@/lib/workflow/run";
import { lockItemAndRun } from "./decide";
import { withdrawalDetail } from "./run-detail";
import { recallInput } from "./schema";

/** The department that runs the item may recall, and whoever proposed a withdrawal. */
export function mayRecall(actor: Actor, run: Pick<Run, "state" | "agencyId" | "startedById">, state: DisclosureState): Verdict {
  if (run.state === "open" && run.agencyId === actor.agencyId && run.startedById === actor.userId) return allowed;
  return can(actor, "disclosure.recall", state);
}

/** 撤回: the department that runs the item takes it out of approval; what was approved so far is void. */
export const recall = command({
  name: "disclosure.recall",
  input: recallInput,
  load: (tx, input) => lockItemAndRun(tx, input.runId),
  may: (actor, { run, state }) => mayRecall(actor, run, state),
  check: ({ run }, input) => {
    expectRunAsSeen(run, { ...input, contentHash: run.contentHash });
    if (run.purpose === "withdraw" && withdrawalDetail.parse(run.detail).alreadyDown)
      throw ruleViolation("这是紧急撤稿后的补办审批，不能撤回。");
  },
  write: async ({ tx, actor, input, loaded: { run, state }, now }) => {
    await recallRun(tx, run, actor, now, input.reason);
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return {
      subject: { type: "disclosure", id: state.id },
      changes: { run: run.id, purpose: run.purpose, reason: input.reason },
      result: { disclosureId: state.id },
    };
  },
});
