"use server";

import type { FormState } from "@/components/ui/form-state";
import type { Actor } from "@/lib/identity/actor";
import { declineLog, takeDownLog } from "@/lib/requests/log/end-log";
import { publishLog } from "@/lib/requests/log/publish-log";
import { submitForm } from "../../form-action";

const act = (
  state: FormState,
  data: FormData,
  command: (actor: Actor, raw: unknown) => Promise<unknown>,
  done: string,
): Promise<FormState> =>
  submitForm(state, data, async (actor, values) => {
    await command(actor, values);
    return { to: `/console/requests/log?done=${done}` };
  });

export async function publish(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, publishLog, "published");
}

export async function decline(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, declineLog, "declined");
}

export async function takeDown(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, takeDownLog, "takenDown");
}
