import type { Db } from "@/lib/core/db";

/** Another item that already bears this 发文字号 of this 发文机关, in its latest or its public wording; null when none does. */
export async function otherWithDocNo(
  db: Db,
  { agencyId, disclosureId, issuer, docNo }: { agencyId: string; disclosureId: string; issuer: string; docNo: string },
): Promise<{ id: string; title: string } | null> {
  if (docNo === "") return null;
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    select d.id, r."title" from "Revision" r join "Disclosure" d on d.id = r."disclosureId"
    where r."docNo" = ${docNo} and r."issuer" = ${issuer} and d."agencyId" = ${agencyId}::uuid and d.id <> ${disclosureId}::uuid and d."discardedAt" is null
      and (not exists (select 1 from "Revision" later where later."disclosureId" = d.id and later."number" > r."number")
        or exists (select 1 from "Publication" p where p."revisionId" = r.id and p."publishedAt" is not null and p."endedAt" is null))
    limit 1`;
  return rows[0] ?? null;
}
