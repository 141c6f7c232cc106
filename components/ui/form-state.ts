/** What was typed, by field name. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form's action answers when it does not lead to another page. */
export interface FormState {
  status: "idle" | "failed" | "done";
  /** for the person: what happened, what to do */
  message?: string;
  /** messages by field name */
  fields?: Readonly<Record<string, readonly string[]>>;
  /** what was typed, to be shown again */
  values?: FormValues;
  /** changes with each answer, so that fields take the new values */
  round: number;
}

export const idleForm: FormState = { status: "idle", round: 0 };

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** The fields of a form as plain values; files and the framework's own fields are left out. */
export function formValues(data: FormData): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const [name, sent] of data) {
    if (typeof sent !== "string" || name.startsWith("$ACTION")) continue;
    // No text of the database can hold it, and nobody types it.
    const value = sent.replaceAll("\u0000", "");
    const known = values[name];
    values[name] = known === undefined ? value : [...(typeof known === "string" ? [known] : known), value];
  }
  return values;
}
