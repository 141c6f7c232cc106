"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { AppError } from "@/lib/core/errors";
import { findKeptForm } from "@/lib/identity/kept-forms";
import type { SignInResult } from "@/lib/identity/sign-in";
import { giveCookie, trySignIn } from "../auth";
import { unexpected } from "../console/form-action";
import { localPath, withKept } from "./address";
import { minutesLeft } from "./minutes-left";

/** One step of signing in: account and password, or the code with the ticket of the first step. */
export async function signInAction(previous: FormState, data: FormData): Promise<FormState> {
  const typed = (name: string): string => String(data.get(name) ?? "");
  const round = previous.round + 1;
  const username = typed("username");
  const failed = (message: string, values: FormValues, fields = {}): FormState => ({ status: "failed", message, fields, values, round });
  const ticket = typed("ticket");
  if (ticket === "" && (username.trim() === "" || typed("password") === "")) return failed("请填写账号和口令。", { username });
  if (ticket !== "" && typed("code").trim() === "") return failed("请填写手机上显示的 6 位动态口令。", { username, ticket });
  try {
    const result = await trySignIn({ username, password: typed("password"), ticket, code: typed("code") });
    if (result.outcome === "codeNeeded") return { status: "idle", values: { username, ticket: result.ticket }, round };
    if (result.outcome === "refused")
      return failed(refusalText(result), result.reason === "wrongCode" ? { username, ticket } : { username });
    await giveCookie(result);
    redirect(await destination(result.userId, typed("from"), typed("kept")));
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) return failed(error.message, { username });
    return failed(unexpected(error), { username });
  }
}

function refusalText(result: SignInResult & { outcome: "refused" }): string {
  switch (result.reason) {
    case "wrongPassword":
      return "账号或口令不正确。连续输错 5 次，账号将锁定 30 分钟。";
    case "wrongCode":
      return "动态口令不正确或已经用过。请等手机上换了新的 6 位数字再填写。";
    case "locked":
      return `连续输错次数过多，账号已锁定，${minutesLeft(result.until, new Date())}后可再试；急用请联系安全管理员解锁。`;
  }
}

/** Back to where the person was; with the form they had typed, if it is theirs. */
async function destination(userId: string, from: string, kept: string): Promise<string> {
  const form = kept === "" ? null : await findKeptForm(userId, kept, new Date());
  return form === null ? localPath(from) : withKept(localPath(form.path), kept);
}
