"use server";

import type { FormState } from "@/components/ui/form-state";
import { answerCorrection } from "@/lib/engagement/corrections/answer";
import { submitForm } from "../../form-action";

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await answerCorrection(actor, values);
    return { to: `/console/corrections/${String(values.correctionId)}?done=answered` };
  });
}
