import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "./can";
import { command } from "./command";
import { departmentIn, lockDepartments } from "./department-tree";
import { departmentStateInput } from "./retire-department";

/** Takes a retired department into use again. */
export const reviveDepartment = command({
  name: "department.revive",
  input: departmentStateInput,
  load: async (tx, input, actor) => {
    const all = await lockDepartments(tx, actor);
    return { agencyId: actor.agencyId, all, department: departmentIn(all, input.departmentId) };
  },
  may: (actor, loaded) => can(actor, "department.edit", loaded),
  check: ({ all, department }, input) => {
    expectVersion(department, input.expectedVersion);
    if (department.retiredAt === null) throw ruleViolation(`“${department.name}”没有停用，不需要恢复。`);
    const parent = all.find(({ id }) => id === department.parentId);
    if (parent !== undefined && parent.retiredAt !== null) throw ruleViolation(`上级科室“${parent.name}”还停用着，请先恢复它。`);
  },
  write: async ({ tx, loaded: { department } }) => {
    await tx.department.update({ where: { id: department.id }, data: { retiredAt: null, version: { increment: 1 } } });
    return {
      subject: { type: "department", id: department.id },
      changes: { name: department.name, retiredAt: null },
      result: { name: department.name },
    };
  },
});
