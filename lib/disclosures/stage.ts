import type { Db, Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { DisclosureFacts, PublicStage, WorkStage } from "@/lib/identity/verbs";

/** One row of the view DisclosureStage, with what the rules need beside it. */
export interface DisclosureState extends DisclosureFacts {
  id: string;
  version: number;
  columnId: string;
  latestRevisionId: string;
  latestNumber: number;
  latestSealed: boolean;
  lastRunId: string | null;
  openRunId: string | null;
  waitingPublicationId: string | null;
  livePublicationId: string | null;
  liveRevisionId: string | null;
}

type Row = Omit<DisclosureState, "work" | "public"> & { work: WorkStage; public: PublicStage };

/** Where the item stands now, or null when there is none with this id. */
export async function findState(db: Db, disclosureId: string): Promise<DisclosureState | null> {
  const rows = await db.$queryRaw<Row[]>`
    select s.*, d."agencyId", d."departmentId", d."columnId", d."version", d."madeBy",
      coalesce((select array_agg(distinct e."userId") from "RevisionEditor" e join "Revision" r on r.id = e."revisionId"
        where r."disclosureId" = d.id), '{}') as "authorIds",
      (select e."userId" from "RunEvent" e join "ApprovalRun" a on a.id = e."runId"
        where a.id = s."lastRunId" and a."state" = 'approved' and e."kind" = 'approve' order by e."seq" desc limit 1) as "finalApproverId"
    from "DisclosureStage" s join "Disclosure" d on d.id = s.id
    where s.id = ${disclosureId}::uuid`;
  return rows[0] ?? null;
}

/** As `findState`, with the item locked until the transaction ends: whoever acts on it next waits. Throws notFound(). */
export async function lockState(tx: Tx, disclosureId: string): Promise<DisclosureState> {
  await tx.$executeRaw`select 1 from "Disclosure" where id = ${disclosureId}::uuid for update`;
  const state = await findState(tx, disclosureId);
  if (state === null) throw notFound("信息");
  return state;
}
