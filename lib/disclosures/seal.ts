import type { Tx } from "@/lib/core/db";
import { conflict, ruleViolation } from "@/lib/core/errors";
import { hashOf, loadContent } from "./content";

/**
 * Closes a revision for ever; from here on the database refuses any change to it, its attachments and its editors.
 * Returns the fingerprint of its content, computed anew. Throws conflict() when it is sealed already.
 */
export async function sealRevision(tx: Tx, revisionId: string, now: Date): Promise<string> {
  const hash = hashOf(await loadContent(tx, revisionId));
  if ((await tx.revisionEditor.count({ where: { revisionId } })) === 0)
    throw ruleViolation("这份修改稿没有记录起草人，不能送审。请先修改并保存一次。");
  const { count } = await tx.revision.updateMany({ where: { id: revisionId, sealedAt: null }, data: { sealedAt: now, contentHash: hash } });
  if (count === 0) throw conflict("这份修改稿刚刚已经送审，请刷新页面查看。");
  return hash;
}
