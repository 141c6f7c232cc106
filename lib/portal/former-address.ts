import { db } from "@/lib/core/db";
import { flatten, type PortalColumn } from "./tree";

/** Where the item that once stood at this address stands now (移栏); null when none ever stood there, or it never was elsewhere. */
export async function currentAddressOf(agencyId: string, address: string): Promise<string | null> {
  const former = await db().disclosureAddress.findUnique({
    where: { agencyId_path: { agencyId, path: address } },
    select: { disclosure: { select: { address: true } } },
  });
  const now = former?.disclosure.address ?? null;
  return now === address ? null : now;
}

/** Where the column that once had this path is now; null when no open column had it. */
export async function currentPathOf(agencyId: string, columns: readonly PortalColumn[], path: string): Promise<string | null> {
  const former = await db().columnAddress.findUnique({ where: { agencyId_path: { agencyId, path } }, select: { columnId: true } });
  if (former === null) return null;
  return flatten(columns).find(({ id }) => id === former.columnId)?.path ?? null;
}
