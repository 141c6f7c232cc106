import type { Tx } from "./db";

/**
 * The next number of a series of numbers that people quote. Concurrent callers wait for each other's commit;
 * a rolled-back transaction gives its number back, so none is doubled and none is lost.
 */
export const nextNumber = (tx: Tx, agencyId: string, series: string): Promise<number> => nextNumbers(tx, agencyId, series, 1);

/** As `nextNumber`, for `count` numbers in a row: the first of them. */
export async function nextNumbers(tx: Tx, agencyId: string, series: string, count: number): Promise<number> {
  // The lock is a queue: those who wait for the row itself are woken together, and whoever came first may come last.
  const rows = await tx.$queryRaw<{ last: number }[]>`/* planned */
    insert into "Counter" ("agencyId", "series", "last")
    select ${agencyId}::uuid, ${series}, ${count}::int from pg_advisory_xact_lock(hashtextextended(${`counter ${agencyId} ${series}`}, 0))
    on conflict ("agencyId", "series") do update set "last" = "Counter"."last" + ${count}::int
    returning "last"`;
  const [row] = rows;
  if (row === undefined) throw new Error(`no number returned for series ${series}`);
  return row.last - count + 1;
}
