import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { RequestState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { viewable } from "../case/visibility";
import { OPEN_STATES } from "../case/words";
import { type DeskRow, deskRow, ROW, stageWhere } from "./desk";

export interface BoardColumn {
  state: RequestState;
  count: number;
  late: number;
  soon: number;
  /** the soonest due */
  rows: readonly DeskRow[];
}

const SHOWN = 5;
const COLUMNS: readonly RequestState[] = [...OPEN_STATES, "replied"];

/** The open cases by state, each with the soonest due. */
export async function requestBoard(actor: Actor, now = new Date()): Promise<BoardColumn[]> {
  const today = civilDateOf(now);
  const calendar = await calendarInForce(db(), actor.agencyId);
  const counts = async (stage: "open" | "late" | "soon") =>
    db().request.groupBy({ by: ["state"], where: { AND: [viewable(actor), stageWhere(stage, today, calendar)] }, _count: true });
  const [open, late, soon, replied] = await Promise.all([
    counts("open"),
    counts("late"),
    counts("soon"),
    db().request.count({ where: { AND: [viewable(actor), { state: "replied" }] } }),
  ]);
  const of = (list: typeof open, state: RequestState): number => list.find((one) => one.state === state)?._count ?? 0;
  return Promise.all(
    COLUMNS.map(async (state): Promise<BoardColumn> => {
      const rows = await db().request.findMany({
        where: { AND: [viewable(actor), { state }] },
        select: ROW,
        orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
        take: SHOWN,
      });
      const count = state === "replied" ? replied : of(open, state);
      return { state, count, late: of(late, state), soon: of(soon, state), rows: rows.map((row) => deskRow(row, calendar, today)) };
    }),
  );
}
