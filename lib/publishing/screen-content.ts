import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { type ContentFile, type RevisionContent, screenedTexts } from "@/lib/disclosures/content";
import { usableFiles } from "@/lib/disclosures/content-input";
import type { Draft } from "@/lib/disclosures/schema";
import { readingsOf } from "@/lib/files/text/read-texts";
import type { Actor } from "@/lib/identity/actor";
import type { Finding } from "@/lib/screening/finding";
import { bySeverity, screen } from "@/lib/screening/screen";
import { screenFile } from "@/lib/screening/screen-file";

const UNREAD = { text: "", problem: "附件的文字还没有读完，可以过一会儿再检查" };

/** What stands in the way of publishing the attachments, as far as their text has been read. */
export async function screenAttachments(db: Db, { files }: Pick<RevisionContent, "files">, today: CivilDate): Promise<Finding[]> {
  const attached = files.filter(({ kind }) => kind === "attachment");
  const readings = await readingsOf(
    db,
    attached.map(({ sha256 }) => sha256),
  );
  return attached.flatMap(({ name, sha256 }) => screenFile({ name, sha256, ...(readings.get(sha256) ?? UNREAD) }, { today }));
}

/** What stands in the way of publishing this content, its attachments included, and what could be better in it (先审查、后公开，逐项审查). */
export async function screenContent(db: Db, content: RevisionContent, today: CivilDate): Promise<Finding[]> {
  return [...screen(screenedTexts(content), { today }), ...(await screenAttachments(db, content, today))].sort(bySeverity);
}

/** The same for what has been saved, today. */
export const screenSaved = (content: RevisionContent, now = new Date()): Promise<Finding[]> =>
  screenContent(db(), content, civilDateOf(now));

/** The same for what stands on the form of an item and has not been saved: its attachments are known by their ids. */
export async function screenDraft(
  actor: Actor,
  disclosureId: string,
  { attachments }: Pick<Draft, "attachments">,
  content: RevisionContent,
  today: CivilDate,
): Promise<Finding[]> {
  const ids = attachments.map(({ fileId }) => fileId);
  const known = await usableFiles(db(), ids, { agencyId: actor.agencyId, userId: actor.userId, disclosureId });
  const files = attachments.flatMap(({ fileId, name }): ContentFile[] => {
    const file = known.get(fileId);
    return file === undefined ? [] : [{ kind: "attachment", name, sha256: file.sha256 }];
  });
  return screenContent(db(), { ...content, files }, today);
}
