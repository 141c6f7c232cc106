"use server";

import { refresh } from "next/cache";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { saveCategories } from "@/lib/reports/site/categories";
import { explainFinding } from "@/lib/reports/site/explain";
import { SITE_BLOCKS, SITE_FIELDS } from "@/lib/reports/site/fields";
import { reopenSite } from "@/lib/reports/site/reopen";
import { saveBlock } from "@/lib/reports/site/save-block";
import { submitSite } from "@/lib/reports/site/submit";
import { commandForm, submitForm } from "../../form-action";
import { evidenceOf } from "../evidence-of";

const reportOf = ({ year }: FormValues): string => `/console/reports/site/${String(year)}`;

/** The next block of the form, or the form itself after the last. */
function nextAfter(values: FormValues): string {
  const at = SITE_BLOCKS.findIndex(({ key }) => key === values.block);
  const next = values.then === "next" ? SITE_BLOCKS[at + 1] : undefined;
  return next === undefined ? `${reportOf(values)}?done=saved` : `${reportOf(values)}/fill/${next.key}?done=saved`;
}

export async function fillBlock(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const written = SITE_FIELDS.flatMap(({ code }) => (values[code] === undefined ? [] : [[code, values[code]] as const]));
    await saveBlock(actor, { ...values, values: Object.fromEntries(written) }, await evidenceOf(data));
    return { to: nextAfter(values) };
  });
}

export async function explain(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, explainFinding, (_done, values) => `${reportOf(values)}?done=explained`);
}

export async function submit(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, submitSite, (_done, values) => `${reportOf(values)}?done=submitted`);
}

export async function reopen(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, reopenSite, (_done, values) => `${reportOf(values)}?done=reopened`);
}

export async function writeCategories(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await saveCategories(actor, values);
    refresh();
    return { message: "已保存，还没有送审的报表按新的归类计算。" };
  });
}
