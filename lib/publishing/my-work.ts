import { db } from "@/lib/core/db";
import { findState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import type { WorkStage } from "@/lib/identity/verbs";

/** An item that waits for its drafter or for a publisher. */
export interface WorkItem {
  disclosureId: string;
  title: string;
  work: WorkStage;
  departmentName: string;
  columnName: string;
  /** when it came to stand where it stands */
  since: Date;
  /** returned: the opinion; failed: why */
  reason: string;
  /** who returned it */
  by: string;
}

export interface MyWork {
  returned: readonly WorkItem[];
  drafts: readonly WorkItem[];
  toPublish: readonly WorkItem[];
  failed: readonly WorkItem[];
}

// In both queries the view is asked for each candidate alone (offset 0): over all items at once it is slow.
const LIMIT = 100;

/** Items that this person wrote and has to go on with. */
async function ownDrafts(userId: string): Promise<WorkItem[]> {
  return db().$queryRaw<WorkItem[]>`
    select s.id as "disclosureId", r."title", s."work", p."name" as "departmentName", c."name" as "columnName",
      coalesce(back."at", r."updatedAt") as "since", coalesce(back."opinion", '') as "reason", coalesce(back."userName", '') as "by"
    from (
      select v."disclosureId" as id from "RevisionEditor" e join "Revision" v on v.id = e."revisionId"
        where e."userId" = ${userId}::uuid
      union select id from "Disclosure" where "createdById" = ${userId}::uuid and "discardedAt" is null
    ) mine
    join lateral (select * from "DisclosureStage" v where v.id = mine.id offset 0) s on true
    join "Disclosure" d on d.id = s.id
    join "Revision" r on r.id = s."latestRevisionId"
    join "Column" c on c.id = r."columnId"
    join "Department" p on p.id = d."departmentId"
    left join lateral (
      select e."at", e."opinion", e."userName" from "ApprovalRun" a join "RunEvent" e on e."runId" = a.id and e."kind" = 'return'
      where s."work" = 'returned' and a."subjectType" = 'disclosure' and a."subjectId" = d.id order by e."at" desc limit 1
    ) back on true
    where s."work" in ('draft', 'returned')
    order by "since" desc limit ${LIMIT}`;
}

/** Approved items that wait to go online, and those that a schedule could not put there. */
async function readyItems(agencyId: string): Promise<WorkItem[]> {
  return db().$queryRaw<WorkItem[]>`
    select s.id as "disclosureId", r."title", s."work", p."name" as "departmentName", c."name" as "columnName",
      case s."work" when 'failed' then f."endedAt" else a."endedAt" end as "since", coalesce(f."endReason", '') as "reason", '' as "by"
    from (
      select distinct "subjectId" as id from "ApprovalRun" a
      where a."agencyId" = ${agencyId}::uuid and a."state" = 'approved' and a."purpose" = 'publish'
        and not exists (select 1 from "Publication" p where p."revisionId" = a."revisionId" and p."publishedAt" is not null)
    ) ready
    join lateral (select * from "DisclosureStage" v where v.id = ready.id offset 0) s on true
    join "Disclosure" d on d.id = s.id
    join "Revision" r on r.id = s."latestRevisionId"
    join "Column" c on c.id = r."columnId"
    join "Department" p on p.id = d."departmentId"
    join "ApprovalRun" a on a.id = s."lastRunId"
    left join lateral (
      select "endedAt", "endReason" from "Publication" where s."work" = 'failed' and "revisionId" = r.id and "endKind" = 'failed' order by "createdAt" desc limit 1
    ) f on true
    where s."work" in ('approved', 'failed') and r."openness" = 'active'
    order by "since" limit ${LIMIT}`;
}

async function mayPublish(actor: Actor, item: WorkItem): Promise<boolean> {
  const state = await findState(db(), item.disclosureId);
  return state !== null && can(actor, "disclosure.publish", state).allowed;
}

/** What a drafter and a publisher find under 待办, beside what waits for their decision. Publishers see only what they may publish. */
export async function myWork(actor: Actor): Promise<MyWork> {
  const own = actor.userId !== null && actor.roles.includes("author") ? await ownDrafts(actor.userId) : [];
  const ready = actor.roles.includes("publisher") ? await readyItems(actor.agencyId) : [];
  const mine: WorkItem[] = [];
  for (const item of ready) if (await mayPublish(actor, item)) mine.push(item);
  return {
    returned: own.filter(({ work }) => work === "returned"),
    drafts: own.filter(({ work }) => work === "draft"),
    toPublish: mine.filter(({ work }) => work === "approved"),
    failed: mine.filter(({ work }) => work === "failed"),
  };
}
