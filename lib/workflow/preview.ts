import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { activeHolders } from "@/lib/identity/people";
import { type Assignee, assignees, type RunFacts } from "./assignees";
import { APPROVER_ROLES, type Step } from "./definition";
import { loadStaff, type Staff } from "./run";
import { unfilledStep } from "./staffing";
import { nobodyCanDecide } from "./words";

/** Who would be asked about an item of one department. */
export interface DepartmentPreview {
  id: string;
  name: string;
  /** by step */
  asked: Assignee[][];
  /** why its items would get stuck; null when they reach the end */
  warning: string | null;
}

interface Department {
  id: string;
  name: string;
  supervisorId: string | null;
}

/**
 * Who would be asked at each step about an item of each department, by the accounts, roles and deputies of today. Whoever drafts an item
 * drops out of its approval; that depends on the item and is not counted here.
 */
export function previewSteps(steps: readonly Step[], departments: readonly Department[], { people, deputies }: Staff): DepartmentPreview[] {
  return departments.map(({ id, name, supervisorId }) => {
    const run: RunFacts = { departmentId: id, supervisorId, authorIds: [], acts: [] };
    const stuck = unfilledStep(steps, 0, run, people, deputies);
    const step = stuck === null ? undefined : steps[stuck];
    return {
      id,
      name,
      asked: steps.map((_, position) => assignees(steps, position, run, people, deputies)),
      warning: step === undefined ? null : nobodyCanDecide(step),
    };
  });
}

/** The preview for the departments of the actor's agency that have someone who drafts. */
export async function previewFlow(actor: Actor, steps: readonly Step[], now: Date): Promise<DepartmentPreview[]> {
  const { agencyId } = actor;
  const [staff, departments] = await Promise.all([
    loadStaff(db(), agencyId, now),
    db().department.findMany({
      where: { agencyId, retiredAt: null, users: { some: { disabledAt: null, roles: { some: { role: "author" } } } } },
      select: { id: true, name: true, supervisorId: true },
      orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
    }),
  ]);
  return previewSteps(steps, departments, staff);
}

/** The people whom a step can name: those who hold an approving role. */
export async function approverChoices(actor: Actor): Promise<{ value: string; label: string }[]> {
  const people = await activeHolders(db(), actor.agencyId);
  const able = people.filter(({ roles }) => APPROVER_ROLES.some((role) => roles.includes(role)));
  return able.map(({ id, name, departmentName, post }) => ({ value: id, label: `${name}（${departmentName}，${post}）` }));
}
