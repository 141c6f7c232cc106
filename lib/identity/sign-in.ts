import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import { allowed, type Written } from "@/lib/core/gate";
import type { User } from "@/lib/generated/prisma/client";
import { type Actor, personActor } from "./actor";
import { command } from "./command";
import { afterFailure, type Failures, lockedUntil, noFailures } from "./lockout";
import { decoyHash, passwordMatches } from "./password";
import { findPerson } from "./people";
import { signInInput } from "./schema";
import { openSession } from "./sessions";
import { failuresOfUnknown, type RefusalReason, unknownAccount, waitOfAddress } from "./sign-in-attempts";
import { signInTicket, ticketHolds, ticketOwner } from "./sign-in-ticket";
import { plainTotpSecret, totpStep } from "./totp";

export type SignInResult =
  | { outcome: "signedIn"; sessionId: string; userId: string }
  | { outcome: "codeNeeded"; ticket: string }
  | { outcome: "refused"; reason: "wrongPassword" | "wrongCode" }
  | { outcome: "refused"; reason: "locked"; until: Date };

interface Attempt {
  user: User | null;
  subject: { type: string; id: string };
  failures: Failures;
  wait: number;
}

interface Given {
  tx: Tx;
  actor: Actor;
  attempt: Attempt;
  now: Date;
}

type Answer = Written<SignInResult, Actor>;

/**
 * Signs in with account and password, and with a code where the account has a second factor. A failure is written, and counted, although nobody
 * gets in. An account that does not exist, a disabled one and a wrong password get the same answer after the same work.
 */
export const signIn = command({
  name: "session.signIn",
  input: signInInput,
  load: async (tx, input, actor, now): Promise<Attempt> => {
    const wait = await waitOfAddress(tx, actor.address, now);
    const userId = input.ticket === "" ? null : ticketOwner(input.ticket, now);
    const user = await lockAccount(tx, userId === null ? { username: input.username } : { id: userId });
    const subject = user === null ? unknownAccount(input.username) : { type: "user", id: user.id };
    return { user, subject, wait, failures: user ?? (await failuresOfUnknown(tx, input.username, now)) };
  },
  may: () => allowed,
  check: ({ wait, user }, input) => {
    if (input.ticket !== "" && user === null) throw ruleViolation("输入动态口令的时间过长，请重新填写账号和口令。");
    if (wait > 0) throw ruleViolation(`登录尝试太频繁，请 ${Math.ceil(wait / 1000)} 秒后再试。`);
  },
  write: async ({ tx, input, actor, loaded: attempt, now }): Promise<Answer> => {
    const given = { tx, actor, attempt, now };
    const until = lockedUntil(attempt.failures, now);
    if (until !== null) return { ...refusal(given, "locked", {}), result: { outcome: "refused", reason: "locked", until } };

    const { user } = attempt;
    const knowsPassword =
      user !== null && input.ticket !== ""
        ? ticketHolds(input.ticket, user, now)
        : await passwordMatches(user?.passwordHash ?? (await decoyHash()), input.password);
    if (user === null || user.passwordHash === null || user.disabledAt !== null || !knowsPassword) return fail(given, "wrongPassword");

    if (user.totpConfirmedAt === null) return succeed(given, user, null, input.userAgent);
    if (input.code === "")
      return { ...refusal(given, "codeNeeded", {}), result: { outcome: "codeNeeded", ticket: signInTicket(user, now) } };
    const secret = user.totpSecret === null ? null : plainTotpSecret(user.id, user.totpSecret);
    const step = secret === null ? null : await totpStep(secret, input.code, user.totpLastStep, now);
    return step === null ? fail(given, "wrongCode") : succeed(given, user, step, input.userAgent);
  },
});

async function lockAccount(tx: Tx, where: { id: string } | { username: string }): Promise<User | null> {
  const found = await tx.user.findUnique({ where, select: { id: true } });
  if (found === null) return null;
  await tx.$executeRaw`select 1 from "User" where id = ${found.id}::uuid for update`;
  return tx.user.findUnique({ where: { id: found.id } });
}

const refusal = ({ attempt }: Given, reason: RefusalReason, more: Record<string, unknown>) => ({
  outcome: "refused" as const,
  subject: attempt.subject,
  changes: { reason, ...more },
});

async function fail(given: Given, reason: "wrongPassword" | "wrongCode"): Promise<Answer> {
  const { tx, attempt, now } = given;
  const failures = afterFailure(attempt.failures, now);
  if (attempt.user !== null) {
    const { failedCount, failedSince, lockedUntil } = failures;
    await tx.user.update({ where: { id: attempt.user.id }, data: { failedCount, failedSince, lockedUntil } });
  }
  const detail = { lockedUntil: failures.lockedUntil?.toISOString() ?? null, disabled: attempt.user?.disabledAt != null };
  const result: SignInResult =
    failures.lockedUntil === null ? { outcome: "refused", reason } : { outcome: "refused", reason: "locked", until: failures.lockedUntil };
  return { ...refusal(given, reason, detail), result };
}

async function succeed({ tx, actor, now }: Given, user: User, step: number | null, userAgent: string): Promise<Answer> {
  const person = await findPerson(tx, user.id);
  if (person === null) throw new Error(`locked user ${user.id} is gone`);
  await tx.user.update({
    where: { id: user.id },
    data: { ...noFailures, lastSignInAt: now, ...(step === null ? {} : { totpLastStep: step }) },
  });
  const sessionId = await openSession(tx, { userId: user.id, address: actor.address, userAgent, now });
  return {
    actor: personActor(person, { address: actor.address, sessionId }),
    subject: { type: "user", id: user.id },
    changes: { secondFactor: step !== null },
    result: { outcome: "signedIn", sessionId, userId: user.id },
  };
}
