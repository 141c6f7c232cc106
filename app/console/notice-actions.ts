"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { readNotices } from "@/lib/identity/notices";
import { submitForm } from "./form-action";

export async function dismissNotices(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, { ids }) => {
    await readNotices(actor, { ids });
    refresh();
    return { message: "已标为知道。" };
  });
}
