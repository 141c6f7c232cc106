import type { Tx } from "@/lib/core/db";
import { expectVersion, notAllowed, ruleViolation } from "@/lib/core/errors";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { activeDefinition, WITHDRAWAL_KEY } from "@/lib/workflow/definition";
import { expectStaffed, openRun } from "@/lib/workflow/open-run";
import { loadStaff } from "@/lib/workflow/run";
import type { WithdrawalDetail } from "./run-detail";
import { withdrawInput } from "./schema";

/** Opens the run of a withdrawal over what is public now. Its proposer does not decide on it. */
export async function openWithdrawal(
  tx: Tx,
  {
    state,
    liveRevisionId,
    actor,
    detail,
    now,
  }: { state: DisclosureState; liveRevisionId: string; actor: Actor & { userId: string }; detail: WithdrawalDetail; now: Date },
): Promise<string> {
  const definition = await activeDefinition(tx, state.agencyId, WITHDRAWAL_KEY);
  if (definition === null) throw ruleViolation("没有设定撤稿的审批流程，请系统管理员在审批流程中设定。");
  const { title, contentHash } = await tx.revision.findUniqueOrThrow({
    where: { id: liveRevisionId },
    select: { title: true, contentHash: true },
  });
  const run = { departmentId: state.departmentId, authorIds: [actor.userId] };
  // What must go at once goes, whoever is there to confirm it.
  if (!detail.alreadyDown) await expectStaffed(tx, run, definition.steps, await loadStaff(tx, state.agencyId, now));
  return openRun(tx, actor, now, {
    ...run,
    subject: { type: "disclosure", id: state.id },
    revisionId: liveRevisionId,
    purpose: "withdraw",
    title,
    contentHash,
    definition,
    detail,
    opinion: detail.reason,
  });
}

/** 提出撤稿: with the reason that the public will read; it takes effect at the last approval. */
export const proposeWithdrawal = command({
  name: "disclosure.proposeWithdrawal",
  input: withdrawInput,
  load: (tx, input) => lockState(tx, input.disclosureId),
  may: (actor, state) => can(actor, "disclosure.proposeWithdrawal", state),
  check: (state, input) => expectVersion(state, input.expectedVersion),
  write: async ({ tx, actor, input, loaded: state, now }) => {
    if (actor.userId === null || state.liveRevisionId === null) throw notAllowed("这条信息没有在公开，不需要撤稿。");
    const detail = { kind: "withdrawal" as const, reason: input.reason, alreadyDown: false };
    const runId = await openWithdrawal(tx, {
      state,
      liveRevisionId: state.liveRevisionId,
      actor: { ...actor, userId: actor.userId },
      detail,
      now,
    });
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return { subject: { type: "disclosure", id: state.id }, changes: { run: runId, reason: input.reason }, result: { runId } };
  },
  taken: { ApprovalRun_one_open: "这条信息正在审批，暂时不能提出撤稿。" },
});
