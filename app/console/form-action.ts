import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { type FormState, type FormValues, formValues } from "@/components/ui/form-state";
import { withoutSecrets } from "@/components/ui/secret-fields";
import { diskFull, unreachable } from "@/lib/core/database-error";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import type { Actor } from "@/lib/identity/actor";
import { currentActor, keepFormForSignIn } from "../session";

async function formPath(): Promise<string> {
  const referer = (await headers()).get("referer");
  const path = referer === null ? "/console" : new URL(referer).pathname;
  return path.startsWith("/console") ? path : "/console";
}

/**
 * Runs what a form asks for: `act` returns the address to go to, or a message to show on the form, with values that changed by it.
 * A signed-out person is sent to sign in, with what they typed kept; an expected error comes back with the form as it was typed;
 * anything else is logged and shown as one sentence with its id. `who` is another question of who is there: the forms of one's own account.
 */
export async function submitForm(
  previous: FormState,
  data: FormData,
  act: (actor: Actor, values: FormValues) => Promise<{ to: string } | { message: string; values?: FormValues }>,
  who: () => Promise<Actor | null> = currentActor,
): Promise<FormState> {
  const values = formValues(data);
  const round = previous.round + 1;
  const actor = await who();
  if (actor === null) redirect(await keepFormForSignIn(await formPath(), withoutSecrets(values)));
  try {
    const answer = await act(actor, values);
    if ("to" in answer) redirect(answer.to);
    return { status: "done", message: answer.message, values: answer.values, round };
  } catch (error) {
    unstable_rethrow(error);
    // A stale form is answered with the page as it is now, so that it can be compared and sent again.
    if (error instanceof AppError && error.code === "Conflict") refresh();
    if (error instanceof AppError)
      return { status: "failed", message: error.message, fields: error.fields, values: withoutSecrets(values), round };
    return { status: "failed", message: unexpected(error), values: withoutSecrets(values), round };
  }
}

/** Runs one command with what a form says, and goes on to the address that `to` names. */
export const commandForm = <R>(
  previous: FormState,
  data: FormData,
  command: (actor: Actor, raw: unknown) => Promise<R>,
  to: (result: R, values: FormValues) => string,
): Promise<FormState> => submitForm(previous, data, async (actor, values) => ({ to: to(await command(actor, values), values) }));

/** Logs an error that nobody foresaw, and says so with the id to quote. */
export function unexpected(error: unknown): string {
  const id = logError("form failed", error);
  if (diskFull(error)) return `服务器磁盘已满，没有保存。你填写的内容还在页面上，请联系系统管理员后再提交（编号 ${id}）。`;
  if (unreachable(error)) return `暂时连不上数据库，没有保存。你填写的内容还在页面上，请稍后再提交（编号 ${id}）。`;
  return `出了意外，没有保存。你填写的内容还在页面上，请再试一次；仍不行请把编号 ${id} 告诉系统管理员。`;
}
