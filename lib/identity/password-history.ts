import type { Tx } from "@/lib/core/db";
import { passwordMatches } from "./password";
import { PASSWORD } from "./password-rules";

interface Account {
  id: string;
  passwordHash: string | null;
}

/** Keeps the password that is about to be replaced, and no more of them than the rule needs. */
export async function rememberPassword(tx: Tx, account: Account, now: Date): Promise<void> {
  if (account.passwordHash === null) return;
  await tx.passwordHistory.create({ data: { userId: account.id, hash: account.passwordHash, createdAt: now } });
  const older = await tx.passwordHistory.findMany({
    where: { userId: account.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: PASSWORD.remembered,
    select: { id: true },
  });
  await tx.passwordHistory.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
}

/** Is it the present password, or one of those before it that the rule remembers? */
export async function usedBefore(tx: Tx, account: Account, password: string): Promise<boolean> {
  const history = await tx.passwordHistory.findMany({
    where: { userId: account.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PASSWORD.remembered - 1,
    select: { hash: true },
  });
  const hashes = [...(account.passwordHash === null ? [] : [account.passwordHash]), ...history.map(({ hash }) => hash)];
  for (const hash of hashes) if (await passwordMatches(hash, password)) return true;
  return false;
}
