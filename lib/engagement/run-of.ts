import type { Tx } from "@/lib/core/db";
import { conflict, notAllowed, notFound, ruleViolation } from "@/lib/core/errors";
import { allowed, type Verdict } from "@/lib/core/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RunPurpose } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { decideRun, decisionRecord, expectRunAsSeen, mayDecide, type RunDecision, seatOf } from "@/lib/workflow/decide-run";
import { recallRun } from "@/lib/workflow/end-run";
import { expectStaffed, openRun } from "@/lib/workflow/open-run";
import { loadStaff, lockRun, type Run, type Staff } from "@/lib/workflow/run";
import { flowInForce } from "@/lib/workflow/usual-flows";
import type { EngagementSubject } from "./events";

/** A subject of approval whose row is locked, with its run. */
export interface OnRun<S> {
  subject: S;
  run: Run;
  staff: Staff;
}

/** Locks the subject of a run by `lock`, and then the run. Throws notFound(). */
export async function lockOnRun<S>(
  tx: Tx,
  type: EngagementSubject,
  runId: string,
  now: Date,
  lock: (subjectId: string) => Promise<S>,
): Promise<OnRun<S>> {
  const found = await tx.approvalRun.findUnique({ where: { id: runId }, select: { subjectType: true, subjectId: true } });
  if (found?.subjectType !== type) throw notFound("审批");
  const subject = await lock(found.subjectId);
  const run = await lockRun(tx, runId);
  return { subject, run, staff: await loadStaff(tx, run.agencyId, now) };
}

/** As `mayDecide`; somebody who could see the subject is told who was faster, not that it is no longer their turn. */
export const mayDecideOn = (actor: Actor, { run, staff }: OnRun<unknown>, expectedVersion: number, sees: Verdict): Verdict =>
  run.version !== expectedVersion && sees.allowed ? allowed : mayDecide(actor, run, staff);

/** Refuses a decision on something else than what the reader saw, or than what was sent up. */
export function expectSame(run: Run, seen: { expectedVersion: number; contentHash: string }, hashNow: string): void {
  expectRunAsSeen(run, seen);
  if (run.contentHash !== hashNow) throw conflict("内容与送审时不一致，不能审批。请撤回后重新送审。");
}

/** Records the decision of whoever holds a seat; what the ledger keeps of it comes with the outcome. */
export async function decideOn(tx: Tx, { run, staff }: OnRun<unknown>, actor: Actor, now: Date, decision: RunDecision) {
  const seat = seatOf(actor, run, staff);
  if (seat === null) throw notAllowed("现在不由你审批。");
  const outcome = await decideRun(tx, { run, seat, actor, staff, now, decision });
  return { outcome, record: decisionRecord(run, decision, seat, outcome) };
}

/** Takes an open run back, for whoever started it or works in the same department. */
export async function recallOn(tx: Tx, { run }: OnRun<unknown>, actor: Actor, now: Date, reason: string): Promise<void> {
  if (run.state !== "open") throw ruleViolation("这次审批已经结束，不用撤回。");
  await recallRun(tx, run, actor, now, reason);
}

/** The run that approved the subject last, null when none has. */
export const approvedRun = (
  tx: Tx,
  { type, id }: { type: EngagementSubject; id: string },
): Promise<{ id: string; contentHash: string } | null> =>
  tx.approvalRun.findFirst({
    where: { subjectType: type, subjectId: id, state: "approved" },
    orderBy: { endedAt: "desc" },
    select: { id: true, contentHash: true },
  });

export interface Sending {
  subject: { type: EngagementSubject; id: string };
  purpose: RunPurpose;
  flowKey: string;
  title: string;
  departmentId: string;
  authorIds: readonly string[];
  contentHash: string;
  detail: Prisma.InputJsonObject;
  note: string;
}

/** Sends something up through its flow. Returns the id of the run. */
export async function sendUp(tx: Tx, actor: Actor, now: Date, { flowKey, note, ...sending }: Sending): Promise<string> {
  if (actor.userId === null) throw notAllowed("只有起草人可以送审。");
  const definition = await flowInForce(tx, actor.agencyId, flowKey);
  if (definition === null) throw ruleViolation("没有设定这类事项的审批流程，请系统管理员设定后再送审。");
  await expectStaffed(tx, sending, definition.steps, await loadStaff(tx, actor.agencyId, now));
  return openRun(tx, { ...actor, userId: actor.userId }, now, { ...sending, revisionId: null, definition, opinion: note });
}

export const ALREADY_SENT = { ApprovalRun_one_open: "已经送审，正在审批。" } as const;
