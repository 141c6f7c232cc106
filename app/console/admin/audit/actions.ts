"use server";

import { submitForm } from "@/app/console/form-action";
import type { FormState } from "@/components/ui/form-state";
import { ruleViolation } from "@/lib/core/errors";
import { verifyAudit } from "@/lib/identity/read-audit";

export async function verifyAction(previous: FormState, data: FormData): Promise<FormState> {
  return submitForm(previous, data, async (actor, values) => {
    const found = await verifyAudit(actor, values);
    if (found.intact) return { message: `核验通过：${found.entries} 条记录全部相连，没有改动。链尾指纹 ${found.head}，请抄录留存。` };
    throw ruleViolation(
      `审计链在第 ${found.brokenAt} 条断开：${found.reason}。请保护现场，不要重启或恢复数据，立即报告单位负责人和安全管理员。`,
    );
  });
}
