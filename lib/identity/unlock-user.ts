import { ruleViolation } from "@/lib/core/errors";
import { aboutUser, lockAccount } from "./account";
import { can } from "./can";
import { command } from "./command";
import { lockedUntil, noFailures } from "./lockout";
import { aboutUserInput } from "./schema";

/** 解锁: the failures so far are forgotten. The version stays: a failed sign-in is no edit, and neither is this. */
export const unlockUser = command({
  name: "user.unlock",
  input: aboutUserInput.omit({ expectedVersion: true }),
  load: (tx, input, actor) => lockAccount(tx, actor, input.userId),
  may: (actor, account) => can(actor, "user.secure", account),
  check: (account, _input, _actor, now) => {
    if (lockedUntil(account, now) === null) throw ruleViolation("这个账号没有锁定，不需要解锁。");
  },
  write: async ({ tx, loaded }) => {
    await tx.user.update({ where: { id: loaded.id }, data: noFailures });
    return { subject: aboutUser(loaded), changes: { lockedUntil: loaded.lockedUntil?.toISOString() ?? null }, result: null };
  },
});
