import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { lockAgency } from "@/lib/core/lock-agency";
import type { Actor } from "./actor";

/** A department as the rules of the tree need it. */
export interface DepartmentNode {
  id: string;
  agencyId: string;
  parentId: string | null;
  name: string;
  sortOrder: number;
  isOffice: boolean;
  supervisorId: string | null;
  retiredAt: Date | null;
  version: number;
}

/** The departments of the agency, locked: whoever changes them next waits. */
export async function lockDepartments(tx: Tx, actor: Actor): Promise<DepartmentNode[]> {
  await lockAgency(tx, actor.agencyId);
  return tx.department.findMany({ where: { agencyId: actor.agencyId }, orderBy: [{ sortOrder: "asc" }, { name: "asc" }] });
}

/** One of them. Throws notFound(). */
export function departmentIn(all: readonly DepartmentNode[], id: string): DepartmentNode {
  const found = all.find((department) => department.id === id);
  if (found === undefined) throw notFound("科室");
  return found;
}

/** Whether `id` is the department or stands below it. */
export function isWithin(all: readonly DepartmentNode[], id: string | null, departmentId: string): boolean {
  if (id === null) return false;
  if (id === departmentId) return true;
  return isWithin(all, all.find((department) => department.id === id)?.parentId ?? null, departmentId);
}

/** Parents before children, with the depth from 1. */
export function inOrder<T extends { id: string; parentId: string | null }>(
  all: readonly T[],
  parentId: string | null = null,
  depth = 1,
): (T & { depth: number })[] {
  return all
    .filter((department) => department.parentId === parentId)
    .flatMap((department) => [{ ...department, depth }, ...inOrder(all, department.id, depth + 1)]);
}
