"use server";

import { OTHER_CASE, typedName } from "@/components/console/requests/acts/act-form";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { invalidInput } from "@/lib/core/errors";
import { keepForm } from "@/lib/identity/kept-forms";
import { PERSONAL_WORDS } from "@/lib/requests/applicant/words";
import { type Act, ALL_ACTS } from "@/lib/requests/case/acts";
import { decideLetter } from "@/lib/requests/handling/decide-letter";
import { split } from "@/lib/requests/handling/split";
import { unmask } from "@/lib/requests/handling/unmask";
import { makeLetter } from "@/lib/requests/letters/make-letter";
import { release } from "@/lib/requests/release/release";
import { decideReply } from "@/lib/requests/reply/decide-reply";
import { draftReply } from "@/lib/requests/reply/draft-reply";
import { redactCaseFile } from "@/lib/requests/reply/redact";
import { isLetterAct } from "@/lib/requests/signing/signable";
import { commandForm, submitForm } from "../../form-action";
import { ACT_COMMANDS } from "./act-commands";
import { listOf, partsOf, recordOf, rowsOf, textOf, wordedOf } from "./form-groups";

const isAct = (name: unknown): name is Act => ALL_ACTS.some((act) => act === name);
const caseOf = (values: FormValues) => ({ requestId: values.requestId, expectedVersion: values.expectedVersion });
const backTo = (values: FormValues, done: string) => ({ to: `/console/requests/${String(values.requestId)}?done=${done}` });

/** Fields named `part.subject` and `part.description` as one part; none when nothing was written of it. */
function withPart({ "part.subject": subject = "", "part.description": description = "", ...values }: FormValues) {
  const part = { subject: String(subject), description: String(description) };
  return part.subject === "" && part.description === "" ? values : { ...values, part };
}

/** The other case of an act: the one chosen, or the one whose number was typed; never a guess between two. */
function withTypedCase(values: FormValues): FormValues {
  const name = ["intoCaseNo", "earlierCaseNo"].find((one) => typedName(one) in values);
  if (name === undefined) return values;
  const [chosen, typed] = [textOf(values, name).replace(OTHER_CASE, ""), textOf(values, typedName(name)).trim()];
  if (chosen !== "" && typed !== "") throw invalidInput({ [name]: ["既选了一件，又写了编号，请只留一个"] });
  return { ...values, [name]: chosen === "" ? typed : chosen };
}

/** Does the act that the form names. */
export async function performAct(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const run = isAct(values.act) ? ACT_COMMANDS[values.act] : undefined;
    if (run === undefined) throw invalidInput({ act: ["没有这样的办理"] });
    await run(actor, values.act === "transfer" ? withPart(values) : withTypedCase(values));
    return backTo(values, String(values.act));
  });
}

/** Does an act that sends letters: 看文书 keeps what was typed and shows them with it; a submitted act waits for its signature. */
export async function performLetterAct(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const act = textOf(values, "act");
    const run = isLetterAct(act) ? ACT_COMMANDS[act] : undefined;
    if (run === undefined) throw invalidInput({ act: ["没有这样的办理"] });
    const wording = Object.fromEntries(Object.entries(wordedOf(values, "wording")).filter(([, text]) => text !== ""));
    if (textOf(values, "go") === "preview") {
      const path = `/console/requests/${textOf(values, "requestId")}/${act}`;
      const typed = Object.entries(values).filter(([name]) => !/^(shown\.|wording\.|edited$|go$|forgetEdits$)/.test(name));
      const worded = Object.entries(wording).map(([key, text]) => [`wording.${key}`, text]);
      const { id } = await keepForm(actor, { path, values: Object.fromEntries([...typed, ...worded]) });
      return { to: `${path}?${new URLSearchParams({ kept: id, letters: "1" })}` };
    }
    const done = await run(actor, { ...values, wording });
    const waits = typeof done === "object" && done !== null && "waiting" in done && done.waiting === true;
    return backTo(values, waits ? "waits" : act);
  });
}

/** Signs letters that were submitted, or sends them back. */
export async function signLetters(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await decideLetter(actor, { ...values, wording: wordedOf(values, "wording") });
    return backTo(values, "decideLetter");
  });
}

export async function decideRequestReply(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, decideReply, (_done, values) => `/console?done=${values.verdict === "approve" ? "next" : "returned"}`);
}

export async function splitRequest(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await split(actor, { ...caseOf(values), reason: values.reason, parts: partsOf(values) });
    return backTo(values, "split");
  });
}

/** Shows personal data once, on the form itself. */
export async function showPersonal(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const { values: shown } = await unmask(actor, { requestId: values.requestId, fields: listOf(values, "fields"), reason: values.reason });
    const words = Object.entries(shown).map(
      ([key, value]) => `${PERSONAL_WORDS[key as keyof typeof PERSONAL_WORDS]}：${value || "没有填写"}`,
    );
    return { message: words.join("；") };
  });
}

export async function saveReply(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await draftReply(actor, {
      ...caseOf(values),
      outcome: values.outcome,
      facts: recordOf(values, "facts"),
      edits: wordedOf(values, "edits"),
      withheld: rowsOf(values, "withheld"),
      fileIds: listOf(values, "fileIds"),
      secrecy: { result: textOf(values, "secrecy.result") || "notNeeded", note: textOf(values, "secrecy.note") },
    });
    return backTo(values, "draftReply");
  });
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export async function redactRequestFile(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await redactCaseFile(actor, { requestId: values.requestId, fileId: values.fileId, boxes: jsonOf(textOf(values, "boxes")) });
    return backTo(values, "redact");
  });
}

/** The new draft is opened where it is written on. */
export async function releaseToAll(state: FormState, data: FormData): Promise<FormState> {
  return commandForm(state, data, release, ({ disclosureId }) => `/console/items/${disclosureId}/edit`);
}

/** 预览 keeps what was typed and shows the letter with it; 生成 makes the letter. */
export async function composeOtherLetter(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    if (textOf(values, "go") === "preview") {
      const page = `/console/requests/${textOf(values, "requestId")}/makeLetter`;
      const typed = Object.entries(values).filter(([name]) => /^(facts\.|addressee$)/.test(name));
      const { id } = await keepForm(actor, { path: page, values: Object.fromEntries(typed) });
      return { to: `${page}?${new URLSearchParams({ code: textOf(values, "code"), kept: id })}` };
    }
    const letter = {
      code: values.code,
      addressee: textOf(values, "addressee"),
      facts: recordOf(values, "facts"),
      edits: wordedOf(values, "edits"),
    };
    await makeLetter(actor, { ...caseOf(values), ...letter });
    return backTo(values, "makeLetter");
  });
}
