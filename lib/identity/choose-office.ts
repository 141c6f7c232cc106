import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "./can";
import { command } from "./command";
import { departmentIn, lockDepartments } from "./department-tree";
import { departmentStateInput } from "./retire-department";

/** Makes a department the 政府信息公开工作机构 (条例第四条) in place of the one before: an agency has exactly one. */
export const chooseOffice = command({
  name: "department.chooseOffice",
  input: departmentStateInput,
  load: async (tx, input, actor) => {
    const all = await lockDepartments(tx, actor);
    return {
      agencyId: actor.agencyId,
      department: departmentIn(all, input.departmentId),
      before: all.filter(({ isOffice }) => isOffice).map(({ id }) => id),
    };
  },
  may: (actor, loaded) => can(actor, "department.edit", loaded),
  check: ({ department }, input) => {
    expectVersion(department, input.expectedVersion);
    if (department.isOffice) throw ruleViolation(`“${department.name}”已经是政府信息公开工作机构。`);
    if (department.retiredAt !== null) throw ruleViolation(`“${department.name}”已停用，不能作为政府信息公开工作机构。`);
  },
  write: async ({ tx, loaded: { department, before } }) => {
    await tx.department.updateMany({ where: { id: { in: before } }, data: { isOffice: false, version: { increment: 1 } } });
    await tx.department.update({ where: { id: department.id }, data: { isOffice: true, version: { increment: 1 } } });
    return {
      subject: { type: "department", id: department.id },
      changes: { office: { from: before, to: department.id } },
      result: { name: department.name },
    };
  },
});
