"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import { inspectNow } from "@/lib/reports/inspection/inspect-now";
import { recordSelfCheck } from "@/lib/reports/inspection/self-check";
import { submitForm } from "../form-action";

export async function inspectAgain(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor) => {
    await inspectNow(actor);
    refresh();
    return { message: "检查完了，结果见下面。" };
  });
}

export async function enterFinding(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await recordSelfCheck(actor, values);
    refresh();
    return { message: "已登记。" };
  });
}
