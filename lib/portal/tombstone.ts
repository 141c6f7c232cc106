import { formatInstant } from "@/lib/core/civil-date";
import { planned } from "@/lib/core/db";
import { parseAddress } from "./address";

/** What stays of a withdrawn item: never its title or text. */
export interface Tombstone {
  indexNo: string | null;
  columnName: string;
  publishedAt: string;
  withdrawnAt: string;
  department: string;
  reason: string;
}

interface Row extends Omit<Tombstone, "publishedAt" | "withdrawnAt"> {
  publishedAt: Date;
  withdrawnAt: Date;
}

/** The tombstone at this address of the default agency's site; null when the item is public, or never was. */
export async function findTombstone(address: string): Promise<Tombstone | null> {
  const rows = await planned<Row>`
    select d."indexNo", c."name" as "columnName", last."publishedAt", last."endedAt" as "withdrawnAt",
      coalesce(last."enderDepartment", '') as "department", coalesce(last."endReason", '') as "reason"
    from "Disclosure" d
    join "Agency" a on a.id = d."agencyId" and a."isDefault"
    cross join lateral (
      select * from "Publication" p where p."disclosureId" = d.id and p."channel" = 'portal' and p."publishedAt" is not null
      order by p."endedAt" desc nulls first limit 1
    ) last
    join "Column" c on c.id = last."columnId"
    where d."address" = ${address} and last."endKind" = 'withdrawn'`;
  const [row] = rows;
  return row === undefined ? null : { ...row, publishedAt: formatInstant(row.publishedAt), withdrawnAt: formatInstant(row.withdrawnAt) };
}

/** Whether the page at this path must be answered with 410 Gone. */
export async function isGone(pathname: string): Promise<boolean> {
  const asked = parseAddress(pathname);
  return asked?.kind === "item" && (await findTombstone(asked.address)) !== null;
}
