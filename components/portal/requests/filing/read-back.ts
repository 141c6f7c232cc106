import { formatSize } from "@/lib/files/media-types";
import { APPLICANT_TYPE_WORDS, ID_KIND_WORDS, PROVIDE_FORM_WORDS, PROVIDE_WAY_WORDS } from "@/lib/requests/case/words";
import type { DraftFile } from "@/lib/requests/intake/draft";
import { fieldsOf, type GuidedField, type GuidedStep, isNatural, type Typed } from "@/lib/requests/intake/guided-steps";
import { labelsFor } from "./words";

const CODES: Readonly<Partial<Record<GuidedField, Readonly<Record<string, string>>>>> = {
  applicantType: APPLICANT_TYPE_WORDS,
  idKind: ID_KIND_WORDS,
  provideForm: PROVIDE_FORM_WORDS,
  provideWay: PROVIDE_WAY_WORDS,
};

const FILE_FIELDS: readonly GuidedField[] = ["identityProof", "organisationProof", "authorization", "attachment"];
/** Left out where nothing was said. */
const QUIET: readonly GuidedField[] = ["agentName", "agentPhone", "attachment"];

/** What a step was told, in words. */
export function readBack(step: GuidedStep, values: Typed, files: readonly DraftFile[]): { term: string; text: string }[] {
  const labels = labelsFor(isNatural(values));
  return fieldsOf(step, values).flatMap((field) => {
    const said = FILE_FIELDS.includes(field) ? fileNames(files, field) : (values[field] ?? "");
    if (said === "" && QUIET.includes(field)) return [];
    return [{ term: labels[field], text: said === "" ? "没有填写" : (CODES[field]?.[said] ?? said) }];
  });
}

const fileNames = (files: readonly DraftFile[], kind: string): string =>
  files
    .filter((file) => file.kind === kind)
    .map(({ name, size }) => `${name}（${formatSize(size)}）`)
    .join("\n");
