"use server";

import { refresh } from "next/cache";
import { submitForm } from "@/app/console/form-action";
import type { FormState } from "@/components/ui/form-state";
import { signOutElsewhere } from "@/lib/identity/end-session";

export async function signOutElsewhereAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitForm(previous, data, async (actor) => {
    const ended = await signOutElsewhere(actor, {});
    refresh();
    return { message: `已退出其他 ${ended} 处登录。` };
  });
}
