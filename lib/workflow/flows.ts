import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { activeDefinitions, type Definition, definitionHistory, isForColumns } from "./definition";

/** The flows of the actor's agency that a column can name. */
export async function flowChoices(actor: Actor): Promise<{ value: string; label: string }[]> {
  const flows = await activeDefinitions(db(), actor.agencyId);
  return flows
    .filter(({ key }) => isForColumns(key))
    .map(({ key, name, steps }) => ({ value: key, label: `${name}（${steps.length} 步）` }));
}

export interface FlowRow {
  definition: Definition;
  /** columns that name it themselves */
  columns: number;
  /** approvals running now by any of its versions */
  running: number;
}

/** The flows in force, with what hangs on them. */
export async function flowTable(actor: Actor): Promise<FlowRow[]> {
  const { agencyId } = actor;
  const [definitions, columns, runs] = await Promise.all([
    activeDefinitions(db(), agencyId),
    db().column.groupBy({ by: ["workflowKey"], where: { agencyId }, _count: true }),
    db().approvalRun.groupBy({ by: ["definitionKey"], where: { agencyId, state: "open" }, _count: true }),
  ]);
  return definitions.map((definition) => ({
    definition,
    columns: columns.find(({ workflowKey }) => workflowKey === definition.key)?._count ?? 0,
    running: runs.find(({ definitionKey }) => definitionKey === definition.key)?._count ?? 0,
  }));
}

/** Every version of one flow, newest first, each with who made it; empty when there is none. */
export async function flowVersions(actor: Actor, key: string): Promise<(Definition & { createdBy: string | null })[]> {
  const versions = await definitionHistory(db(), actor.agencyId, key);
  const makers = await db().user.findMany({
    where: { id: { in: versions.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, name: true },
  });
  return versions.map((version) => ({ ...version, createdBy: makers.find(({ id }) => id === version.createdById)?.name ?? null }));
}
