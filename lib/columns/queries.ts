import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { Column } from "@/lib/generated/prisma/client";
import { type Freshness, freshness } from "./freshness";
import { columnHoldings, holdingOf, isBlank, lastUpdate } from "./holdings";
import { type ColumnNode, type ColumnRecord, flatten, growTree } from "./tree";

export type { ColumnNode } from "./tree";

function toRecord({ workflowKey, statementOn, createdAt: _createdAt, ...row }: Column): ColumnRecord {
  return { ...row, ownWorkflowKey: workflowKey, statementOn: statementOn === null ? null : fromDatabaseDate(statementOn) };
}

/** The tree of columns, whatever their state. */
export async function listColumns(db: Db, agencyId: string): Promise<ColumnNode[]> {
  const rows = await db.column.findMany({ where: { agencyId } });
  return growTree(rows.map(toRecord));
}

export type FoundColumn = { column: ColumnNode } | { redirectTo: string };

/** The column at this path, where a former path leads to now, or null. Whether it is open to the public is `shown`. */
export async function findColumnByPath(db: Db, agencyId: string, path: string): Promise<FoundColumn | null> {
  const address = await db.columnAddress.findUnique({ where: { agencyId_path: { agencyId, path } }, select: { columnId: true } });
  if (address === null) return null;
  const column = flatten(await listColumns(db, agencyId)).find(({ id }) => id === address.columnId);
  if (column === undefined) return null;
  return column.path === path ? { column } : { redirectTo: column.path };
}

/** A column with what its keepers watch. */
export interface ColumnOverview {
  column: ColumnNode;
  ownerName: string | null;
  /** its own items */
  items: number;
  /** live on the portal, in itself and below */
  live: number;
  lastOn: CivilDate | null;
  freshness: Freshness;
  blank: boolean;
}

/** Every column, parents before children, with items, last update, freshness and blankness on `today`. */
export async function columnOverview(db: Db, agencyId: string, today: CivilDate): Promise<ColumnOverview[]> {
  const [tree, holdings, departments] = await Promise.all([
    listColumns(db, agencyId),
    columnHoldings(db, agencyId),
    db.department.findMany({ where: { agencyId }, select: { id: true, name: true } }),
  ]);
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return flatten(tree).map((column) => {
    const lastOn = lastUpdate(column, holdings);
    return {
      column,
      ownerName: column.ownerDepartmentId === null ? null : (names.get(column.ownerDepartmentId) ?? null),
      items: holdingOf(holdings, column.id).items,
      live: flatten([column]).reduce((sum, { id }) => sum + holdingOf(holdings, id).live, 0),
      lastOn,
      freshness: freshness(column.updatePeriodDays, lastOn, today),
      blank: isBlank(column, holdings),
    };
  });
}

/** The former paths of a column, newest first; all of them lead to it. */
export async function formerPaths(db: Db, column: Pick<ColumnNode, "id" | "path">): Promise<string[]> {
  const rows = await db.columnAddress.findMany({
    where: { columnId: column.id, path: { not: column.path } },
    orderBy: { since: "desc" },
    select: { path: true },
  });
  return rows.map(({ path }) => path);
}
