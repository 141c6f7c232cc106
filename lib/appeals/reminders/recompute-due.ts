import type { Tx } from "@/lib/core/db";
import { lockAppeal } from "../case/load";
import { derivedColumns } from "../case/record";

/** Brings the last days to answer in step with the calendar and the settings, which may have changed since. Returns how many moved. */
export async function recomputeDue(tx: Tx, agencyId: string, now: Date): Promise<number> {
  let moved = 0;
  for (const { id } of await tx.appeal.findMany({ where: { agencyId, state: "answering" }, select: { id: true } })) {
    const { row, facts, settings, calendar } = await lockAppeal(tx, id, now);
    const { answerDueOn } = derivedColumns(facts, settings, calendar);
    if (answerDueOn?.getTime() === row.answerDueOn?.getTime()) continue;
    await tx.appeal.update({ where: { id }, data: { answerDueOn } });
    moved++;
  }
  return moved;
}
