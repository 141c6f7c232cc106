import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { deadlineOf } from "../case/deadline";
import { caseEvent } from "../case/load";
import { projectCase } from "../case/projection";
import { derivedColumns } from "../case/record";

export interface DifferingCase {
  caseNo: string;
  /** the first of its columns that is not what its events say */
  column: string;
}

const BATCH = 1000;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const asText = (value: unknown): string => (Array.isArray(value) ? [...value].sort().join() : JSON.stringify(value));

/** Cases whose stored columns are not what their events say: none, when all is well. An open consultation moves on with the daily job. */
export async function differingCases(now: Date): Promise<DifferingCase[]> {
  const differing: DifferingCase[] = [];
  const today = civilDateOf(now);
  for (const { id: agencyId } of await db().agency.findMany({ select: { id: true } })) {
    const calendar = await calendarInForce(db(), agencyId);
    for (let after = FIRST_ID; ; ) {
      const rows = await db().request.findMany({
        where: { agencyId, id: { gt: after } },
        include: { events: { select: { kind: true, on: true, data: true, reason: true }, orderBy: { seq: "asc" } } },
        orderBy: { id: "asc" },
        take: BATCH,
      });
      for (const { events, ...row } of rows) {
        const facts = projectCase(events.map(caseEvent));
        const derived = derivedColumns(facts, deadlineOf(facts, calendar, today));
        const open = derived.provisional.includes("openConsultation");
        const column = (Object.keys(derived) as (keyof typeof derived)[]).find(
          (key) => !(open && key === "dueOn") && asText(derived[key]) !== asText(row[key]),
        );
        if (column !== undefined) differing.push({ caseNo: row.caseNo, column });
      }
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
    }
  }
  return differing;
}
