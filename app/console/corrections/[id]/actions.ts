"use server";

import type { FormState } from "@/components/ui/form-state";
import { answerCorrection } from "@/lib/engagement/corrections/answer";
import { commandForm } from "../../form-action";

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, answerCorrection, (_done, values) => `/console/corrections/${String(values.correctionId)}?done=answered`);
}
