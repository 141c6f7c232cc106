import { db } from "@/lib/core/db";
import { loadContent, type RevisionContent } from "@/lib/disclosures/content";
import { type Comparison, compareContents } from "@/lib/disclosures/diff";
import type { Case } from "./case";
import { type CaseFile, caseFiles } from "./case-parts";

export interface RevisionView {
  content: RevisionContent;
  files: readonly CaseFile[];
  /** null when there is no other wording to compare with */
  changes: Comparison | null;
}

/** One wording of an item that the viewer has open, compared with another of its wordings; null when it has no such number. */
export async function findRevision(
  item: Pick<Case, "revisions" | "columnNames">,
  shown: number,
  against: number,
): Promise<RevisionView | null> {
  const revision = item.revisions.find((one) => one.number === shown);
  if (revision === undefined) return null;
  const other = item.revisions.find((one) => one.number === against && one.id !== revision.id);
  const content = await loadContent(db(), revision.id);
  const columnName = (id: string): string => item.columnNames.get(id) ?? id;
  return {
    content,
    files: await caseFiles(db(), revision.id),
    changes: other === undefined ? null : compareContents(await loadContent(db(), other.id), content, columnName),
  };
}
