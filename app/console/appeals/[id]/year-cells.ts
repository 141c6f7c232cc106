import type { YearCells } from "@/components/console/appeals/report-cells";
import { standingIn, yearsOf } from "@/lib/appeals/counting";
import type { AppealView } from "@/lib/appeals/queries/appeal-view";
import { resultMapping } from "@/lib/appeals/queries/result-mapping";
import { civilDateOf } from "@/lib/core/civil-date";
import type { Actor } from "@/lib/identity/actor";
import { cellsOfAppeal } from "@/lib/reports/annual/compute-table4";
import { TABLE4 } from "@/lib/reports/annual/format-parts";

const COLUMNS = new Map(
  TABLE4.flatMap(({ label, columns }) => columns.map((column) => [column.code, `${label} ${column.label}`] as const)),
);

/** In which column of table 4 each year counts the appeal. Entered in error: in none. */
export async function yearCells(actor: Actor, { appealNo, forum, filing, facts, state }: AppealView): Promise<YearCells[]> {
  if (state === "voided") return [];
  const mapping = await resultMapping(actor);
  const { receivedOn } = filing;
  return yearsOf(receivedOn, facts.effects, civilDateOf(new Date())).flatMap((year) => {
    const stands = standingIn(year, receivedOn, facts.effects);
    if (stands === undefined) return [];
    const [cell = ""] = cellsOfAppeal({ appealNo, forum, receivedOn, result: stands.result, resultOn: stands.on }, year, mapping);
    const column = COLUMNS.get(cell);
    return column === undefined ? [] : [{ year, column, path: `table4.${cell}` }];
  });
}
