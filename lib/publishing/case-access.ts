import { db } from "@/lib/core/db";
import { type DisclosureState, findState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { seatOf } from "@/lib/workflow/decide-run";
import { findRuns, loadStaff, type Run, type Staff } from "@/lib/workflow/run";

/** Who may see an item, who has to decide on it now, and who has acted on one of its approvals: they alone open its case. */
export function opensCase(actor: Actor, state: DisclosureState, runs: readonly Run[], staff: Staff): boolean {
  if (state.agencyId !== actor.agencyId) return false;
  if (can(actor, "disclosure.view", state).allowed) return true;
  if (runs.some((run) => run.state === "open" && seatOf(actor, run, staff) !== null)) return true;
  return actor.userId !== null && runs.some(({ events }) => events.some(({ userId }) => userId === actor.userId));
}

export interface StaffFile {
  sha256: string;
  mediaType: string;
  name: string;
}

/** The file, when this person uploaded it or opens the case of an item that attaches it; else null. */
export async function fileForStaff(actor: Actor, fileId: string, now = new Date()): Promise<StaffFile | null> {
  const file = await db().storedFile.findFirst({
    where: { id: fileId, agencyId: actor.agencyId },
    select: { sha256: true, mediaType: true, name: true, uploadedById: true },
  });
  if (file === null) return null;
  const { uploadedById, ...found } = file;
  if (uploadedById !== null && uploadedById === actor.userId) return found;
  const uses = await db().revision.findMany({
    where: { attachments: { some: { fileId } } },
    select: { disclosureId: true },
    distinct: ["disclosureId"],
  });
  const staff = await loadStaff(db(), actor.agencyId, now);
  for (const { disclosureId } of uses) {
    const state = await findState(db(), disclosureId);
    const runs = await findRuns(db(), { subjectType: "disclosure", subjectId: disclosureId });
    if (state !== null && opensCase(actor, state, runs, staff)) return found;
  }
  return null;
}
