import { db } from "../db";

const KEPT_DAYS = 90;

/** Removes what went out or was given up a quarter of a year ago. Run daily by the platform. */
export async function sweepMail(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const { count } = await db().mailMessage.deleteMany({
    where: { queuedAt: { lt: before }, OR: [{ sentAt: { not: null } }, { givenUpAt: { not: null } }] },
  });
  return count;
}
