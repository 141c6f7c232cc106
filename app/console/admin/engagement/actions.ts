"use server";

import type { FormState } from "@/components/ui/form-state";
import { saveEngagementSettings } from "@/lib/engagement/save-settings";
import { commandForm } from "../../form-action";

export async function saveSettings(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, saveEngagementSettings, () => "/console/admin/engagement?done=saved");
}
