import type { Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import { can } from "./can";
import { command } from "./command";
import { hashPassword, oneTimePassword } from "./password";
import { createUserInput } from "./schema";

/** Throws InvalidInput unless the department is one of the agency's, and not retired. */
export async function expectDepartment(tx: Tx, agencyId: string, departmentId: string): Promise<{ id: string; name: string }> {
  const department = await tx.department.findUnique({
    where: { id: departmentId },
    select: { id: true, name: true, agencyId: true, retiredAt: true },
  });
  if (department === null || department.agencyId !== agencyId) throw invalidInput({ departmentId: ["没有这个科室，请重新选择。"] });
  if (department.retiredAt !== null) throw invalidInput({ departmentId: ["这个科室已撤销，请选择现有的科室。"] });
  return department;
}

/** Makes an account without rights, and its one-time password, which is shown once and kept nowhere. 安全管理员 grants the roles. */
export const createUser = command({
  name: "user.create",
  input: createUserInput,
  load: async (tx, input, actor) => ({
    agency: await tx.agency.findUniqueOrThrow({ where: { id: actor.agencyId }, select: { isDemo: true } }),
    department: await expectDepartment(tx, actor.agencyId, input.departmentId),
  }),
  may: (actor) => can(actor, "user.edit", { agencyId: actor.agencyId }),
  check: ({ agency }, { password }) => {
    if (password !== undefined && !agency.isDemo) throw invalidInput({ password: ["口令由系统生成，不能指定。"] });
  },
  write: async ({ tx, input, loaded, actor, now }) => {
    const password = input.password ?? oneTimePassword();
    const given = input.password !== undefined;
    const { id } = await tx.user.create({
      data: {
        agencyId: actor.agencyId,
        departmentId: input.departmentId,
        username: input.username,
        name: input.name,
        post: input.post,
        passwordHash: await hashPassword(password),
        passwordChangedAt: now,
        mustChangePassword: !given,
        createdAt: now,
      },
      select: { id: true },
    });
    return {
      subject: { type: "user", id },
      changes: { username: input.username, name: input.name, post: input.post, department: loaded.department.name },
      result: { id, oneTimePassword: given ? null : password },
    };
  },
  taken: { username: "这个账号名已经有人用过。账号名不重复使用，请换一个。" },
});
