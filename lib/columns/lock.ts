import type { Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { lockAgency } from "@/lib/core/lock-agency";
import type { Actor } from "@/lib/identity/actor";
import { columnHoldings, type Holdings } from "./holdings";
import { listColumns } from "./queries";
import { type ColumnNode, flatten } from "./tree";

/** The columns of an agency, locked: whoever changes the tree next waits. */
export interface LockedTree {
  agencyId: string;
  /** parents before children */
  all: readonly ColumnNode[];
  holdings: Holdings;
}

export interface LockedColumn extends LockedTree {
  column: ColumnNode;
}

export async function lockTree(tx: Tx, actor: Actor): Promise<LockedTree> {
  const { agencyId } = actor;
  await lockAgency(tx, agencyId);
  return { agencyId, all: flatten(await listColumns(tx, agencyId)), holdings: await columnHoldings(tx, agencyId) };
}

/** One column with the tree around it; an item that is about to come into it waits. Throws notFound(). */
export async function lockColumn(tx: Tx, actor: Actor, columnId: string): Promise<LockedColumn> {
  await lockAgency(tx, actor.agencyId);
  await tx.$executeRaw`select 1 from "Column" where id = ${columnId}::uuid for update`;
  const tree = await lockTree(tx, actor);
  const column = tree.all.find(({ id }) => id === columnId);
  if (column === undefined) throw notFound("栏目");
  return { ...tree, column };
}
