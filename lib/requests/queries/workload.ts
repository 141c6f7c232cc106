import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDate, civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { viewable } from "../case/visibility";
import { stageWhere } from "./desk";

export interface WorkloadRow {
  /** null: nobody has been named yet */
  userId: string | null;
  name: string;
  departmentName: string;
  open: number;
  late: number;
  soon: number;
  doneThisYear: number;
}

/** How many cases each handler has, the fullest desk first. */
export async function workload(actor: Actor, now = new Date()): Promise<WorkloadRow[]> {
  const today = civilDateOf(now);
  const calendar = await calendarInForce(db(), actor.agencyId);
  const newYear = toDatabaseDate(civilDate(`${today.slice(0, 4)}-01-01`));
  const counts = (stage: "open" | "late" | "soon") =>
    db().request.groupBy({ by: ["handlerId"], where: { AND: [viewable(actor), stageWhere(stage, today, calendar)] }, _count: true });
  const [open, late, soon, done] = await Promise.all([
    counts("open"),
    counts("late"),
    counts("soon"),
    db().request.groupBy({ by: ["handlerId"], where: { AND: [viewable(actor), { completedOn: { gte: newYear } }] }, _count: true }),
  ]);
  const ids = [...new Set([...open, ...done].map(({ handlerId }) => handlerId))];
  const people = await db().user.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) } },
    select: { id: true, name: true, department: { select: { name: true } } },
  });
  const of = (list: typeof open, id: string | null): number => list.find(({ handlerId }) => handlerId === id)?._count ?? 0;
  return ids
    .map((id): WorkloadRow => {
      const person = people.find((one) => one.id === id);
      return {
        ...{ userId: id, name: person?.name ?? "尚未分办", departmentName: person?.department.name ?? "" },
        ...{ open: of(open, id), late: of(late, id), soon: of(soon, id), doneThisYear: of(done, id) },
      };
    })
    .sort((a, b) => b.open - a.open || a.name.localeCompare(b.name));
}
