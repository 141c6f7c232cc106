import { db } from "@/lib/core/db";
import { flatten, type PortalColumn } from "./tree";

/** Where the column that once had this path is now; null when no open column had it. */
export async function currentPathOf(agencyId: string, columns: readonly PortalColumn[], path: string): Promise<string | null> {
  const former = await db().columnAddress.findUnique({ where: { agencyId_path: { agencyId, path } }, select: { columnId: true } });
  if (former === null) return null;
  return flatten(columns).find(({ id }) => id === former.columnId)?.path ?? null;
}
