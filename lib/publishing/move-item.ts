import type { Tx } from "@/lib/core/db";
import { notAllowed, ruleViolation } from "@/lib/core/errors";
import { indexPublications } from "@/lib/search/index-entry";
import { announce } from "./announce";
import { moveAddress } from "./move-address";
import { columnObstacle } from "./obstacle";
import type { MoveDetail } from "./run-detail";
import { numbersShowing } from "./shown-by";

/**
 * Puts what is public into another column. Wording, 索引号, 发布时间 and approvals stay as they are: only where it stands changes, and its
 * address with it. The item is locked by the caller. Throws when it is no longer public or the column takes nothing any more.
 */
export async function moveItem(tx: Tx, disclosureId: string, { to }: MoveDetail, now: Date): Promise<string> {
  const live = await tx.publication.findFirst({
    where: { disclosureId, channel: "portal", publishedAt: { not: null }, endedAt: null },
    select: {
      id: true,
      column: { select: { path: true } },
      disclosure: { select: { id: true, agencyId: true, number: true, address: true } },
    },
  });
  if (live?.disclosure.address == null) throw notAllowed("这条信息已经不在网站上公开，不能移栏。请退回。");
  const column = await tx.column.findUnique({
    where: { id: to.id },
    select: { id: true, path: true, name: true, state: true, kind: true },
  });
  const problem = column === null ? `栏目“${to.name}”已被删除。` : columnObstacle(column, "portal");
  if (column === null || problem !== null) throw ruleViolation(`不能移到那里：${problem ?? ""}请退回，由主办科室另选栏目。`);
  const { agencyId, number, address } = live.disclosure;
  const moved = await moveAddress(tx, { id: disclosureId, agencyId, address }, column.path, now);
  await tx.disclosure.update({ where: { id: disclosureId }, data: { columnId: column.id } });
  await tx.publication.update({ where: { id: live.id }, data: { columnId: column.id, changedAt: now } });
  await indexPublications(tx, agencyId, [live.id]);
  await announce(tx, { columns: [live.column.path, column.path], item: number, shownBy: await numbersShowing(tx, disclosureId) });
  return moved;
}
