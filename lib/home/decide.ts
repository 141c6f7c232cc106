import type { Tx } from "@/lib/core/db";
import { conflict, notAllowed, notFound } from "@/lib/core/errors";
import { allowed, type Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { decideInput } from "@/lib/publishing/schema";
import { decideRun, decisionRecord, expectRunAsSeen, mayDecide, seatOf } from "@/lib/workflow/decide-run";
import { recallRun } from "@/lib/workflow/end-run";
import { loadStaff, lockRun, type Run } from "@/lib/workflow/run";
import { type Arrangement, HOME_SUBJECT, type HomeState, hashOfBlocks, lockHome } from "./arrangement";
import { recallHomeInput } from "./schema";

/** Locks the home page and then the run, in this order. Throws notFound(). */
async function lockHomeAndRun(tx: Tx, runId: string): Promise<{ home: HomeState; run: Run; arrangement: Arrangement }> {
  const found = await tx.approvalRun.findUnique({ where: { id: runId }, select: { subjectType: true, agencyId: true } });
  if (found?.subjectType !== HOME_SUBJECT) throw notFound("审批");
  const home = await lockHome(tx, found.agencyId);
  const run = await lockRun(tx, runId);
  const arrangement = [home.working, home.live].find((one) => one?.id === run.subjectId);
  if (arrangement == null) throw notFound("首页编排");
  return { home, run, arrangement };
}

/** 审批: the last approval puts the arrangement on the home page, in place of the one before. */
export const decideHome = command({
  name: "home.decide",
  input: decideInput,
  load: async (tx, input, _actor, now) => {
    const locked = await lockHomeAndRun(tx, input.runId);
    return { ...locked, staff: await loadStaff(tx, locked.run.agencyId, now) };
  },
  may: (actor, { run, staff }, input) =>
    // Somebody who could see it is told what became of it, not that it is no longer their turn.
    run.version !== input.expectedVersion && can(actor, "home.view", run).allowed ? allowed : mayDecide(actor, run, staff),
  check: ({ run, arrangement }, input) => {
    expectRunAsSeen(run, input);
    if (hashOfBlocks(arrangement.blocks) !== run.contentHash) throw conflict("编排与送审时不一致，不能审批。请撤回后重新送审。");
  },
  write: async ({ tx, actor, input, loaded: { home, run, arrangement, staff }, now }) => {
    const seat = seatOf(actor, run, staff);
    if (seat === null) throw notAllowed("现在不由你审批。");
    const outcome = await decideRun(tx, { run, seat, actor, staff, now, decision: input });
    if (outcome === "approved") await putOnline(tx, home, arrangement, actor, now);
    return {
      subject: { type: HOME_SUBJECT, id: arrangement.id },
      changes: { number: arrangement.number, ...decisionRecord(run, input, seat, outcome) },
      result: { outcome },
    };
  },
});

async function putOnline(tx: Tx, home: HomeState, arrangement: Arrangement, actor: Actor, now: Date): Promise<void> {
  if (home.live !== null) await tx.homeArrangement.update({ where: { id: home.live.id }, data: { endedAt: now } });
  const online = { publishedAt: now, publisherName: actor.name, version: { increment: 1 } };
  await tx.homeArrangement.update({ where: { id: arrangement.id }, data: online });
}

/** Whoever sent it up may take it back, and whoever may edit the home page. */
export const mayRecallHome = (actor: Actor, run: Pick<Run, "agencyId" | "startedById">): Verdict =>
  run.agencyId === actor.agencyId && run.startedById === actor.userId ? allowed : can(actor, "home.edit", run);

/** 撤回: takes the version in preparation out of approval, so that it can be changed. */
export const recallHome = command({
  name: "home.recall",
  input: recallHomeInput,
  load: (tx, input) => lockHomeAndRun(tx, input.runId),
  may: (actor, { run }) => mayRecallHome(actor, run),
  check: ({ run }, input) => expectRunAsSeen(run, { ...input, contentHash: run.contentHash }),
  write: async ({ tx, actor, input, loaded: { run, arrangement }, now }) => {
    await recallRun(tx, run, actor, now, input.reason);
    return {
      subject: { type: HOME_SUBJECT, id: arrangement.id },
      changes: { run: run.id, number: arrangement.number, reason: input.reason },
      result: null,
    };
  },
});
