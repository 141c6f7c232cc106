import type { Tx } from "@/lib/core/db";
import { conflict, invalidInput } from "@/lib/core/errors";
import { addressProblem, movedPath } from "./address";
import type { LockedTree } from "./lock";
import type { ColumnFields } from "./schema";
import { type ColumnNode, flatten } from "./tree";

/** A path that a column wants and that another has, or had and still answers. */
export interface Clash {
  path: string;
  name: string;
  current: boolean;
}

/** A column and the path it wants; no id: a column about to be made. */
export interface Claim {
  columnId: string | null;
  path: string;
}

/** The claims of a column and of those below it when it goes to `to`. */
export const claimsAfter = (column: ColumnNode, to: string): Claim[] =>
  flatten([column]).map(({ id, path }) => ({ columnId: id, path: movedPath(path, column.path, to) }));

/** The first claimed path that belongs to another column, or null. A column may go back to a path it had. */
export async function findClash(tx: Tx, agencyId: string, claims: readonly Claim[]): Promise<Clash | null> {
  const addresses = await tx.columnAddress.findMany({
    where: { agencyId, path: { in: claims.map(({ path }) => path) } },
    orderBy: { path: "asc" },
    select: { path: true, columnId: true, column: { select: { name: true, path: true } } },
  });
  const taken = addresses.find(({ path, columnId }) => claims.some((claim) => claim.path === path && claim.columnId !== columnId));
  return taken === undefined ? null : { path: taken.path, name: taken.column.name, current: taken.column.path === taken.path };
}

/** Throws unless the claimed addresses are allowed and free. */
export function expectAddresses(claims: readonly Claim[], clash: Clash | null): void {
  const problem = claims.map(({ path }) => addressProblem(path)).find((found) => found !== null);
  if (problem !== undefined) throw invalidInput({ slug: [problem] });
  if (clash === null) return;
  const message = clash.current
    ? `地址 ${clash.path} 已由栏目“${clash.name}”使用，请换一个地址标识。`
    : `地址 ${clash.path} 是栏目“${clash.name}”用过的旧地址，访问它会转到该栏目，不能再给别的栏目。请换一个地址标识。`;
  throw conflict(message, { slug: [message] });
}

/** Gives a column and all below it their new paths; the former ones stay and redirect. */
export async function settle(tx: Tx, column: ColumnNode, to: string, now: Date): Promise<void> {
  for (const { id, path } of flatten([column])) {
    const moved = movedPath(path, column.path, to);
    await tx.column.update({ where: { id }, data: { path: moved } });
    await tx.columnAddress.upsert({
      where: { agencyId_path: { agencyId: column.agencyId, path: moved } },
      create: { agencyId: column.agencyId, path: moved, columnId: id, since: now },
      update: { since: now },
    });
  }
}

/** What the fields of a form refer to and this agency does not have (any more), by field. */
export async function referenceProblems(
  tx: Tx,
  { agencyId }: Pick<LockedTree, "agencyId">,
  fields: Pick<ColumnFields, "ownerDepartmentId" | "workflowKey">,
): Promise<Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  if (fields.ownerDepartmentId !== null) {
    const department = await tx.department.findFirst({
      where: { agencyId, id: fields.ownerDepartmentId, retiredAt: null },
      select: { id: true },
    });
    if (department === null) problems.ownerDepartmentId = ["这个科室已停用，请另选"];
  }
  if (fields.workflowKey !== null) {
    const flow = await tx.workflowDefinition.findFirst({
      where: { agencyId, key: fields.workflowKey, retiredAt: null },
      select: { steps: true },
    });
    if (flow === null) problems.workflowKey = ["没有这个审批流程，请另选"];
    else if (!hasSecrecyCheck(flow.steps)) problems.workflowKey = ["这个流程没有保密审查，不能用于发布，请另选"];
  }
  return problems;
}

const hasSecrecyCheck = (steps: unknown): boolean =>
  Array.isArray(steps) &&
  steps.some((step: unknown) => typeof step === "object" && step !== null && "secrecyCheck" in step && step.secrecyCheck === true);

/** Throws when there are problems, or when a column at the top names no flow that those below could take over. */
export function expectFields(problems: Readonly<Record<string, readonly string[]>>, isTop: boolean, workflowKey: string | null): void {
  const fields = isTop && workflowKey === null ? { ...problems, workflowKey: ["一级栏目须选定审批流程，下级栏目沿用它"] } : problems;
  if (Object.keys(fields).length > 0) throw invalidInput(fields);
}
