"use server";

import type { FormState } from "@/components/ui/form-state";
import { declineLog, takeDownLog } from "@/lib/requests/log/end-log";
import { publishLog } from "@/lib/requests/log/publish-log";
import { commandForm } from "../../form-action";

export async function publish(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, publishLog, () => "/console/requests/log?done=published");
}

export async function decline(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, declineLog, () => "/console/requests/log?done=declined");
}

export async function takeDown(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, takeDownLog, () => "/console/requests/log?done=takenDown");
}
