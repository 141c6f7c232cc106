"use server";

import { refresh } from "next/cache";
import { submitForm } from "@/app/console/form-action";
import type { FormState } from "@/components/ui/form-state";
import { endDeputy } from "@/lib/identity/end-deputy";
import { recordDeputy } from "@/lib/identity/record-deputy";

export async function recordDeputyAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitForm(previous, data, async (actor, values) => {
    await recordDeputy(actor, values);
    refresh();
    return { message: "已登记代理，到期自动结束，也可以提前结束。" };
  });
}

export async function endDeputyAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitForm(previous, data, async (actor, values) => {
    await endDeputy(actor, values);
    // Its form is gone from the list with it: the page says so instead.
    return { to: "/console/admin/deputies?done=ended" };
  });
}
