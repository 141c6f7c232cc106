import { expectVersion, notAllowed } from "@/lib/core/errors";
import { lockState } from "@/lib/disclosures/stage";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { voidRun } from "@/lib/workflow/end-run";
import { lockRun } from "@/lib/workflow/run";
import { openWithdrawal } from "./propose-withdrawal";
import { withdrawInput } from "./schema";
import { takeDown } from "./take-down";

/** 紧急撤稿: the security administrator takes an item down at once; the withdrawal is approved afterwards. What else is open on it ends. */
export const withdrawAtOnce = command({
  name: "disclosure.withdrawAtOnce",
  input: withdrawInput,
  load: (tx, input) => lockState(tx, input.disclosureId),
  may: (actor, state) => can(actor, "disclosure.withdrawAtOnce", state),
  check: (state, input) => expectVersion(state, input.expectedVersion),
  write: async ({ tx, actor, input, loaded: state, now }) => {
    const { liveRevisionId, openRunId } = state;
    if (actor.userId === null || liveRevisionId === null) throw notAllowed("这条信息没有在公开，不需要撤稿。");
    if (openRunId !== null) await voidRun(tx, await lockRun(tx, openRunId), actor, now, "这条信息已被紧急撤稿，原来的审批终止。");
    await takeDown(tx, state.id, { reason: input.reason, by: { name: actor.name, department: actor.departmentName } }, now);
    const detail = { kind: "withdrawal" as const, reason: input.reason, alreadyDown: true };
    const runId = await openWithdrawal(tx, { state, liveRevisionId, actor: { ...actor, userId: actor.userId }, detail, now });
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return {
      subject: { type: "disclosure", id: state.id },
      changes: { run: runId, reason: input.reason, voided: openRunId },
      result: { runId },
    };
  },
});
