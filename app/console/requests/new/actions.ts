"use server";

import type { FormState } from "@/components/ui/form-state";
import { registerIntake } from "@/lib/requests/intake/register";
import { submitForm } from "../../form-action";

export async function registerRequest(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { fileIds: _, ...filed } = values;
    const { requestId } = await registerIntake(actor, filed);
    return { to: `/console/requests/${requestId}?done=register&form=${String(values.formKey)}` };
  });
}
