import type { Tx } from "@/lib/core/db";
import { conflict, notAllowed, notFound } from "@/lib/core/errors";
import { allowed } from "@/lib/core/gate";
import { hashOf, loadContent } from "@/lib/disclosures/content";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { decideRun, decisionRecord, expectRunAsSeen, mayDecide, seatOf } from "@/lib/workflow/decide-run";
import { loadStaff, lockRun, type Run, type Staff } from "@/lib/workflow/run";
import { markValidity } from "./mark-validity";
import { moveItem } from "./move-item";
import { abolitionDetail, moveDetail, withdrawalDetail } from "./run-detail";
import { decideInput } from "./schema";
import { takeDown } from "./take-down";

/** Locks the item and then the run, in this order. Throws notFound(). */
export async function lockItemAndRun(tx: Tx, runId: string): Promise<{ state: DisclosureState; run: Run }> {
  const found = await tx.approvalRun.findUnique({ where: { id: runId }, select: { subjectType: true, subjectId: true } });
  if (found?.subjectType !== "disclosure") throw notFound("审批");
  const state = await lockState(tx, found.subjectId);
  return { state, run: await lockRun(tx, runId) };
}

interface Loaded {
  state: DisclosureState;
  run: Run;
  staff: Staff;
  /** the content no longer is what the run is about */
  changed: boolean;
}

async function load(tx: Tx, runId: string, now: Date): Promise<Loaded> {
  const { state, run } = await lockItemAndRun(tx, runId);
  const changed = run.revisionId !== null && hashOf(await loadContent(tx, run.revisionId)) !== run.contentHash;
  return { state, run, staff: await loadStaff(tx, run.agencyId, now), changed };
}

/** Somebody who could see the item is told what became of it, not that it is no longer their turn. */
const wasFaster = (actor: Actor, { run, state }: Loaded, expectedVersion: number): boolean =>
  run.version !== expectedVersion && can(actor, "disclosure.view", state).allowed;

/** What the last approval brings about at once: 撤稿、废止、移栏. A publication waits for its publisher. */
async function takeEffect(tx: Tx, disclosureId: string, run: Run, by: { name: string; department: string }, now: Date): Promise<void> {
  if (run.purpose === "withdraw") {
    const { reason, alreadyDown } = withdrawalDetail.parse(run.detail);
    if (!alreadyDown) await takeDown(tx, disclosureId, { reason, by }, now);
  } else if (run.purpose === "abolish") {
    await markValidity(tx, { disclosureId, runId: run.id, detail: abolitionDetail.parse(run.detail), by }, now);
  } else if (run.purpose === "move") {
    await moveItem(tx, disclosureId, moveDetail.parse(run.detail), now);
  }
}

/** 审批: approve or return the step that waits. An act on what is public takes effect with its last approval. */
export const decide = command({
  name: "disclosure.decide",
  input: decideInput,
  load: (tx, input, _actor, now) => load(tx, input.runId, now),
  may: (actor, loaded, input) => (wasFaster(actor, loaded, input.expectedVersion) ? allowed : mayDecide(actor, loaded.run, loaded.staff)),
  check: ({ run, changed }, input) => {
    expectRunAsSeen(run, input);
    if (changed) throw conflict("内容与送审时不一致，不能审批。请主办科室撤回后重新送审。");
  },
  write: async ({ tx, actor, input, loaded: { run, state, staff }, now }) => {
    const seat = seatOf(actor, run, staff);
    if (seat === null) throw notAllowed("现在不由你审批。");
    const outcome = await decideRun(tx, { run, seat, actor, staff, now, decision: input });
    if (outcome === "approved") await takeEffect(tx, state.id, run, { name: actor.name, department: run.departmentName }, now);
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return {
      subject: { type: "disclosure", id: state.id },
      changes: { purpose: run.purpose, ...decisionRecord(run, input, seat, outcome) },
      result: { outcome, disclosureId: state.id },
    };
  },
});
