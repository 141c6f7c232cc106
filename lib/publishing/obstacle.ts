import { civilDateOf } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { hashOf, loadContent, type RevisionContent } from "@/lib/disclosures/content";
import { OPENNESS_LABELS } from "@/lib/disclosures/metadata";
import type { Channel } from "@/lib/generated/prisma/enums";
import { submissionDetail } from "./run-detail";
import { screenAttachments } from "./screen-content";

export interface Release {
  disclosureId: string;
  revisionId: string;
  channel: Channel;
}

export interface Approval {
  contentHash: string;
  finalApproverId: string | null;
  /** keys of what the screening had found when it was sent up */
  found: ReadonlySet<string>;
}

/** Who approved a revision last, and what they approved; null when it is not approved. */
export async function approvalOf(db: Db, revisionId: string): Promise<Approval | null> {
  const run = await db.approvalRun.findFirst({
    where: { revisionId, purpose: "publish" },
    orderBy: { startedAt: "desc" },
    select: {
      state: true,
      contentHash: true,
      detail: true,
      events: { where: { kind: "approve" }, orderBy: { seq: "desc" }, take: 1, select: { userId: true } },
    },
  });
  if (run?.state !== "approved") return null;
  const found = new Set(submissionDetail.safeParse(run.detail).data?.findings.map(({ key }) => key));
  return { contentHash: run.contentHash, finalApproverId: run.events[0]?.userId ?? null, found };
}

/** What must not go out stands in an attachment that had not been read when the item was sent up: nobody has said why it may stay. */
async function foundSince(db: Db, content: RevisionContent, { found }: Approval): Promise<string | null> {
  const findings = await screenAttachments(db, content, civilDateOf(new Date()));
  const first = findings.find(({ severity, key }) => severity === "block" && !found.has(key));
  if (first === undefined) return null;
  return `${first.place}在送审之后才读完，其中有不能直接公开的内容“${first.value}”，没有人说明过保留理由。请由拟稿人删除、遮盖或说明理由，重新送审。`;
}

/** Why an item of this column cannot go out by this channel, or null. */
export function columnObstacle(column: { name: string; state: string; kind: string }, channel: Channel): string | null {
  if (column.state === "retired") return `栏目“${column.name}”已停用，请改到其他栏目后重新送审。`;
  if (column.kind === "tree") return `栏目“${column.name}”只汇集下级栏目，请改到具体栏目后重新送审。`;
  if (column.kind === "channel" && channel === "portal")
    return `栏目“${column.name}”只登记在其他渠道发布的信息，不在网站发布。请登记实际发布的渠道和地址。`;
  return null;
}

/**
 * Why this revision cannot go out at this moment, or null: it must be approved, be word for word what was approved (审批后改一个字即作废),
 * be 主动公开, in a column that takes items; nobody may have proposed its withdrawal, and its attachments must hold nothing unexplained.
 */
export async function obstacle(db: Db, { disclosureId, revisionId, channel }: Release): Promise<string | null> {
  const approval = await approvalOf(db, revisionId);
  if (approval === null) return "这一稿没有审批通过，不能发布。";
  const content = await loadContent(db, revisionId);
  if (hashOf(content) !== approval.contentHash) return "内容与审批通过的不一致，审批作废，请重新送审。";
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { openness: true, column: { select: { name: true, state: true, kind: true } }, disclosure: { select: { discardedAt: true } } },
  });
  if (revision.disclosure.discardedAt !== null) return "这条信息已经作废，不能发布。";
  if (revision.openness !== "active") return `这条信息的公开方式是“${OPENNESS_LABELS[revision.openness]}”，不能向社会公开。`;
  const withdrawing = await db.approvalRun.count({
    where: { subjectType: "disclosure", subjectId: disclosureId, state: "open", purpose: "withdraw" },
  });
  if (withdrawing > 0) return "这条信息的撤稿申请正在审批，不能发布。";
  return columnObstacle(revision.column, channel) ?? foundSince(db, content, approval);
}
