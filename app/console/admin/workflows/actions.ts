"use server";

import { type FormState, formValues } from "@/components/ui/form-state";
import { defineWorkflow } from "@/lib/workflow/define-workflow";
import { submitForm } from "../../form-action";
import { readDrafts, rearrange, stepInput, writeDrafts } from "./step-drafts";

/** Saves a new version of a flow; the editor's other buttons only rearrange what is typed. */
export async function save(state: FormState, data: FormData): Promise<FormState> {
  const typed = formValues(data);
  const deed = typeof typed.do === "string" ? typed.do : "save";
  if (deed !== "save") return { status: "idle", round: state.round + 1, values: writeDrafts(typed, rearrange(readDrafts(typed), deed)) };
  return submitForm(state, data, async (actor, values) => {
    const { key, name, expectedVersion } = values;
    const made = await defineWorkflow(actor, { key, name, expectedVersion, steps: readDrafts(values).map(stepInput) });
    return { to: `/console/admin/workflows/${made.key}?done=saved` };
  });
}
