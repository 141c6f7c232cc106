import { db } from "@/lib/core/db";
import { LIVE, LIVE_TABLES } from "./live";

export interface LiveItem {
  readonly disclosureId: string;
  readonly address: string;
  readonly title: string;
}

/** Those of these items that are public now, the newest first. */
export async function liveItems(agencyId: string, disclosureIds: readonly string[]): Promise<readonly LiveItem[]> {
  if (disclosureIds.length === 0) return [];
  return db().$queryRaw<LiveItem[]>`
    select d.id as "disclosureId", d."address", r."title" from ${LIVE_TABLES}
    where d."agencyId" = ${agencyId}::uuid and d.id = any(${[...disclosureIds]}::uuid[]) and ${LIVE} order by p."publishedAt" desc, p.id`;
}
