import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { expectVersion } from "@/lib/core/errors";
import { can } from "./can";
import { command } from "./command";
import { type DepartmentFields, departmentFields, expectDepartment, mayLead } from "./department-rules";
import { departmentIn, lockDepartments } from "./department-tree";

export const editDepartmentInput = departmentFields.extend({ departmentId: z.uuid(), expectedVersion: z.coerce.number().int() });

/** Renames or moves a department, or changes its 分管领导. Approvals decided before keep the names as they were. */
export const editDepartment = command({
  name: "department.edit",
  input: editDepartmentInput,
  load: async (tx, input, actor) => {
    const all = await lockDepartments(tx, actor);
    const department = departmentIn(all, input.departmentId);
    const kept = department.supervisorId === input.supervisorId;
    return { agencyId: actor.agencyId, all, department, leads: kept || (await mayLead(tx, actor.agencyId, input.supervisorId)) };
  },
  may: (actor, loaded) => can(actor, "department.edit", loaded),
  check: ({ all, department, leads }, input) => {
    expectVersion(department, input.expectedVersion);
    expectDepartment(all, department.id, input, leads);
  },
  write: async ({ tx, input, loaded: { department } }) => {
    const { departmentId, expectedVersion: _, ...fields } = input;
    const before: DepartmentFields = {
      name: department.name,
      parentId: department.parentId,
      supervisorId: department.supervisorId,
      sortOrder: department.sortOrder,
    };
    const { version } = await tx.department.update({ where: { id: departmentId }, data: { ...fields, version: { increment: 1 } } });
    return { subject: { type: "department", id: departmentId }, changes: changed(before, fields), result: { version } };
  },
});
