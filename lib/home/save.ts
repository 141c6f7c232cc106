import type { Tx } from "@/lib/core/db";
import { invalidInput, ruleViolation, staleForm } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { type HomeState, lockHome } from "./arrangement";
import type { Block } from "./blocks";
import { itemsAt } from "./content";
import { saveHomeInput } from "./schema";

/** Refuses what an approval has locked, and a form that somebody else was faster than. */
export function expectOpenForChange({ working, stage }: HomeState, expectedVersion: number): void {
  if (stage === "inApproval") throw ruleViolation("这一版首页编排正在审批，内容已锁定。需要修改请先撤回。");
  if ((working?.version ?? 0) !== expectedVersion) throw staleForm();
}

/** Columns and items that are not open to the public (any more), by field. */
async function missingReferences(tx: Tx, agencyId: string, blocks: readonly Block[], now: Date): Promise<Record<string, string[]>> {
  const ids = blocks.flatMap((block) => ("columnId" in block ? [block.columnId] : block.kind === "columns" ? block.columnIds : []));
  const addresses = blocks.flatMap((block) => (block.kind === "headlines" ? block.items : []));
  const [columns, items] = await Promise.all([
    tx.column.findMany({ where: { agencyId, id: { in: ids.filter((id) => id !== "") }, state: { not: "hidden" } }, select: { id: true } }),
    itemsAt(agencyId, addresses, now),
  ]);
  const open = new Set(columns.map(({ id }) => id));
  const fields: Record<string, string[]> = {};
  const gone = ["这个栏目没有对公众显示，请另选"];
  for (const [place, block] of blocks.entries()) {
    if ("columnId" in block && block.columnId !== "" && !open.has(block.columnId)) fields[`blocks.${place}.columnId`] = gone;
    if (block.kind === "columns" && !block.columnIds.every((id) => open.has(id))) fields[`blocks.${place}.columnIds`] = gone;
    if (block.kind !== "headlines") continue;
    for (const [index, address] of block.items.entries())
      if (!items.has(address)) fields[`blocks.${place}.items.${index}`] = ["这条信息已不在网站上，请另选"];
  }
  return fields;
}

/** Keeps the version in preparation, or begins one. Nothing of it is public. */
export const saveHome = command({
  name: "home.save",
  input: saveHomeInput,
  load: async (tx, { blocks }, actor, now) => ({
    ...(await lockHome(tx, actor.agencyId)),
    gone: await missingReferences(tx, actor.agencyId, blocks, now),
  }),
  may: (actor, home) => can(actor, "home.edit", home),
  check: (home, { expectedVersion }) => {
    expectOpenForChange(home, expectedVersion);
    if (Object.keys(home.gone).length > 0) throw invalidInput(home.gone);
  },
  write: async ({ tx, actor, input: { blocks }, loaded: { agencyId, working }, now }) => {
    const authorIds = [...new Set([...(working?.authorIds ?? []), ...(actor.userId === null ? [] : [actor.userId])])];
    const data = { blocks, authorIds, editorName: actor.name, updatedAt: now };
    const saved =
      working === null
        ? await tx.homeArrangement.create({ data: { ...data, agencyId, number: await nextNumber(tx, agencyId), createdAt: now } })
        : await tx.homeArrangement.update({ where: { id: working.id }, data: { ...data, version: { increment: 1 } } });
    return {
      subject: { type: "home", id: saved.id },
      changes: { number: saved.number, blocks: { from: working?.blocks ?? null, to: blocks } },
      result: { id: saved.id, number: saved.number, version: saved.version },
    };
  },
});

async function nextNumber(tx: Tx, agencyId: string): Promise<number> {
  const last = await tx.homeArrangement.findFirst({ where: { agencyId }, orderBy: { number: "desc" }, select: { number: true } });
  return (last?.number ?? 0) + 1;
}
