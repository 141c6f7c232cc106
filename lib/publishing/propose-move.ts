import { listColumns } from "@/lib/columns/queries";
import { flatten } from "@/lib/columns/tree";
import type { Tx } from "@/lib/core/db";
import { expectVersion, invalidInput, notAllowed } from "@/lib/core/errors";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { columnObstacle } from "./obstacle";
import { openAct } from "./open-act";
import { moveInput } from "./schema";

interface Moving {
  state: DisclosureState;
  from: { id: string; name: string } | null;
  to: { id: string; name: string; state: string; kind: string } | null;
}

async function load(tx: Tx, { disclosureId, columnId }: { disclosureId: string; columnId: string }): Promise<Moving> {
  const state = await lockState(tx, disclosureId);
  const live = await tx.publication.findFirst({
    where: { disclosureId, channel: "portal", publishedAt: { not: null }, endedAt: null },
    select: { column: { select: { id: true, name: true } } },
  });
  const to = flatten(await listColumns(tx, state.agencyId)).find(({ id }) => id === columnId) ?? null;
  return { state, from: live?.column ?? null, to };
}

function expectPlace({ from, to }: Moving): void {
  if (to === null) throw invalidInput({ columnId: ["没有这个栏目，请重新选择"] });
  if (to.id === from?.id) throw invalidInput({ columnId: ["信息已经在这个栏目里，请选别的栏目"] });
  const problem = columnObstacle(to, "portal");
  if (problem !== null) throw invalidInput({ columnId: [problem] });
}

/** 提出移栏: to another column, with the reason; it takes effect at the last approval, by the flow of the column it goes to. */
export const proposeMove = command({
  name: "disclosure.proposeMove",
  input: moveInput,
  load,
  may: (actor, { state }) => can(actor, "disclosure.proposeMove", state),
  check: (moving, input) => {
    expectVersion(moving.state, input.expectedVersion);
    expectPlace(moving);
  },
  write: async ({ tx, actor, input, loaded: { state, from, to }, now }) => {
    if (actor.userId === null || state.liveRevisionId === null || from === null || to === null)
      throw notAllowed("这条信息没有在网站上公开，不能移栏。");
    const detail = {
      kind: "move" as const,
      from: { id: from.id, name: from.name },
      to: { id: to.id, name: to.name },
      reason: input.reason,
    };
    const runId = await openAct(tx, {
      ...{ state, liveRevisionId: state.liveRevisionId, actor: { ...actor, userId: actor.userId } },
      ...{ purpose: "move" as const, columnId: to.id, detail, now },
    });
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return { subject: { type: "disclosure", id: state.id }, changes: { run: runId, ...detail }, result: { runId } };
  },
  taken: { ApprovalRun_one_open: "这条信息正在审批，暂时不能移栏。" },
});
