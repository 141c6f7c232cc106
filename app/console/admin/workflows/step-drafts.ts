import type { FormValues } from "@/components/ui/form-state";
import { MAX_STEPS, type Step } from "@/lib/workflow/definition";
import { type FormRow, manyOf, type RowShape, readRows, rearrangeRows, textOf, writeRows } from "../../form-rows";

/** One step as the form holds it, by the end of its field name. */
export type StepDraft = FormRow;

const STEPS: RowShape = {
  prefix: "steps",
  fields: ["name", "who.kind", "who.role", "who.departmentId", "who.userIds", "need", "workingDays", "secrecyCheck"],
  most: MAX_STEPS,
};

export const emptyDraft: StepDraft = { "who.kind": "roleInOwnDepartment", "who.role": "departmentHead", need: "one", workingDays: "2" };

export const readDrafts = (values: FormValues): StepDraft[] => readRows(values, STEPS);
export const writeDrafts = (values: FormValues, drafts: readonly StepDraft[]): FormValues => writeRows(values, drafts, STEPS);

/** What a button of the editor does to the steps. */
export const rearrange = (drafts: readonly StepDraft[], deed: string): StepDraft[] => rearrangeRows(drafts, deed, STEPS, emptyDraft);

/** A step as the command takes it. */
export function stepInput(draft: StepDraft): unknown {
  const days = textOf(draft.workingDays).trim();
  return {
    name: textOf(draft.name),
    who: {
      kind: textOf(draft["who.kind"]),
      role: textOf(draft["who.role"]),
      departmentId: textOf(draft["who.departmentId"]),
      userIds: manyOf(draft["who.userIds"]),
    },
    need: textOf(draft.need),
    workingDays: days === "" ? null : Number(days),
    secrecyCheck: textOf(draft.secrecyCheck) === "yes",
  };
}

export function draftOf({ name, who, need, workingDays, secrecyCheck }: Step): StepDraft {
  return {
    name,
    "who.kind": who.kind,
    "who.role": "role" in who ? who.role : "",
    "who.departmentId": who.kind === "roleInDepartment" ? who.departmentId : "",
    "who.userIds": who.kind === "people" ? who.userIds : [],
    need,
    workingDays: workingDays === null ? "" : String(workingDays),
    secrecyCheck: secrecyCheck ? "yes" : "",
  };
}
