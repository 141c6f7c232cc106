"use server";

import type { FormState } from "@/components/ui/form-state";
import { decideConsultation } from "@/lib/engagement/consultations/decide";
import { publishConsultation } from "@/lib/engagement/consultations/publish";
import { recallConsultation } from "@/lib/engagement/consultations/recall";
import { reopenConsultation } from "@/lib/engagement/consultations/reopen";
import { saveResult, submitResult } from "@/lib/engagement/consultations/result";
import { saveConsultation } from "@/lib/engagement/consultations/save";
import { submitConsultation } from "@/lib/engagement/consultations/submit";
import type { Actor } from "@/lib/identity/actor";
import { commandForm } from "../form-action";

const act = (state: FormState, data: FormData, command: (actor: Actor, raw: unknown) => Promise<unknown>, done: string) =>
  commandForm(state, data, command, (_done, { consultationId }) => `/console/consultations/${String(consultationId)}?done=${done}`);

export async function save(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, saveConsultation, "saved");
}

export async function submit(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, submitConsultation, "submitted");
}

export async function decide(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, decideConsultation, ({ outcome }) => `/console?done=${outcome}`);
}

export async function recall(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, recallConsultation, ({ consultationId }) => `/console/consultations/${consultationId}?done=recalled`);
}

export async function publish(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, publishConsultation, "published");
}

export async function reopen(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, reopenConsultation, "reopened");
}

/** 保存 or 送审, by the button. */
export async function writeResult(state: FormState, data: FormData): Promise<FormState> {
  const sends = data.get("act") === "submit";
  return act(state, data, sends ? submitResult : saveResult, sends ? "submitted" : "saved");
}
