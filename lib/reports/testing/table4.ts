import { appealsOfYear } from "@/lib/appeals/queries/appeals-of-year";
import { appealMapping } from "@/lib/appeals/settings";
import { db } from "@/lib/core/db";
import { computeTable4 } from "../annual/compute-table4";

/** What table 4 of a year counts of an agency: the cells that are not 0. Throws when an appeal fits nowhere. */
export async function table4({ agency }: { agency: { id: string } }, year: number): Promise<Record<string, number>> {
  const appeals = await appealsOfYear(db(), agency.id, year);
  const { table, uncounted } = computeTable4(appeals, year, await appealMapping(db(), agency.id));
  if (uncounted.length > 0) throw new Error(`not counted: ${JSON.stringify(uncounted)}`);
  return Object.fromEntries(Object.entries(table).filter(([, count]) => count !== 0));
}
