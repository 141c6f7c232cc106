"use server";

import type { FormState } from "@/components/ui/form-state";
import { correctRegisterEntry, recordEntry } from "@/lib/reports/registers/record-entry";
import { submitForm } from "../../form-action";
import { evidenceOf } from "../evidence-of";

export async function addEntry(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { year } = await recordEntry(actor, values, await evidenceOf(data));
    return { to: `/console/reports/registers?year=${year}&done=added` };
  });
}

export async function correctEntry(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { year } = await correctRegisterEntry(actor, values, await evidenceOf(data));
    return { to: `/console/reports/registers?year=${year}&done=corrected` };
  });
}
