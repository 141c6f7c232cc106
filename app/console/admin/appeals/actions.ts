"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { saveAppealSettings } from "@/lib/appeals/save-settings";
import { submitForm } from "../../form-action";

export async function saveSettings(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await saveAppealSettings(actor, values);
    refresh();
    return { message: "已保存。在办的期限在下一次每日核对时按新的设置计算。" };
  });
}
