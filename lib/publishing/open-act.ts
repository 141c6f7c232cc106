import { listColumns } from "@/lib/columns/queries";
import { flatten } from "@/lib/columns/tree";
import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import type { DisclosureState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { activeDefinition } from "@/lib/workflow/definition";
import { expectStaffed, openRun } from "@/lib/workflow/open-run";
import { loadStaff } from "@/lib/workflow/run";
import type { AbolitionDetail, MoveDetail } from "./run-detail";

interface ProposedAct {
  state: DisclosureState;
  liveRevisionId: string;
  actor: Actor & { userId: string };
  purpose: "abolish" | "move";
  /** whose flow decides: the column in which the item stands afterwards */
  columnId: string;
  detail: AbolitionDetail | MoveDetail;
  now: Date;
}

/** Opens the run of an act on what is public, by the flow by which its column publishes. Its proposer does not decide on it. */
export async function openAct(tx: Tx, { state, liveRevisionId, actor, purpose, columnId, detail, now }: ProposedAct): Promise<string> {
  const column = flatten(await listColumns(tx, state.agencyId)).find(({ id }) => id === columnId);
  const key = column?.workflowKey ?? null;
  const definition = key === null ? null : await activeDefinition(tx, state.agencyId, key);
  if (definition === null) throw ruleViolation(`栏目“${column?.name ?? ""}”没有设定审批流程，请系统管理员在栏目管理中设定。`);
  const { title, contentHash } = await tx.revision.findUniqueOrThrow({
    where: { id: liveRevisionId },
    select: { title: true, contentHash: true },
  });
  const run = { departmentId: state.departmentId, authorIds: [actor.userId] };
  await expectStaffed(tx, run, definition.steps, await loadStaff(tx, state.agencyId, now));
  return openRun(tx, actor, now, {
    ...run,
    subject: { type: "disclosure", id: state.id },
    revisionId: liveRevisionId,
    purpose,
    title,
    contentHash,
    definition,
    detail,
    opinion: detail.reason,
  });
}
