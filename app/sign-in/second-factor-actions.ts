"use server";

import type { FormState } from "@/components/ui/form-state";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/identity/second-factor";
import { submitAccountForm } from "./account-form";

const pageOf = (values: Readonly<Record<string, unknown>>): string =>
  values.next === "account" ? "/console/account/second-factor" : "/sign-in/second-factor";

export async function beginSecondFactorAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitAccountForm(previous, data, async (actor, values) => {
    await beginSecondFactor(actor, {});
    return { to: pageOf(values) };
  });
}

export async function confirmSecondFactorAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitAccountForm(previous, data, async (actor, values) => {
    await confirmSecondFactor(actor, values);
    return { to: values.next === "account" ? "/console/account?changed=second-factor" : "/console" };
  });
}
