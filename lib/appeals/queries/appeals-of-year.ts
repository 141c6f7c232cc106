import { type CivilDate, civilDate, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { standingIn } from "../counting";
import type { Forum } from "../results";
import { readEffects } from "./effects";

/** An appeal as table 4 of the annual report counts it; the keys are those that `computeTable4` of the reports reads. */
export interface CountedAppeal {
  appealId: string;
  appealNo: string;
  forum: Forum;
  receivedOn: CivilDate;
  /** what was in effect at the end of the year, and since when */
  result: string | null;
  resultOn: CivilDate | null;
  requestId: string | null;
  requestCaseNo: string;
  imported: boolean;
}

/**
 * The appeals that count in table 4 of a year: received up to its end, and not decided before it. What counts is the result in effect at the
 * end of the year: a judgment that was changed by a retrial later still counts in its own year. Entered in error: counts nowhere.
 */
export async function appealsOfYear(db: Db, agencyId: string, year: number): Promise<CountedAppeal[]> {
  const [first, last] = [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)];
  const rows = await db.appeal.findMany({
    where: {
      ...{ agencyId, state: { not: "voided" }, receivedOn: { lte: toDatabaseDate(last) } },
      OR: [{ resultOn: null }, { resultOn: { gte: toDatabaseDate(first) } }],
    },
    select: {
      ...{ id: true, appealNo: true, forum: true, receivedOn: true, effects: true },
      ...{ requestId: true, requestCaseNo: true, importedAt: true },
    },
    orderBy: [{ receivedOn: "asc" }, { appealNo: "asc" }],
  });
  return rows.flatMap((row): CountedAppeal[] => {
    const receivedOn = fromDatabaseDate(row.receivedOn);
    const stands = standingIn(year, receivedOn, readEffects(row.effects));
    if (stands === undefined) return [];
    return [
      {
        ...{ appealId: row.id, appealNo: row.appealNo, forum: row.forum as Forum, receivedOn },
        ...{ result: stands.result, resultOn: stands.on },
        ...{ requestId: row.requestId, requestCaseNo: row.requestCaseNo, imported: row.importedAt !== null },
      },
    ];
  });
}
