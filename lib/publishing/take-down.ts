import type { Tx } from "@/lib/core/db";
import { dropFromIndex } from "@/lib/search/index-entry";
import { announce } from "./announce";
import { tellCounterparts } from "./counterparts";
import { cancelPublicationJob } from "./publication-job";
import { numbersShowing } from "./shown-by";

interface Ending {
  reason: string;
  /** who answers for it: the last approver, or the security administrator */
  by: { name: string; department: string };
}

/** Ends everything of the item that is public or waits to be, with the reason the public reads. Returns whether anything was. */
export async function takeDown(tx: Tx, disclosureId: string, ending: Ending, now: Date): Promise<boolean> {
  const open = await tx.publication.findMany({
    where: { disclosureId, endedAt: null },
    select: {
      id: true,
      publishedAt: true,
      revision: { select: { title: true } },
      column: { select: { path: true } },
      disclosure: { select: { number: true, agencyId: true } },
    },
  });
  const end = { endedAt: now, endReason: ending.reason, enderName: ending.by.name, enderDepartment: ending.by.department };
  for (const { id, publishedAt } of open) {
    await tx.publication.update({ where: { id }, data: { ...end, endKind: publishedAt === null ? "cancelled" : "withdrawn" } });
    if (publishedAt === null) await cancelPublicationJob(tx, id);
  }
  const [first] = open;
  if (first !== undefined) {
    await dropFromIndex(tx, first.disclosure.agencyId, disclosureId);
    await announce(tx, {
      columns: [...new Set(open.map(({ column }) => column.path))],
      item: first.disclosure.number,
      shownBy: await numbersShowing(tx, disclosureId),
    });
    const { agencyId } = first.disclosure;
    await tellCounterparts(tx, { id: disclosureId, agencyId, title: first.revision.title }, now);
  }
  return open.some(({ publishedAt }) => publishedAt !== null);
}
