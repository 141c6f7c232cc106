import type { Tx } from "@/lib/core/db";
import { notFound, ruleViolation } from "@/lib/core/errors";
import type { Role, User } from "@/lib/generated/prisma/client";
import type { Actor } from "./actor";
import { isAdminRole, ROLE_WORDS } from "./words";

export interface Account extends User {
  heldRoles: readonly Role[];
}

/** The account, locked until the transaction ends. Throws notFound(), also for one of another agency. */
export async function lockAccount(tx: Tx, actor: Actor, userId: string): Promise<Account> {
  await tx.$executeRaw`select 1 from "User" where id = ${userId}::uuid for update`;
  const user = await tx.user.findUnique({
    where: { id: userId },
    include: { roles: { select: { role: true }, orderBy: { role: "asc" } } },
  });
  if (user === null || user.agencyId !== actor.agencyId) throw notFound("人员");
  const { roles, ...row } = user;
  return { ...row, heldRoles: roles.map(({ role }) => role) };
}

/** As `lockAccount`, and nobody else changes who is administrator meanwhile: needed before one may be taken away. */
export async function lockAdministrator(tx: Tx, actor: Actor, userId: string): Promise<Account & { lastOf: readonly Role[] }> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`administrators of ${actor.agencyId}`}, 0))`;
  const account = await lockAccount(tx, actor, userId);
  const lastOf: Role[] = [];
  for (const role of account.heldRoles.filter(isAdminRole)) {
    const others = await tx.userRole.count({
      where: { role, userId: { not: userId }, user: { agencyId: actor.agencyId, disabledAt: null } },
    });
    if (others === 0) lastOf.push(role);
  }
  return { ...account, lastOf };
}

/** 三员 are never without their person. Throws a RuleViolation when one of `lost` has no other enabled holder. */
export function expectOtherAdministrator(account: { lastOf: readonly Role[] }, lost: readonly Role[]): void {
  const role = account.lastOf.find((one) => lost.includes(one));
  if (role !== undefined) throw ruleViolation(`这是唯一的${ROLE_WORDS[role]}。请先让另一个人担任${ROLE_WORDS[role]}，再办理。`);
}

/** Throws a RuleViolation when a person would do it to their own account. */
export function expectSomebodyElse(actor: Actor, account: { id: string }, what: string): void {
  if (actor.userId === account.id) throw ruleViolation(`不能对自己的账号${what}，请由另一位管理员办理。`);
}

export const aboutUser = (account: { id: string }) => ({ type: "user", id: account.id });
