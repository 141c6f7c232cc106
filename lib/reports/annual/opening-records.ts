import { db } from "@/lib/core/db";
import { readTables } from "./previous";
import type { Tables } from "./tables";

export type OpeningRecord = {
  readonly id: string;
  readonly tables: Tables;
  readonly evidence: string;
  readonly userName: string;
  readonly departmentName: string;
  readonly at: Date;
};

/** What was entered of a year that was published before the platform, the newest first; the newest counts. */
export async function openingRecords(agencyId: string, year: number): Promise<OpeningRecord[]> {
  const rows = await db().reportOpening.findMany({
    where: { agencyId, year },
    orderBy: { seq: "desc" },
    select: { id: true, tables: true, evidence: true, userName: true, departmentName: true, at: true },
  });
  return rows.map(({ tables, ...row }) => ({ ...row, tables: readTables(tables, year) }));
}
