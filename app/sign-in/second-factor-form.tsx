"use client";

import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { CodeField } from "./code-field";
import { beginSecondFactorAction, confirmSecondFactorAction } from "./second-factor-actions";

interface NextProps {
  /** where to go afterwards */
  next: "console" | "account";
}

export function BeginForm({ next }: NextProps) {
  return (
    <Form action={beginSecondFactorAction}>
      <HiddenField name="next" value={next} />
      <SubmitButton>开始设置</SubmitButton>
    </Form>
  );
}

export function ConfirmForm({ next }: NextProps) {
  return (
    <Form action={confirmSecondFactorAction} labels={{ totpCode: "动态口令" }}>
      <HiddenField name="next" value={next} />
      <CodeField name="totpCode" className="max-w-60" />
      <SubmitButton>启用动态口令</SubmitButton>
    </Form>
  );
}
