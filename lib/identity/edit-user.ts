import { expectVersion } from "@/lib/core/errors";
import { aboutUser, lockAccount } from "./account";
import { can } from "./can";
import { command } from "./command";
import { expectDepartment } from "./create-user";
import { editUserInput } from "./schema";

/** Changes name, post and department. What the person signed earlier keeps the name, post and department of that day. */
export const editUser = command({
  name: "user.edit",
  input: editUserInput,
  load: (tx, input, actor) => lockAccount(tx, actor, input.userId),
  may: (actor, account) => can(actor, "user.edit", account),
  check: (account, input) => expectVersion(account, input.expectedVersion),
  write: async ({ tx, input, loaded, actor }) => {
    const { name, post, departmentId } = input;
    if (departmentId !== loaded.departmentId) await expectDepartment(tx, actor.agencyId, departmentId);
    await tx.user.update({ where: { id: loaded.id }, data: { name, post, departmentId, version: { increment: 1 } } });
    const before = { name: loaded.name, post: loaded.post, departmentId: loaded.departmentId };
    return { subject: aboutUser(loaded), changes: { before, after: { name, post, departmentId } }, result: null };
  },
});
