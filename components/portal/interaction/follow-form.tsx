"use client";

import { SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";

/** Number and code. */
export function FollowForm({ action, values }: { action: FormAction; values: FormValues }) {
  return (
    <Form action={action} values={values} labels={{ number: "编号", code: "查询码" }} className="max-w-[26em]">
      <TextField
        name="number"
        label="编号"
        hint="例如 LX2026-0012（来信）、JC2026-0003（纠错）"
        required
        autoComplete="off"
        maxLength={40}
      />
      <TextField name="code" label="查询码" hint="提交成功页面上的 8 位字母和数字" required autoComplete="off" maxLength={40} />
      <SubmitButton>查询</SubmitButton>
    </Form>
  );
}
