"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { saveSynonyms } from "@/lib/search/save-synonyms";
import { submitForm } from "../../form-action";

export async function saveSynonymGroups(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await saveSynonyms(actor, values);
    refresh();
    return { message: "已保存，网站检索即时生效。" };
  });
}
