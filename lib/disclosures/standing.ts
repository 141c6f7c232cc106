import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Every item of an agency as `d`, its latest revision as `r`, and where it stands as `s` ("work", "public"): what the view DisclosureStage
 * says, for whole lists. Most items lie quietly online: their latest revision is live and nothing waits. These are told by joins of whole
 * tables; only the others are put to the view, which looks each one up.
 */
export const standingOf = (agencyId: string): Prisma.Sql => Prisma.sql`
  "Disclosure" d
  join (
    select distinct on ("disclosureId") "disclosureId", id, "title", "docNo", "formedOn", "updatedAt" from "Revision" order by "disclosureId", "number" desc
  ) r on r."disclosureId" = d.id
  left join (
    select distinct "disclosureId", "revisionId" from "Publication" where "publishedAt" is not null and "endedAt" is null
  ) online on online."disclosureId" = d.id and online."revisionId" = r.id
  left join (
    select "disclosureId" from "Revision" where "sealedAt" is null
    union select "subjectId" from "ApprovalRun" where "state" = 'open' and "subjectType" = 'disclosure' and "agencyId" = ${agencyId}::uuid
    union select "disclosureId" from "Publication" where "publishedAt" is null
  ) busy on busy."disclosureId" = d.id
  cross join lateral (
    select 'none' as "work", 'live' as "public"
    where online."revisionId" is not null and busy."disclosureId" is null and d."discardedAt" is null
    union all
    select v."work", v."public" from "DisclosureStage" v
    where v.id = d.id and not (online."revisionId" is not null and busy."disclosureId" is null and d."discardedAt" is null)
  ) s`;
