import { type CivilDate, civilDate, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { ApplicantType } from "@/lib/generated/prisma/enums";

/** A case as table 3 of the annual report counts it. */
export interface CountedCase {
  requestId: string;
  caseNo: string;
  applicantType: ApplicantType;
  receivedOn: CivilDate;
  completedOn: CivilDate | null;
  outcome: string | null;
  imported: boolean;
}

/**
 * The cases that count in the report of a year: received in it, or carried over into it, in the one order of their numbers. A case joined
 * into another does not count, and one whose receipt is not confirmed yet has not been received. A reply that has not reached the applicant
 * is none yet. The keys are those that `computeTable3` of the reports reads.
 */
export async function casesOfYear(agencyId: string, year: number): Promise<CountedCase[]> {
  const [first, last] = [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)];
  const rows = await db().request.findMany({
    where: {
      ...{ agencyId, state: { not: "merged" }, receivedOn: { not: null, lte: toDatabaseDate(last) } },
      OR: [{ completedOn: null }, { completedOn: { gte: toDatabaseDate(first) } }],
    },
    select: { id: true, caseNo: true, applicantType: true, receivedOn: true, completedOn: true, outcome: true, importedAt: true },
    orderBy: [{ receivedOn: "asc" }, { caseNo: "asc" }],
  });
  return rows.flatMap((row): CountedCase[] => {
    if (row.receivedOn === null) return [];
    const completedOn = row.completedOn === null ? null : fromDatabaseDate(row.completedOn);
    return [
      {
        ...{ requestId: row.id, caseNo: row.caseNo, applicantType: row.applicantType, receivedOn: fromDatabaseDate(row.receivedOn) },
        ...{ completedOn, outcome: completedOn === null ? null : row.outcome, imported: row.importedAt !== null },
      },
    ];
  });
}
