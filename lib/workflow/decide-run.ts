import type { Tx } from "@/lib/core/db";
import { conflict, invalidInput, ruleViolation } from "@/lib/core/errors";
import { allowed, refused, type Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { afterDecision, awaitsAnswer, type Outcome } from "./after-decision";
import { type Assignee, assignees, type RunFacts, type Secrecy, seats } from "./assignees";
import { beginStep } from "./due";
import { appendEvent } from "./events";
import type { Run, Staff } from "./run";
import { unfilledStep } from "./staffing";
import { nobodyCanDecide } from "./words";

export interface RunDecision {
  verdict: "approve" | "return";
  opinion: string;
  /** required on a step with the secrecy check, ignored elsewhere */
  secrecy: Secrecy | null;
}

/** As whom this person may decide on the run now, or null. */
export function seatOf(actor: { userId: string | null }, run: Run, staff: Staff): Assignee | null {
  if (run.state !== "open") return null;
  return assignees(run.steps, run.step, run.facts, staff.people, staff.deputies).find(({ person }) => person.id === actor.userId) ?? null;
}

/** May this person decide on the run now? Allowed, or the reason why not. */
export function mayDecide(actor: Actor, run: Run, staff: Staff): Verdict {
  if (actor.agencyId !== run.agencyId) return refused("这属于另一个机关。");
  if (seatOf(actor, run, staff) !== null) return allowed;
  const step = run.steps[run.step];
  if (actor.userId !== null && run.facts.authorIds.includes(actor.userId)) return refused("这是你起草或修改过的内容，须由其他人审批。");
  if (run.facts.acts.some((act) => act.userId === actor.userId && act.step !== run.step))
    return refused("你已经在这条信息的另一级审批过，同一个人不能审批两级。");
  if (run.facts.acts.some((act) => act.userId === actor.userId)) return refused("你已经审批过，正在等待其他会签人。");
  return refused(`现在这一步是“${step?.name ?? ""}”，不由你审批。`);
}

/** Throws a Conflict that tells who was faster, unless the run is as it was when the form was opened. */
export function expectRunAsSeen(run: Run, seen: { expectedVersion: number; contentHash: string }): void {
  if (run.contentHash !== seen.contentHash) throw conflict("内容在你打开页面之后改变了，你的意见没有提交。请重新阅读后再审批。");
  if (run.version === seen.expectedVersion) return;
  const last = run.events.filter((event) => event.kind !== "urge").at(-1);
  const act = last === undefined ? "已被处理" : `${last.userName}已${LAST_ACT[last.kind]}`;
  throw conflict(`你打开页面之后，${act}，你的意见没有提交。请查看最新情况。`);
}

const LAST_ACT = { submit: "送审", approve: "同意", return: "退回", recall: "撤回", urge: "催办", void: "终止这次审批" } as const;

function expectComplete(run: Run, decision: RunDecision): void {
  const fields: Record<string, string[]> = {};
  const returned = decision.verdict === "return";
  if (returned && decision.opinion === "") fields.opinion = ["退回时请写明意见，让起草人知道改什么。"];
  if (!returned && run.steps[run.step]?.secrecyCheck === true && decision.secrecy === null) {
    fields.secrecy = ["这一步要作保密审查，请选择审查结论。"];
  }
  if (decision.secrecy === "unsure" && decision.opinion === "") fields.opinion = ["提请确定时，请写明拿不准的内容和提请的部门。"];
  if (!returned && awaitsAnswer(run.step, run.facts) && decision.secrecy === "passed" && decision.opinion === "") {
    fields.opinion = ["这条信息曾提请确定，请在意见中写明有关部门的答复（部门、日期、结论）。"];
  }
  if (Object.keys(fields).length > 0) throw invalidInput(fields);
}

/** Refuses an approval that would leave a later step without anybody: one account does not act on two levels. */
function expectWayOn(run: Run, facts: RunFacts, outcome: Outcome, staff: Staff): void {
  if (outcome !== "next") return;
  const missing = unfilledStep(run.steps, run.step + 1, facts, staff.people, staff.deputies);
  const step = missing === null ? undefined : run.steps[missing];
  if (step !== undefined) throw ruleViolation(`你同意之后，这条信息会停在后面。${nobodyCanDecide(step)}`);
}

/** What the ledger keeps of a decision, beside what it was about. */
export const decisionRecord = (run: Run, { verdict, secrecy }: RunDecision, seat: Assignee, outcome: Outcome | "returned") => ({
  ...{ run: run.id, step: run.steps[run.step]?.name ?? "", verdict, secrecy },
  ...{ onBehalfOf: seat.onBehalfOf?.name ?? null, contentHash: run.contentHash, outcome },
});

/**
 * Records a decision on the locked run and moves it on. A question (提请确定) is recorded and the run stays.
 * `seat` comes from `seatOf`. Returns where the run stands afterwards.
 */
export async function decideRun(
  tx: Tx,
  { run, seat, actor, staff, now, decision }: { run: Run; seat: Assignee; actor: Actor; staff: Staff; now: Date; decision: RunDecision },
): Promise<Outcome | "returned"> {
  expectComplete(run, decision);
  if (decision.verdict === "return") {
    await appendEvent(tx, run, actor, now, { kind: "return", onStep: true, opinion: decision.opinion, onBehalfOf: seat.onBehalfOf });
    await tx.approvalRun.update({ where: { id: run.id }, data: { state: "returned", endedAt: now, version: { increment: 1 } } });
    return "returned";
  }
  const secrecy = run.steps[run.step]?.secrecyCheck === true ? decision.secrecy : null;
  const act = { step: run.step, userId: seat.person.id, seatId: seat.onBehalfOf?.id ?? seat.person.id, secrecy };
  const facts = { ...run.facts, acts: [...run.facts.acts, act] };
  const outcome =
    secrecy === "unsure" ? "stay" : afterDecision(run.steps, run.step, facts, seats(run.steps, run.step, facts, staff.people));
  expectWayOn(run, facts, outcome, staff);
  await appendEvent(tx, run, actor, now, {
    kind: "approve",
    onStep: true,
    opinion: decision.opinion,
    secrecy,
    onBehalfOf: seat.onBehalfOf,
  });
  const next = run.steps[run.step + 1];
  await tx.approvalRun.update({
    where: { id: run.id },
    data: {
      version: { increment: 1 },
      ...(outcome === "approved" ? { state: "approved", endedAt: now } : {}),
      ...(outcome === "next" && next !== undefined ? beginStep(next, run.step + 1, now) : {}),
    },
  });
  return outcome;
}
