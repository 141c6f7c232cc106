"use client";

import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { changePasswordAction } from "./password-actions";

const LABELS = { currentPassword: "现在的口令", newPassword: "新口令", newPasswordAgain: "再填一次新口令" };

/** `next`: where to go afterwards, the start page or the page of one's account. */
export function PasswordForm({ username, hint, next }: { username: string; hint: string; next: "console" | "account" }) {
  return (
    <Form action={changePasswordAction} labels={LABELS}>
      <HiddenField name="next" value={next} />
      <input type="text" name="username" defaultValue={username} autoComplete="username" hidden readOnly />
      <TextField name="currentPassword" label={LABELS.currentPassword} required type="password" autoComplete="current-password" />
      <TextField name="newPassword" label={LABELS.newPassword} hint={hint} required type="password" autoComplete="new-password" />
      <TextField name="newPasswordAgain" label={LABELS.newPasswordAgain} required type="password" autoComplete="new-password" />
      <SubmitButton>修改口令</SubmitButton>
    </Form>
  );
}
