"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { saveSite } from "@/lib/columns/save-site";
import { saveIndexPattern } from "@/lib/publishing/save-index-pattern";
import { submitForm } from "../../form-action";

export async function saveIdentity(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await saveSite(actor, values);
    refresh();
    return { message: "已保存，网站各页即时生效。" };
  });
}

export async function savePattern(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await saveIndexPattern(actor, values);
    refresh();
    return { message: "已保存，以后首次公开的信息按新格式编号。" };
  });
}
