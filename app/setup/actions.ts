"use server";

import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { type FormState, type FormValues, formValues } from "@/components/ui/form-state";
import { AppError } from "@/lib/core/errors";
import { awaitsSetUp, setUp, setUpActor } from "@/lib/identity/set-up";
import { discardSetUpCode, expectSetUpCode } from "@/lib/identity/set-up-code";
import { unexpected } from "../console/form-action";

/** `{ "agency.name": … }` as the command takes it: `{ agency: { name: … } }`. */
function nested(values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const [group = "", field] = key.split(".");
    if (field === undefined) input[group] = value;
    else input[group] = { ...(input[group] as Record<string, unknown> | undefined), [field]: value };
  }
  return input;
}

export async function setUpAction(previous: FormState, data: FormData): Promise<FormState> {
  if (!(await awaitsSetUp())) notFound();
  // A real installation is never a demonstration, whatever the browser sends.
  const { "agency.isDemo": _isDemo, "agency.slug": _slug, ...values } = formValues(data);
  const typed = Object.fromEntries(Object.entries(values).filter(([name]) => !name.endsWith(".password")));
  const failed = (message: string, fields = {}): FormState => ({
    status: "failed",
    message,
    fields,
    values: typed,
    round: previous.round + 1,
  });
  try {
    await expectSetUpCode(String(values.setUpCode ?? ""));
    await setUp(setUpActor(), nested(values));
    await discardSetUpCode();
    redirect("/sign-in?changed=1");
  } catch (error) {
    unstable_rethrow(error);
    return error instanceof AppError ? failed(error.message, error.fields) : failed(unexpected(error));
  }
}
