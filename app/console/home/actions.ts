"use server";

import { type FormState, formValues } from "@/components/ui/form-state";
import { AppError, invalidInput } from "@/lib/core/errors";
import { decideHome, recallHome } from "@/lib/home/decide";
import { discardHome } from "@/lib/home/discard";
import { saveHome } from "@/lib/home/save";
import { submitHome } from "@/lib/home/submit";
import { commandForm, submitForm } from "../form-action";
import { atTheirFields, blockInput, readBlocks, rearrangeBlocks } from "./edit/block-rows";

/** Saves the version in preparation; the editor's other buttons only rearrange what is typed. */
export async function saveArrangement(state: FormState, data: FormData): Promise<FormState> {
  const typed = formValues(data);
  const deed = typeof typed.do === "string" ? typed.do : "save";
  if (deed !== "save" && deed !== "preview") return { status: "idle", round: state.round + 1, values: rearrangeBlocks(typed, deed) };
  return submitForm(state, data, async (actor, values) => {
    try {
      const { id } = await saveHome(actor, { expectedVersion: values.expectedVersion, blocks: readBlocks(values).map(blockInput) });
      return { to: deed === "preview" ? `/preview/home/${id}` : "/console/home?done=saved" };
    } catch (error) {
      throw error instanceof AppError && error.code === "InvalidInput" ? invalidInput(atTheirFields(error.fields)) : error;
    }
  });
}

export async function submitArrangement(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, submitHome, () => "/console/home?done=submitted");
}

export async function decideArrangement(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, decideHome, ({ outcome }) => `/console/home?done=${outcome}`);
}

export async function recallArrangement(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, recallHome, () => "/console/home?done=recalled");
}

export async function discardArrangement(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, discardHome, () => "/console/home?done=discarded");
}
