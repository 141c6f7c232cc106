import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { activeHolders } from "@/lib/identity/people";

export interface HandlingChoices {
  departments: { value: string; label: string }[];
  /** people of the agency who can be given a case, "姓名（科室）" */
  people: { value: string; label: string }[];
}

const HANDLE = ["author", "departmentHead", "requestOfficer", "officeHead"] as const;

/** Departments and people that a case can be given to. */
export async function handlingChoices(actor: Actor): Promise<HandlingChoices> {
  const [departments, people] = await Promise.all([
    db().department.findMany({
      where: { agencyId: actor.agencyId, retiredAt: null },
      select: { id: true, name: true },
      orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
    }),
    activeHolders(db(), actor.agencyId),
  ]);
  return {
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
    people: people
      .filter(({ roles }) => HANDLE.some((role) => roles.includes(role)))
      .map(({ id, name, departmentName }) => ({ value: id, label: `${name}（${departmentName}）` })),
  };
}
