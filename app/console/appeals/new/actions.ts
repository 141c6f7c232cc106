"use server";

import type { FormState } from "@/components/ui/form-state";
import { registerAppeal } from "@/lib/appeals/handling/register";
import { submitForm } from "../../form-action";

export async function registerNewAppeal(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { appealId } = await registerAppeal(actor, values);
    return { to: `/console/appeals/${appealId}?done=register` };
  });
}
