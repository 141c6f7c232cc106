import { listColumns } from "@/lib/columns/queries";
import { flatten } from "@/lib/columns/tree";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { missing } from "@/lib/disclosures/completeness";
import { loadContent } from "@/lib/disclosures/content";
import type { DisclosureState } from "@/lib/disclosures/stage";
import type { Finding } from "@/lib/screening/finding";
import { screenContent } from "./screen-content";

export interface SubmissionPreview {
  /** what has to be filled in first */
  incomplete: readonly string[];
  findings: readonly Finding[];
  /** reasons recorded before, by the key of the finding */
  notes: ReadonlyMap<string, string>;
}

/** What stands between the latest revision and its submission; the command asks the same again. */
export async function submissionPreview(state: DisclosureState, now = new Date()): Promise<SubmissionPreview> {
  const [content, columns, notes] = await Promise.all([
    loadContent(db(), state.latestRevisionId),
    listColumns(db(), state.agencyId),
    db().findingNote.findMany({ where: { disclosureId: state.id } }),
  ]);
  const column = flatten(columns).find(({ id }) => id === content.columnId);
  return {
    incomplete: column === undefined ? ["请改选栏目"] : Object.values(missing(content, column, state.public === "live")).flat(),
    findings: await screenContent(db(), content, civilDateOf(now)),
    notes: new Map(notes.map(({ key, reason }) => [key, reason])),
  };
}
