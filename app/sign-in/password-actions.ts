"use server";

import type { FormState } from "@/components/ui/form-state";
import { invalidInput } from "@/lib/core/errors";
import { changePassword } from "@/lib/identity/change-password";
import { giveCookie, visitorBrowser } from "../auth";
import { personId, submitAccountForm } from "./account-form";

/** Changes one's own password and carries on in a session that opens for it. */
export async function changePasswordAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitAccountForm(previous, data, async (actor, values) => {
    const result = await changePassword(actor, { ...values, userAgent: await visitorBrowser() });
    if (result.outcome === "wrongPassword") {
      const locked = "现在的口令连续输错 5 次，账号已锁定 30 分钟；急用请联系安全管理员解锁。";
      throw invalidInput({ currentPassword: [result.locked ? locked : "现在的口令不正确。"] });
    }
    await giveCookie({ userId: personId(actor), sessionId: result.sessionId });
    return { to: values.next === "account" ? "/console/account?changed=password" : "/console" };
  });
}
