"use server";

import type { FormState } from "@/components/ui/form-state";
import { saveEngagementSettings } from "@/lib/engagement/save-settings";
import { submitForm } from "../../form-action";

export async function saveSettings(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await saveEngagementSettings(actor, values);
    return { to: "/console/admin/engagement?done=saved" };
  });
}
