import { invalidInput, notFound } from "@/lib/core/errors";
import { allowed, type Written } from "@/lib/core/gate";
import { aboutUser, lockAccount } from "./account";
import type { Actor } from "./actor";
import { command } from "./command";
import { afterFailure, lockedUntil } from "./lockout";
import { hashPassword, passwordMatches } from "./password";
import { rememberPassword, usedBefore } from "./password-history";
import { passwordFaults } from "./password-rules";
import { changePasswordInput } from "./schema";
import { endSessions, openSession } from "./sessions";

/** The person's own id; the platform and visitors have no account to change. */
export function ownId(actor: Actor): string {
  if (actor.userId === null) throw notFound("账号");
  return actor.userId;
}

export type PasswordChange = { outcome: "changed"; sessionId: string } | { outcome: "wrongPassword"; locked: boolean };

/**
 * Changes one's own password. Every session ends, and a new one opens for this browser. A wrong present password counts as a failed sign-in:
 * whoever sits down at an open screen cannot try passwords here.
 */
export const changePassword = command({
  name: "account.changePassword",
  input: changePasswordInput,
  load: (tx, _input, actor) => lockAccount(tx, actor, ownId(actor)),
  may: () => allowed,
  check: (account, input) => {
    const faults = passwordFaults(input.newPassword, account.username);
    if (faults.length > 0) throw invalidInput({ newPassword: faults });
  },
  write: async ({ tx, input, loaded: account, actor, now }): Promise<Written<PasswordChange, Actor>> => {
    const subject = aboutUser(account);
    const locked = lockedUntil(account, now) !== null;
    if (locked || account.passwordHash === null || !(await passwordMatches(account.passwordHash, input.currentPassword))) {
      const failures = locked ? account : afterFailure(account, now);
      const { failedCount, failedSince, lockedUntil: until } = failures;
      await tx.user.update({ where: { id: account.id }, data: { failedCount, failedSince, lockedUntil: until } });
      const changes = { reason: "wrongPassword", lockedUntil: until?.toISOString() ?? null };
      return { subject, outcome: "refused", changes, result: { outcome: "wrongPassword", locked: until !== null } };
    }
    if (await usedBefore(tx, account, input.newPassword))
      throw invalidInput({ newPassword: ["新口令与最近 5 次用过的口令相同，请换一个。"] });

    await rememberPassword(tx, account, now);
    const passwordHash = await hashPassword(input.newPassword);
    await tx.user.update({ where: { id: account.id }, data: { passwordHash, passwordChangedAt: now, mustChangePassword: false } });
    const endedSessions = await endSessions(tx, account.id, "修改口令", now);
    const sessionId = await openSession(tx, { userId: account.id, address: actor.address, userAgent: input.userAgent, now });
    return { subject, changes: { endedSessions }, result: { outcome: "changed", sessionId } };
  },
});
