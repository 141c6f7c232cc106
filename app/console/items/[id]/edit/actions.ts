"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { commandForm, submitForm } from "@/app/console/form-action";
import { currentActor, keepFormForSignIn } from "@/app/session";
import type { Checked } from "@/components/console/editor/check-panel";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { civilDateOf } from "@/lib/core/civil-date";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/gate";
import { logError } from "@/lib/core/log";
import { discardDisclosure } from "@/lib/disclosures/discard";
import { columnTypeOf, submissionGaps } from "@/lib/disclosures/editing";
import { itemFieldLabel } from "@/lib/disclosures/field-text";
import { unsavedContent } from "@/lib/disclosures/form-values";
import { noteFinding } from "@/lib/disclosures/note-finding";
import { saveDisclosure } from "@/lib/disclosures/save";
import { draftSchema } from "@/lib/disclosures/schema";
import { screenDraft } from "@/lib/publishing/screen-content";

/** A stale form keeps its text; the field that is marked tells the page to lead to the newest version. */
function markStale(error: unknown): never {
  if (error instanceof AppError && error.code === "Conflict")
    throw new AppError("Conflict", error.message, { expectedVersion: ["看最新版本"] });
  throw error;
}

export async function save(previous: FormState, data: FormData): Promise<FormState> {
  return submitForm(previous, data, async (actor, values) => {
    const { changed, version } = await saveDisclosure(actor, values).catch(markStale);
    if (values.then === "submit") return { to: `/console/items/${values.id}/submit` };
    if (values.kept !== undefined) return { to: `/console/items/${values.id}/edit?saved=1` };
    refresh();
    return { message: changed ? "已保存。" : "没有改动，不需要保存。", values: { expectedVersion: String(version) } };
  });
}

/** Checks the form as it stands, without saving it: what is missing, and what the screening finds. */
export async function check(id: string, values: FormValues): Promise<Checked> {
  const actor = await currentActor();
  if (actor === null) redirect(await keepFormForSignIn(`/console/items/${id}/edit`, values));
  try {
    const draft = parseInput(draftSchema, values);
    const content = unsavedContent(draft, await columnTypeOf(actor, draft.columnId));
    return {
      gaps: gapsOf(await submissionGaps(actor, id, content)),
      findings: await screenDraft(actor, id, draft, content, civilDateOf(new Date())),
      problem: null,
    };
  } catch (error) {
    if (error instanceof AppError) return { gaps: gapsOf(error.fields), findings: [], problem: error.message };
    return { gaps: [], findings: [], problem: `没有检查成功，请稍后再试（编号 ${logError("check failed", error)}）。` };
  }
}

const gapsOf = (fields: AppError["fields"]): Checked["gaps"] =>
  Object.entries(fields).map(([name, messages]) => ({
    name,
    label: itemFieldLabel(name),
    message: messages.join("；"),
  }));

/** Records why a finding stays; answers what went wrong, or null. */
export async function note(id: string, key: string, reason: string): Promise<string | null> {
  const actor = await currentActor();
  if (actor === null) return "登录已过期，请在新窗口重新登录后再记。";
  try {
    await noteFinding(actor, { id, key, reason });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.fields.reason?.join("；") ?? error.message;
    return `没有记下，请稍后再试（编号 ${logError("note failed", error)}）。`;
  }
}

export async function discard(previous: FormState, data: FormData): Promise<FormState> {
  return commandForm(previous, data, discardDisclosure, () => "/console/items?done=discarded");
}
