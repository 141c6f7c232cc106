"use server";

import type { FormState } from "@/components/ui/form-state";
import { registerAppeal } from "@/lib/appeals/handling/register";
import { commandForm } from "../../form-action";

export async function registerNewAppeal(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, registerAppeal, ({ appealId }) => `/console/appeals/${appealId}?done=register`);
}
