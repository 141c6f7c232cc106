import { calendarInForce } from "@/lib/calendar/in-force";
import { db } from "@/lib/core/db";
import { appealEvent } from "../case/load";
import { projectAppeal } from "../case/projection";
import { derivedColumns } from "../case/record";
import { appealSettings } from "../settings";

export interface DifferingAppeal {
  appealNo: string;
  /** the first of its columns that is not what its events say */
  column: string;
}

const BATCH = 1000;
const asText = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) => (inner && !Array.isArray(inner) && typeof inner === "object" ? sorted(inner) : inner));
const sorted = (value: object) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));

/** Appeals whose stored columns are not what their events say: none, when all is well. The last day to answer of one that is answered stays. */
export async function differingAppeals(): Promise<DifferingAppeal[]> {
  const differing: DifferingAppeal[] = [];
  for (const { id: agencyId } of await db().agency.findMany({ select: { id: true } })) {
    const calendar = await calendarInForce(db(), agencyId);
    const settings = await appealSettings(db(), agencyId);
    for (let after = ""; ; ) {
      const rows = await db().appeal.findMany({
        where: { agencyId, appealNo: { gt: after } },
        include: { events: { select: { kind: true, on: true, data: true, reason: true }, orderBy: { seq: "asc" } } },
        orderBy: { appealNo: "asc" },
        take: BATCH,
      });
      for (const { events, ...row } of rows) {
        const derived = derivedColumns(projectAppeal(events.map(appealEvent)), settings, calendar);
        const compared = (Object.keys(derived) as (keyof typeof derived)[]).filter(
          (key) => row.state === "answering" || key !== "answerDueOn",
        );
        const column = compared.find((key) => asText(derived[key]) !== asText(row[key]));
        if (column !== undefined) differing.push({ appealNo: row.appealNo, column });
      }
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.appealNo;
    }
  }
  return differing;
}
