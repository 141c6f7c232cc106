import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { aboutUser, expectOtherAdministrator, lockAdministrator } from "./account";
import { can } from "./can";
import { command } from "./command";
import { setRolesInput } from "./schema";
import { endSessions } from "./sessions";

/** Grants and revokes until the person holds exactly these roles. They sign in again, so no page of theirs shows what they may no longer do. */
export const setRoles = command({
  name: "user.setRoles",
  input: setRolesInput,
  load: async (tx, input, actor) => {
    const account = await lockAdministrator(tx, actor, input.userId);
    return {
      account,
      granted: input.roles.filter((role) => !account.heldRoles.includes(role)),
      revoked: account.heldRoles.filter((role) => !input.roles.includes(role)),
    };
  },
  may: (actor, { account }) => can(actor, "user.grant", account),
  check: ({ account, granted, revoked }, input) => {
    expectVersion(account, input.expectedVersion);
    if (account.disabledAt !== null && granted.length > 0) throw ruleViolation("这个账号已停用，不能授予角色。请先由系统管理员启用。");
    expectOtherAdministrator(account, revoked);
  },
  write: async ({ tx, loaded: { account, granted, revoked }, actor, now }) => {
    await tx.userRole.deleteMany({ where: { userId: account.id, role: { in: revoked } } });
    await tx.userRole.createMany({
      data: granted.map((role) => ({ userId: account.id, role, grantedById: actor.userId, grantedAt: now })),
    });
    await tx.user.update({ where: { id: account.id }, data: { version: { increment: 1 } } });
    const changed = granted.length + revoked.length > 0;
    const endedSessions = changed ? await endSessions(tx, account.id, "角色变更", now) : 0;
    return { subject: aboutUser(account), changes: { granted, revoked, endedSessions }, result: null };
  },
});
