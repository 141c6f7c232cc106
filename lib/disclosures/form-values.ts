import type { RevisionContent } from "./content";
import { GUIDE_FIELDS, GUIDE_TYPE, guideName } from "./guide";
import { type RelatedItem, relatedText } from "./related";
import type { Draft } from "./schema";

/** A file of the item as the form shows it. */
export interface FormFile {
  fileId: string;
  name: string;
  size: number;
}

type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A content as the values of its form; the counterpart of `draftSchema`. */
export function formValuesOf(content: RevisionContent, attachments: readonly FormFile[], related: readonly RelatedItem[]): FormValues {
  const { body, files: _files, isNormative, keywords, formedOn, effectiveOn, expiresOn, publicUntil, guide, ...plain } = content;
  return {
    ...plain,
    body: JSON.stringify(body),
    isNormative: isNormative ? "on" : "",
    keywords: keywords.join("、"),
    formedOn: formedOn ?? "",
    effectiveOn: effectiveOn ?? "",
    expiresOn: expiresOn ?? "",
    publicUntil: publicUntil ?? "",
    relatedIds: relatedText(related),
    ...Object.fromEntries(GUIDE_FIELDS.map((field) => [guideName(field), guide?.[field] ?? ""])),
    attachments: JSON.stringify(attachments),
  };
}

/** What is on the form as content, before it is saved: its files are known by name only. For checks, never for storing. */
export function unsavedContent({ attachments, ...fields }: Draft, columnType: string | null): RevisionContent {
  const guide = columnType === GUIDE_TYPE ? fields.guide : null;
  return { ...fields, relatedIds: [], guide, files: attachments.map(({ name }) => ({ kind: "attachment", sha256: "", name })) };
}
