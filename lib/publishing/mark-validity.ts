import { civilDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { notAllowed } from "@/lib/core/errors";
import { indexPublications } from "@/lib/search/index-entry";
import { announce } from "./announce";
import type { AbolitionDetail } from "./run-detail";
import { numbersShowing } from "./shown-by";

interface Decided {
  disclosureId: string;
  runId: string;
  detail: AbolitionDetail;
  /** who approved it last */
  by: { name: string; department: string };
}

/** Writes down the decided validity: banner, lists, search, catalogue and open data follow at once. The item is locked by the caller. */
export async function markValidity(tx: Tx, { disclosureId, runId, detail, by }: Decided, now: Date): Promise<void> {
  const live = await tx.publication.findFirst({
    where: { disclosureId, channel: "portal", publishedAt: { not: null }, endedAt: null },
    select: { id: true, column: { select: { path: true } }, disclosure: { select: { agencyId: true, number: true } } },
  });
  if (live === null) throw notAllowed("这条信息已经不在网站上公开，不能再标注有效性。请退回。");
  const { agencyId, number } = live.disclosure;
  await tx.validityChange.create({
    data: {
      ...{ agencyId, disclosureId, runId, kind: detail.kindOfChange, on: toDatabaseDate(civilDate(detail.on)), reason: detail.reason },
      ...{ otherId: detail.otherId, otherName: detail.otherName, deciderName: by.name, deciderDepartment: by.department, at: now },
    },
  });
  await tx.publication.update({ where: { id: live.id }, data: { changedAt: now } });
  await indexPublications(tx, agencyId, [live.id]);
  await announce(tx, { columns: [live.column.path], item: number, shownBy: await numbersShowing(tx, disclosureId) });
}
