import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { aboutUser, expectOtherAdministrator, expectSomebodyElse, lockAdministrator } from "./account";
import { can } from "./can";
import { command } from "./command";
import { aboutUserInput } from "./schema";
import { endSessions } from "./sessions";

/** 停用: the person is signed out everywhere and cannot sign in. The account stays, so that its name is never given to anybody else. */
export const disableUser = command({
  name: "user.disable",
  input: aboutUserInput,
  load: (tx, input, actor) => lockAdministrator(tx, actor, input.userId),
  may: (actor, account) => can(actor, "user.edit", account),
  check: (account, input, actor) => {
    expectVersion(account, input.expectedVersion);
    if (account.disabledAt !== null) throw ruleViolation("这个账号已经停用。");
    expectSomebodyElse(actor, account, "停用");
    expectOtherAdministrator(account, account.heldRoles);
  },
  write: async ({ tx, loaded, now }) => {
    await tx.user.update({ where: { id: loaded.id }, data: { disabledAt: now, version: { increment: 1 } } });
    const endedSessions = await endSessions(tx, loaded.id, "停用账号", now);
    return { subject: aboutUser(loaded), changes: { endedSessions }, result: null };
  },
});
