import { civilDateOf, civilDate as day, fromDatabaseDate, startOfDay } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { civilDates } from "@/lib/disclosures/validity";
import { isOwnDocument, type NormativeDocument } from "./normative";

interface Row {
  disclosureId: string;
  title: string;
  docNo: string;
  genre: string;
  issuer: string;
  originKind: string;
  isNormative: boolean;
  formedOn: Date | null;
  effectiveOn: Date | null;
  expiresOn: Date | null;
  repealedOn: Date | null;
  lapsedOn: Date | null;
  amended: boolean;
  firstAt: Date;
  onShow: boolean;
  withdrawn: boolean;
}

/**
 * The normative documents that the agency ever disclosed, each once: as its last public wording says, whether or not it is still public.
 * Two items with one 发文字号 are one document. Drafts and what is in approval are not in the register.
 */
export async function normativeDocuments(db: Db, agencyId: string, year: number): Promise<NormativeDocument[]> {
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true, shortName: true } });
  const end = startOfDay(day(`${year + 1}-01-01`));
  const rows = await db.$queryRaw<Row[]>`
    select distinct on (coalesce(nullif(r."docNo", ''), d.id::text))
      d.id as "disclosureId", r."title", r."docNo", r."genre", r."issuer", r."originKind"::text as "originKind", r."isNormative", r."formedOn",
      r."effectiveOn", r."expiresOn", d."repealedOn", d."lapsedOn", d."amended", span.*
    from (select distinct "disclosureId" from "Revision" where "isNormative") n
    join "Disclosure" d on d.id = n."disclosureId" and d."agencyId" = ${agencyId}::uuid
    join lateral (
      select p."revisionId" from "Publication" p where p."disclosureId" = d.id and p."publishedAt" is not null
      order by p."publishedAt" desc, p.id desc limit 1
    ) latest on true
    join "Revision" r on r.id = latest."revisionId" and r."isNormative"
    join lateral (
      select min(p."publishedAt") as "firstAt", bool_and(p."endedAt" is not null) as "withdrawn",
        bool_or(p."publishedAt" < ${end} and (p."endedAt" is null or p."endedAt" >= ${end})) as "onShow"
      from "Publication" p where p."disclosureId" = d.id and p."publishedAt" is not null
    ) span on true
    order by coalesce(nullif(r."docNo", ''), d.id::text), span."firstAt", d.id`;
  return rows
    .filter((row) => isOwnDocument(row, agency))
    .map(({ firstAt, formedOn, issuer: _issuer, originKind: _origin, ...row }) => {
      const firstPublicOn = civilDateOf(firstAt);
      return { ...row, ...civilDates(row), firstPublicOn, formedOn: formedOn === null ? firstPublicOn : fromDatabaseDate(formedOn) };
    })
    .sort((a, b) => b.formedOn.localeCompare(a.formedOn) || a.title.localeCompare(b.title));
}
