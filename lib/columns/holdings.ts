import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { type ColumnNode, flatten } from "./tree";

/** What a column holds itself. */
export interface Holding {
  /** items whose working revision stands here, without discarded drafts */
  items: number;
  /** items that stand or ever stood here, discarded ones too */
  ever: number;
  /** live on the portal */
  live: number;
  /** day of the newest live publication: on the portal, or by its channel for a channel column */
  lastOn: CivilDate | null;
}

const NOTHING: Holding = { items: 0, ever: 0, live: 0, lastOn: null };

export type Holdings = ReadonlyMap<string, Holding>;

export const holdingOf = (holdings: Holdings, columnId: string): Holding => holdings.get(columnId) ?? NOTHING;

interface Row {
  id: string;
  items: number;
  ever: number;
  live: number;
  lastAt: Date | null;
}

/** What each column of the agency holds. Records of an earlier system count on their original day, not on the day of the import. */
export async function columnHoldings(db: Db, agencyId: string): Promise<Holdings> {
  const rows = await db.$queryRaw<Row[]>`
    with held as (
      select d."columnId", d.id, d."discardedAt" is null as kept from "Disclosure" d where d."agencyId" = ${agencyId}::uuid
      union
      select r."columnId", d.id, false from "Revision" r join "Disclosure" d on d.id = r."disclosureId" where d."agencyId" = ${agencyId}::uuid
    ), counted as (
      select "columnId", count(*) filter (where kept)::int as items, count(distinct id)::int as ever from held group by 1
    ), published as (
      select "columnId", count(*) filter (where "channel" = 'portal')::int as live,
        max("publishedAt") filter (where "channel" = 'portal') as portal, max("publishedAt") as any
      from "Publication" where "agencyId" = ${agencyId}::uuid and "publishedAt" is not null and "endedAt" is null group by 1
    )
    select c.id, coalesce(h.items, 0) as items, coalesce(h.ever, 0) as ever, coalesce(p.live, 0) as live,
      case c."kind" when 'channel' then p.any else p.portal end as "lastAt"
    from "Column" c left join counted h on h."columnId" = c.id left join published p on p."columnId" = c.id
    where c."agencyId" = ${agencyId}::uuid`;
  return new Map(
    rows.map(({ id, items, ever, live, lastAt }): [string, Holding] => [
      id,
      { items, ever, live, lastOn: lastAt === null ? null : civilDateOf(lastAt) },
    ]),
  );
}

/** The day of the last update of a column: in itself or below. The statement of a column without public items is dated, too. */
export function lastUpdate(node: ColumnNode, holdings: Holdings): CivilDate | null {
  const days = flatten([node]).map((column) => holdingOf(holdings, column.id).lastOn ?? column.statementOn);
  return days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
}

/**
 * 空白栏目 of the website inspection: nothing public in the column itself or below, and no dated statement why.
 * A column of a channel of its own is not on the website and never blank.
 */
export function isBlank(node: ColumnNode, holdings: Holdings): boolean {
  if (node.kind === "channel") return false;
  return flatten([node]).every((column) => column.statement === null && holdingOf(holdings, column.id).live === 0);
}
