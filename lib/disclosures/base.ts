import type { Db } from "@/lib/core/db";
import type { RevisionContent } from "./content";
import type { DisclosureState } from "./stage";

/**
 * What the next wording of an item starts from: its latest one, in the column where the item stands now (移栏 moves items, not
 * wordings). The note of a correction that has been published belongs to that one and is not taken over.
 */
export async function baseOf(
  db: Db,
  state: Pick<DisclosureState, "columnId" | "latestRevisionId" | "latestSealed">,
  latest: RevisionContent,
): Promise<RevisionContent> {
  if (!state.latestSealed) return latest;
  const published = await db.publication.count({ where: { revisionId: state.latestRevisionId, publishedAt: { not: null } } });
  return { ...latest, columnId: state.columnId, correctionNote: published > 0 ? "" : latest.correctionNote };
}
