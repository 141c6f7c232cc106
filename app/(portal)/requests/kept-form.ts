import { AppError, type FieldErrors } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { type DraftFile, filingDraft, saveFilingDraft } from "@/lib/requests/intake/draft";
import { formKey, newFormKey } from "@/lib/requests/intake/filing";

/** What a form was answered that could not be taken; kept with what was typed, and shown by the page that it leads back to. */
export interface FormAnswer {
  message: string;
  fields: FieldErrors;
}

/** A form as it has been kept on the server, under the key that stands in its address. */
export interface KeptForm {
  key: string;
  values: Readonly<Record<string, string>>;
  files: readonly DraftFile[];
  answer: FormAnswer | null;
  /** false: nothing was typed yet, or it has lain too long and is gone */
  found: boolean;
}

const ANSWER = "answer";

export const isFormKey = (text: string): boolean => formKey.safeParse(text).success;

/** The key that a form has sent or an address holds, or a new one. */
export const keyOr = (text: string): string => (isFormKey(text) ? text : newFormKey());

export async function keptForm(key: string): Promise<KeptForm> {
  const draft = await filingDraft(key);
  const { [ANSWER]: answer = "", ...values } = draft?.values ?? {};
  return {
    key,
    values,
    files: draft?.files ?? [],
    answer: answer === "" ? null : (JSON.parse(answer) as FormAnswer),
    found: draft !== null,
  };
}

export async function keepForm(
  actor: Actor,
  key: string,
  values: Readonly<Record<string, string>>,
  answer: FormAnswer | null = null,
): Promise<void> {
  const kept = Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ""));
  await saveFilingDraft(actor, { formKey: key, values: answer === null ? kept : { ...kept, [ANSWER]: JSON.stringify(answer) } });
}

/** An expected failure as the answer of a form; anything else goes on. */
export function answerOf(error: unknown): FormAnswer {
  if (!(error instanceof AppError)) throw error;
  return { message: error.message, fields: error.fields };
}

/** What is wrong with a file, in words that name it. */
export function fileFault({ message, fields }: FormAnswer, name: string): string {
  const told = Object.values(fields).flat();
  return message.includes(name) || told.length === 0 ? message : `“${name}”没有上传：${told.join("；")}`;
}
