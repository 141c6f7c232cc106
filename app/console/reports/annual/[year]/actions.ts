"use server";

import { refresh } from "next/cache";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { adjustCell, takeBackAdjustment } from "@/lib/reports/annual/adjust-cell";
import { enterOpening } from "@/lib/reports/annual/enter-opening";
import { reopenAnnual } from "@/lib/reports/annual/reopen-annual";
import { saveNarrative } from "@/lib/reports/annual/save-narrative";
import { submitAnnual } from "@/lib/reports/annual/submit-annual";
import { takeSuggestion } from "@/lib/reports/annual/take-suggestion";
import { commandForm, submitForm } from "../../../form-action";

const reportOf = ({ year }: FormValues): string => `/console/reports/annual/${String(year)}`;

/** Fields named `prefix.KEY` as one record by key. */
function recordOf(values: FormValues, prefix: string): Record<string, string> {
  const entries = Object.entries(values).filter(([name, value]) => name.startsWith(`${prefix}.`) && typeof value === "string");
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(prefix.length + 1), String(value)]));
}

export async function saveWords(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { version } = await saveNarrative(actor, values);
    if (values.then === "submit") return { to: `${reportOf(values)}/submit` };
    refresh();
    return { message: "已保存。右边的核对结果已经更新。", values: { expectedVersion: String(version) } };
  });
}

export async function takeSentence(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, takeSuggestion, (_done, values) => `${reportOf(values)}/text?done=taken`);
}

export async function adjust(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, adjustCell, (_done, values) => `${reportOf(values)}/cells/${String(values.cell)}?done=adjusted`);
}

export async function takeBack(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, takeBackAdjustment, (_done, values) => `${reportOf(values)}/cells/${String(values.cell)}?done=takenBack`);
}

export async function submitReport(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const reasons = Object.fromEntries(Object.entries(recordOf(values, "reasons")).filter(([, reason]) => reason.trim() !== ""));
    await submitAnnual(actor, { ...values, reasons });
    return { to: `${reportOf(values)}?done=submitted` };
  });
}

export async function reopen(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, reopenAnnual, (_done, values) => `${reportOf(values)}?done=reopened`);
}

export async function enterOpeningFigures(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await enterOpening(actor, { ...values, figures: recordOf(values, "figures") });
    return { to: `/console/reports/annual/${Number(values.year) + 1}?done=opening` };
  });
}
