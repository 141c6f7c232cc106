import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { columnHoldings, type Holding, holdingOf } from "./holdings";
import { type ColumnNode, type ColumnOverview, columnOverview, formerPaths, listColumns } from "./queries";
import { type KeptSite, keptSite } from "./site";
import { ancestors, flatten } from "./tree";

/** The columns of the actor's agency as the console lists them, on the day of `now`. */
export const columnTable = (actor: Actor, now: Date): Promise<ColumnOverview[]> => columnOverview(db(), actor.agencyId, civilDateOf(now));

export interface ColumnChoice {
  value: string;
  label: string;
}

const choice = (column: ColumnNode): ColumnChoice => ({
  value: column.id,
  label: `${"　".repeat(column.depth - 1)}${column.name}（${column.path}）`,
});

/** The columns that can take another below them. */
export async function parentChoices(actor: Actor): Promise<ColumnChoice[]> {
  return flatten(await listColumns(db(), actor.agencyId))
    .filter(({ state }) => state !== "retired")
    .map(choice);
}

export interface ColumnPage {
  column: ColumnNode;
  /** the columns above, from the top down */
  trail: ColumnNode[];
  holding: Holding;
  /** the addresses it had before, which lead to it */
  former: string[];
  /** where it can be moved */
  parents: ColumnChoice[];
}

/** One column of the actor's agency, or null. */
export async function columnPage(actor: Actor, id: string): Promise<ColumnPage | null> {
  const all = flatten(await listColumns(db(), actor.agencyId));
  const column = all.find((candidate) => candidate.id === id);
  if (column === undefined) return null;
  const below = new Set(flatten([column]).map((node) => node.id));
  const [former, holdings] = await Promise.all([formerPaths(db(), column), columnHoldings(db(), actor.agencyId)]);
  return {
    column,
    trail: ancestors(all, column),
    holding: holdingOf(holdings, id),
    former,
    parents: all.filter((other) => !below.has(other.id) && other.id !== column.parentId && other.state !== "retired").map(choice),
  };
}

/** The identity of the actor's site, with the version that the form expects. */
export const sitePage = (actor: Actor): Promise<KeptSite> => keptSite(db(), actor.agencyId);
