import { db } from "@/lib/core/db";
import { type Body, bodyLinks } from "@/lib/disclosures/body";
import { LIVE, LIVE_TABLES } from "@/lib/portal/live";
import type { FoundLink } from "./links";

/** The links of the items are tried once a week, a seventh of the items each day; those that failed before, every day. */
const TURNS = 7;

interface Row {
  disclosureId: string;
  title: string;
  owner: string;
  body: Body;
}

/** The links in texts that are public, those whose turn it is on day number `day`. */
export async function linksOfItems(agencyId: string, day: number): Promise<FoundLink[]> {
  const rows = await db().$queryRaw<Row[]>`
    select d.id as "disclosureId", r."title", n."name" as "owner", r."body"
    from ${LIVE_TABLES} join "Department" n on n.id = d."departmentId"
    where p."agencyId" = ${agencyId}::uuid and ${LIVE} and r."body"::text like '%"href"%'
      and mod(abs(hashtext(d.id::text)), ${TURNS}::int) = ${day % TURNS}::int`;
  return rows.flatMap(({ body, disclosureId, title, owner }) =>
    bodyLinks(body).map((target) => ({ target, disclosureId, page: `《${title}》`, owner })),
  );
}

/** Those that failed when they were last tried, while the page that they stand in is still public. */
export async function linksThatFailed(agencyId: string): Promise<FoundLink[]> {
  return db().$queryRaw<FoundLink[]>`
    select f."target", f."disclosureId", f."page", n."name" as "owner"
    from "FailingLink" f left join "Disclosure" d on d.id = f."disclosureId" left join "Department" n on n.id = d."departmentId"
    where f."agencyId" = ${agencyId}::uuid and (f."disclosureId" is null or exists (
      select 1 from ${LIVE_TABLES} where d.id = f."disclosureId" and ${LIVE}))`;
}

/** A column page and an item that search must find, for the round of the probe: the newest. */
export async function sampleOf(agencyId: string): Promise<{ column: string | null; item: { path: string; title: string } | null }> {
  const [row] = await db().$queryRaw<{ column: string; path: string; title: string }[]>`
    select c."path" as "column", d."address" as "path", r."title"
    from ${LIVE_TABLES} join "Column" c on c.id = p."columnId"
    where p."agencyId" = ${agencyId}::uuid and ${LIVE} order by p."publishedAt" desc limit 1`;
  return row === undefined ? { column: null, item: null } : { column: row.column, item: { path: row.path, title: row.title } };
}
