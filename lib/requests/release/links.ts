import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { findCase } from "../case/load";
import { mayView } from "../case/visibility";
import { type ReleasableFile, releasableFiles } from "./releasable";

/** The files that an item may be started from; empty when this person may not see the case. */
export async function filesToRelease(actor: Actor, requestId: string, now = new Date()): Promise<readonly ReleasableFile[]> {
  const loaded = await findCase(db(), requestId, now);
  return loaded === null || !mayView(actor, loaded.subject) ? [] : releasableFiles(db(), loaded);
}

export interface ReleasedItem {
  readonly disclosureId: string;
  readonly title: string;
  /** it is on the site now */
  readonly live: boolean;
}

/** The items that this case started, as they are called now. */
export async function itemsOfCase(requestId: string): Promise<readonly ReleasedItem[]> {
  return db().$queryRaw<ReleasedItem[]>`
    select l."disclosureId", r."title", s."livePublicationId" is not null as "live"
    from "RequestRelease" l join "DisclosureStage" s on s.id = l."disclosureId" join "Revision" r on r.id = s."latestRevisionId"
    where l."requestId" = ${requestId}::uuid and s."work" <> 'discarded' order by l."at"`;
}

/** The case that an item came of, for whoever may see it; null: none, or not theirs to see. */
export async function caseOfItem(
  actor: Actor,
  disclosureId: string,
  now = new Date(),
): Promise<{ readonly requestId: string; readonly caseNo: string } | null> {
  const link = await db().requestRelease.findUnique({ where: { disclosureId }, select: { requestId: true } });
  const loaded = link && (await findCase(db(), link.requestId, now));
  return loaded === null || !mayView(actor, loaded.subject) ? null : { requestId: loaded.row.id, caseNo: loaded.row.caseNo };
}
