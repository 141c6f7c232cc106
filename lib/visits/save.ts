import { createHmac, randomBytes } from "node:crypto";
import { type CivilDate, civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import { db, type Tx } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Batch, type ScopedTally, scopesOf } from "./recorder";

const MARK_BYTES = 8;
const ROWS_AT_ONCE = 5_000;

/**
 * Adds a batch to the counts of its day, all of it or nothing. Counts are no act of anybody, and so pass by the gate. Nothing is counted before an
 * agency has been set up.
 */
export async function saveVisits(batch: Batch): Promise<void> {
  if (batch.pages.size === 0) return;
  await db().$transaction(async (tx) => {
    const agency = await tx.agency.findFirst({ where: { isDefault: true }, select: { id: true } });
    if (agency === null) return;
    const salt = await saltOf(tx, batch.day);
    // Always in the same order, so that two processes never wait for each other.
    const tallies = scopesOf(batch).sort((a, b) => (`${a.scope} ${a.key}` < `${b.scope} ${b.key}` ? -1 : 1));
    await addCounts(tx, agency.id, batch.day, tallies, await markVisitors(tx, batch.day, salt, tallies));
  });
}

/** The key of the day, the same for every process. */
async function saltOf(tx: Tx, day: CivilDate): Promise<Buffer> {
  await tx.visitSalt.createMany({ data: [{ day: toDatabaseDate(day), salt: randomBytes(32) }], skipDuplicates: true });
  const { salt } = await tx.visitSalt.findUniqueOrThrow({ where: { day: toDatabaseDate(day) } });
  return Buffer.from(salt);
}

const markOf = (salt: Buffer, visitor: string): Buffer => createHmac("sha256", salt).update(visitor).digest().subarray(0, MARK_BYTES);

/** Marks the visitors of each scope as counted today; gives how many were not yet. */
async function markVisitors(tx: Tx, day: CivilDate, salt: Buffer, tallies: readonly ScopedTally[]): Promise<ReadonlyMap<string, number>> {
  const marks = new Map<string, Buffer>();
  const rows = tallies.flatMap(({ scope, key, visitors }) =>
    [...visitors].map((visitor) => {
      const mark = marks.get(visitor) ?? markOf(salt, visitor);
      marks.set(visitor, mark);
      return { scope, key, mark: mark.toString("hex") };
    }),
  );
  const fresh = new Map<string, number>();
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const part = rows.slice(at, at + ROWS_AT_ONCE);
    const added = await tx.$queryRaw<{ scope: string; key: string }[]>`
      insert into "VisitMark" ("day", "scope", "key", "visitor")
      select ${day}::date, r."scope"::"VisitScope", r."key", decode(r."mark", 'hex')
      from unnest(${part.map(({ scope }) => scope)}::text[], ${part.map(({ key }) => key)}::text[], ${part.map(({ mark }) => mark)}::text[])
        as r("scope", "key", "mark")
      order by 2, 3, 4
      on conflict do nothing
      returning "scope"::text, "key"`;
    for (const { scope, key } of added) fresh.set(`${scope} ${key}`, (fresh.get(`${scope} ${key}`) ?? 0) + 1);
  }
  return fresh;
}

async function addCounts(
  tx: Tx,
  agencyId: string,
  day: CivilDate,
  tallies: readonly ScopedTally[],
  fresh: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = tallies.map(
    ({ scope, key, views }) =>
      Prisma.sql`(${agencyId}::uuid, ${day}::date, ${scope}::"VisitScope", ${key}, ${views}::int, ${fresh.get(`${scope} ${key}`) ?? 0}::int)`,
  );
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await tx.$executeRaw`
      insert into "VisitCount" ("agencyId", "day", "scope", "key", "views", "visitors")
      values ${Prisma.join(rows.slice(at, at + ROWS_AT_ONCE))}
      on conflict ("agencyId", "day", "scope", "key")
      do update set "views" = "VisitCount"."views" + excluded."views", "visitors" = "VisitCount"."visitors" + excluded."visitors"`;
}

/** Throws away what tells the visitors of past days apart. Batches of yesterday still come shortly after midnight: it stays an hour longer. */
export async function forgetVisitors(now: Date): Promise<number> {
  const before = toDatabaseDate(civilDateOf(new Date(now.getTime() - 3_600_000)));
  const { count } = await db().visitMark.deleteMany({ where: { day: { lt: before } } });
  await db().visitSalt.deleteMany({ where: { day: { lt: before } } });
  return count;
}
