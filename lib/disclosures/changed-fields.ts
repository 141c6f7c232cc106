import { canonicalJson } from "@/lib/core/canonical-json";
import type { RevisionContent } from "./content";
import { FIELD_LABELS, type FieldName } from "./labels";

const isField = (name: string): name is Exclude<FieldName, "attachments"> => name in FIELD_LABELS && name !== "attachments";

/** The names of the fields in which two contents differ, in the order of the form. */
export function changedFields(before: RevisionContent, after: RevisionContent): FieldName[] {
  const differs = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);
  const attachments = (content: RevisionContent) =>
    content.files.filter(({ kind }) => kind === "attachment").map(({ name, sha256 }) => ({ name, sha256 }));
  const pictures = (content: RevisionContent) => content.files.filter(({ kind }) => kind === "inline").map(({ sha256 }) => sha256);
  return Object.keys(FIELD_LABELS).filter((name): name is FieldName => {
    if (name === "attachments") return differs(attachments(before), attachments(after));
    if (!isField(name)) return false;
    return differs(before[name], after[name]) || (name === "body" && differs(pictures(before), pictures(after)));
  });
}
