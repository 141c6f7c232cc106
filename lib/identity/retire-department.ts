import { z } from "zod";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "./can";
import { command } from "./command";
import { departmentIn, lockDepartments } from "./department-tree";

export const departmentStateInput = z.object({ departmentId: z.uuid(), expectedVersion: z.coerce.number().int() });

/** Takes a department out of use. It is refused while people, departments or columns still hang on it. */
export const retireDepartment = command({
  name: "department.retire",
  input: departmentStateInput,
  load: async (tx, input, actor) => {
    const all = await lockDepartments(tx, actor);
    const department = departmentIn(all, input.departmentId);
    // Whoever is about to join the department waits.
    await tx.$executeRaw`select 1 from "Department" where id = ${department.id}::uuid for update`;
    const [people, columns] = await Promise.all([
      tx.user.findMany({ where: { departmentId: department.id, disabledAt: null }, select: { name: true } }),
      tx.column.findMany({ where: { ownerDepartmentId: department.id, state: { not: "retired" } }, select: { name: true } }),
    ]);
    return { agencyId: actor.agencyId, all, department, people: people.map(({ name }) => name), columns: columns.map(({ name }) => name) };
  },
  may: (actor, loaded) => can(actor, "department.edit", loaded),
  check: ({ all, department, people, columns }, input) => {
    expectVersion(department, input.expectedVersion);
    const { id, name, isOffice, retiredAt } = department;
    const below = all.filter((other) => other.parentId === id && other.retiredAt === null).map((other) => other.name);
    if (retiredAt !== null) throw ruleViolation(`“${name}”已经停用。`);
    if (isOffice) throw ruleViolation(`“${name}”是政府信息公开工作机构，不能停用。请先把另一个科室设为公开工作机构。`);
    if (people.length > 0)
      throw ruleViolation(`“${name}”还有 ${people.length} 个在用的账号（${some(people)}）。请先把他们调到别的科室或停用账号。`);
    if (below.length > 0) throw ruleViolation(`“${name}”还有下级科室（${some(below)}）。请先把它们移走或停用。`);
    if (columns.length > 0)
      throw ruleViolation(`“${name}”还负责 ${columns.length} 个栏目（${some(columns)}）。请先给这些栏目换一个负责科室。`);
  },
  write: async ({ tx, loaded: { department }, now }) => {
    await tx.department.update({ where: { id: department.id }, data: { retiredAt: now, version: { increment: 1 } } });
    return {
      subject: { type: "department", id: department.id },
      changes: { name: department.name, retiredAt: now.toISOString() },
      result: { name: department.name },
    };
  },
});

/** The first three of many names. */
const some = (names: readonly string[]): string => names.slice(0, 3).join("、") + (names.length > 3 ? "等" : "");
