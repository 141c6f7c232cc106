import { can } from "./can";
import { command } from "./command";
import { departmentFields, expectDepartment, mayLead } from "./department-rules";
import { lockDepartments } from "./department-tree";

/** Makes a department. */
export const createDepartment = command({
  name: "department.create",
  input: departmentFields,
  load: async (tx, input, actor) => ({
    agencyId: actor.agencyId,
    all: await lockDepartments(tx, actor),
    leads: await mayLead(tx, actor.agencyId, input.supervisorId),
  }),
  may: (actor, loaded) => can(actor, "department.edit", loaded),
  check: ({ all, leads }, input) => expectDepartment(all, null, input, leads),
  write: async ({ tx, input, loaded: { agencyId } }) => {
    const { id, version } = await tx.department.create({ data: { ...input, agencyId } });
    return { subject: { type: "department", id }, changes: { ...input }, result: { id, version } };
  },
});
