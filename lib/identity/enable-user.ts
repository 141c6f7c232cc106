import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { aboutUser, lockAccount } from "./account";
import { can } from "./can";
import { command } from "./command";
import { aboutUserInput } from "./schema";

export const enableUser = command({
  name: "user.enable",
  input: aboutUserInput,
  load: (tx, input, actor) => lockAccount(tx, actor, input.userId),
  may: (actor, account) => can(actor, "user.edit", account),
  check: (account, input) => {
    expectVersion(account, input.expectedVersion);
    if (account.disabledAt === null) throw ruleViolation("这个账号没有停用。");
  },
  write: async ({ tx, loaded }) => {
    await tx.user.update({ where: { id: loaded.id }, data: { disabledAt: null, version: { increment: 1 } } });
    return { subject: aboutUser(loaded), changes: { disabledSince: loaded.disabledAt?.toISOString() ?? null }, result: null };
  },
});
