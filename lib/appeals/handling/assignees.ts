import type { Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import { officeOf } from "@/lib/requests/intake/create-cases";

interface Named {
  id: string;
  name: string;
}

/** The department that answers; 政府信息公开工作机构 when none is named. Throws InvalidInput. */
export async function findDepartment(tx: Tx, agencyId: string, departmentId: string | null): Promise<Named> {
  if (departmentId === null) return officeOf(tx, agencyId);
  const where = { id: departmentId, agencyId, retiredAt: null };
  const department = await tx.department.findFirst({ where, select: { id: true, name: true } });
  if (department === null) throw invalidInput({ departmentId: ["没有这个科室，或者它已经停用"] });
  return department;
}

/** Whoever may be given it: an officer of requests, the office's head, or an author of the department. Throws InvalidInput. */
export async function findHandler(tx: Tx, agencyId: string, departmentId: string, handlerId: string): Promise<Named> {
  const handler = await tx.user.findFirst({
    where: {
      ...{ id: handlerId, agencyId, disabledAt: null },
      OR: [
        { roles: { some: { role: { in: ["requestOfficer", "officeHead"] } } } },
        { departmentId, roles: { some: { role: { in: ["author", "departmentHead"] } } } },
      ],
    },
    select: { id: true, name: true },
  });
  if (handler === null) throw invalidInput({ handlerId: ["经办人应当是依申请公开经办人、公开办负责人，或者承办科室的人"] });
  return handler;
}
