import { addDays, civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";

const KEPT_DAYS = 400;

/** Adds one round of probes to those of the day. A count like those of visits, not an act: it does not go into the ledger. */
export async function saveProbe(agencyId: string, { asked, failed }: { asked: number; failed: number }, now: Date): Promise<void> {
  const today = civilDateOf(now);
  const key = { agencyId, day: toDatabaseDate(today) };
  const update = { asked: { increment: asked }, failed: { increment: failed } };
  await db().siteProbe.upsert({ where: { agencyId_day: key }, create: { ...key, asked, failed }, update });
  await db().siteProbe.deleteMany({ where: { agencyId, day: { lt: toDatabaseDate(addDays(today, -KEPT_DAYS)) } } });
}
