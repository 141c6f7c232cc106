"use server";

import type { FormState } from "@/components/ui/form-state";
import { assignLetter } from "@/lib/engagement/letters/assign";
import { decideReply } from "@/lib/engagement/letters/decide-reply";
import { declineLetter } from "@/lib/engagement/letters/decline";
import { extendLetter } from "@/lib/engagement/letters/extend";
import { hideLetter } from "@/lib/engagement/letters/hide";
import { publishLetter } from "@/lib/engagement/letters/publish";
import { recallReply } from "@/lib/engagement/letters/recall-reply";
import { remindLetter } from "@/lib/engagement/letters/remind";
import { saveReply } from "@/lib/engagement/letters/save-reply";
import { sendBackLetter } from "@/lib/engagement/letters/send-back";
import { sendReply } from "@/lib/engagement/letters/send-reply";
import { submitReply } from "@/lib/engagement/letters/submit-reply";
import { unmaskContact } from "@/lib/engagement/letters/unmask";
import type { Actor } from "@/lib/identity/actor";
import { commandForm, submitForm } from "../../form-action";

type Command = (actor: Actor, raw: unknown) => Promise<unknown>;

/** The form of one act on the letter, which leads back to its page. */
const act = (state: FormState, data: FormData, command: Command, done: string): Promise<FormState> =>
  commandForm(state, data, command, (_done, { letterId }) => `/console/letters/${String(letterId)}?done=${done}`);

export async function assign(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, assignLetter, "assigned");
}

export async function sendBack(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, sendBackLetter, () => "/console/letters?done=sentBack");
}

export async function extend(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, extendLetter, "extended");
}

export async function decline(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, declineLetter, "declined");
}

export async function remind(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, remindLetter, "reminded");
}

/** 保存 or 送审, by the button. */
export async function writeReply(state: FormState, data: FormData): Promise<FormState> {
  const submit = data.get("act") === "submit";
  return act(state, data, submit ? submitReply : saveReply, submit ? "submitted" : "saved");
}

export async function decide(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, decideReply, ({ outcome }) => `/console?done=${outcome}`);
}

export async function recall(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, recallReply, ({ letterId }) => `/console/letters/${letterId}?done=recalled`);
}

export async function send(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, sendReply, "sent");
}

export async function publish(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, publishLetter, "published");
}

export async function hide(state: FormState, data: FormData): Promise<FormState> {
  return act(state, data, hideLetter, "hidden");
}

/** Shows the contact in the answer of the form, and nowhere else. */
export async function unmask(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const contact = await unmaskContact(actor, values);
    if (contact === null) return { message: "这件来信没有留下联系方式，或者已经删除。" };
    const { name, phone, email, address } = contact;
    return { message: [name, phone, email, address].filter((part) => part !== "").join("　") };
  });
}
