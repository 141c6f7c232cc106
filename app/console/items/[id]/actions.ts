"use server";

import type { FormState, FormValues } from "@/components/ui/form-state";
import { decide } from "@/lib/publishing/decide";
import { proposeAbolition } from "@/lib/publishing/propose-abolition";
import { proposeMove } from "@/lib/publishing/propose-move";
import { proposeWithdrawal } from "@/lib/publishing/propose-withdrawal";
import { publish } from "@/lib/publishing/publish";
import { publishElsewhere } from "@/lib/publishing/publish-elsewhere";
import { recall } from "@/lib/publishing/recall";
import { schedule } from "@/lib/publishing/schedule";
import { submit } from "@/lib/publishing/submit";
import { unschedule } from "@/lib/publishing/unschedule";
import { urge } from "@/lib/publishing/urge";
import { withdrawAtOnce } from "@/lib/publishing/withdraw-at-once";
import { commandForm, submitForm } from "../../form-action";

const item = (id: unknown, done: string): { to: string } => ({ to: `/console/items/${String(id)}?done=${done}` });

/** Fields named `reasons.KEY` as one record by key. */
function reasonsOf(values: FormValues): Record<string, string> {
  const entries = Object.entries(values).filter(
    ([name, value]) => name.startsWith("reasons.") && typeof value === "string" && value.trim() !== "",
  );
  return Object.fromEntries(entries.map(([name, value]) => [name.slice("reasons.".length), String(value)]));
}

export async function submitItem(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await submit(actor, { ...values, reasons: reasonsOf(values) });
    return item(values.disclosureId, "submitted");
  });
}

export async function decideItem(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, decide, ({ outcome, disclosureId }) => `/console?done=${outcome}&item=${disclosureId}`);
}

export async function recallItem(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => item((await recall(actor, values)).disclosureId, "recalled"));
}

export async function urgeItem(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => item((await urge(actor, values)).disclosureId, "urged"));
}

export async function publishItem(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await publish(actor, values);
    return item(values.disclosureId, "published");
  });
}

export async function scheduleItem(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await schedule(actor, values);
    return item(values.disclosureId, "scheduled");
  });
}

export async function unscheduleItem(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => item((await unschedule(actor, values)).disclosureId, "unscheduled"));
}

export async function recordElsewhere(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await publishElsewhere(actor, values);
    return item(values.disclosureId, "recorded");
  });
}

export async function proposeToWithdraw(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await proposeWithdrawal(actor, values);
    return item(values.disclosureId, "proposed");
  });
}

export async function proposeToAbolish(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await proposeAbolition(actor, values);
    return item(values.disclosureId, "abolitionProposed");
  });
}

export async function proposeToMove(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await proposeMove(actor, values);
    return item(values.disclosureId, "moveProposed");
  });
}

export async function withdrawNow(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await withdrawAtOnce(actor, values);
    return item(values.disclosureId, "withdrawn");
  });
}
