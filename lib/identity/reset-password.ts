import { aboutUser, expectSomebodyElse, lockAccount } from "./account";
import { can } from "./can";
import { command } from "./command";
import { noFailures } from "./lockout";
import { hashPassword, oneTimePassword } from "./password";
import { rememberPassword } from "./password-history";
import { aboutUserInput } from "./schema";
import { endSessions } from "./sessions";

/** Gives a one-time password, which is shown once, must be changed at the next sign-in, and ends every session. */
export const resetPassword = command({
  name: "user.resetPassword",
  input: aboutUserInput.omit({ expectedVersion: true }),
  load: (tx, input, actor) => lockAccount(tx, actor, input.userId),
  may: (actor, account) => can(actor, "user.secure", account),
  check: (account, _input, actor) => expectSomebodyElse(actor, account, "重置口令"),
  write: async ({ tx, loaded, now }) => {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await rememberPassword(tx, loaded, now);
    await tx.user.update({
      where: { id: loaded.id },
      data: { ...noFailures, passwordHash, passwordChangedAt: now, mustChangePassword: true },
    });
    const endedSessions = await endSessions(tx, loaded.id, "重置口令", now);
    return { subject: aboutUser(loaded), changes: { endedSessions }, result: { username: loaded.username, oneTimePassword: password } };
  },
});
