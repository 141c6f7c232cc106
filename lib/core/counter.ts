import type { Tx } from "./db";

/**
 * The next number of a series of numbers that people quote. Concurrent callers wait for each other's commit;
 * a rolled-back transaction gives its number back, so none is doubled and none is lost.
 */
export async function nextNumber(tx: Tx, agencyId: string, series: string): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into "Counter" ("agencyId", "series", "last") values (${agencyId}::uuid, ${series}, 1)
    on conflict ("agencyId", "series") do update set "last" = "Counter"."last" + 1
    returning "last"`;
  const [row] = rows;
  if (row === undefined) throw new Error(`no number returned for series ${series}`);
  return row.last;
}
