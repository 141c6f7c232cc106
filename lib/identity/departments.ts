import { db } from "@/lib/core/db";
import { notAllowed } from "@/lib/core/errors";
import type { Actor } from "./actor";
import { can } from "./can";
import { type DepartmentNode, inOrder } from "./department-tree";
import { activeHolders } from "./people";

export interface DepartmentRow extends DepartmentNode {
  depth: number;
  /** enabled accounts */
  people: number;
  supervisor: { id: string; name: string; post: string } | null;
  /** the supervisor is disabled or no leader any more: cannot decide */
  supervisorUnable: boolean;
}

export interface DepartmentsPage {
  departments: DepartmentRow[];
  /** those who may be 分管领导, for choosing one */
  leaders: { value: string; label: string }[];
}

/** The departments of the agency, parents before children, for the system administrator. Throws notAllowed(). */
export async function departmentsPage(actor: Actor): Promise<DepartmentsPage> {
  const verdict = can(actor, "department.edit", { agencyId: actor.agencyId });
  if (!verdict.allowed) throw notAllowed(verdict.reason);
  const [rows, holders] = await Promise.all([
    db().department.findMany({
      where: { agencyId: actor.agencyId },
      orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
      include: {
        supervisor: { select: { id: true, name: true, post: true } },
        _count: { select: { users: { where: { disabledAt: null } } } },
      },
    }),
    activeHolders(db(), actor.agencyId),
  ]);
  const leaders = holders.filter(({ roles }) => roles.includes("leader"));
  const departments = rows.map(({ _count, supervisor, ...row }) => ({
    ...row,
    people: _count.users,
    supervisor,
    supervisorUnable: supervisor !== null && !leaders.some(({ id }) => id === supervisor.id),
  }));
  return { departments: inOrder(departments), leaders: leaders.map(({ id, name, post }) => ({ value: id, label: `${name}（${post}）` })) };
}
