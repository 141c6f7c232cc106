"use client";

import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { signInAction } from "./actions";
import { CodeField } from "./code-field";

interface SignInFormProps {
  from: string;
  kept: string;
  username: string;
}

/** Account and password; then, for an account with a second factor, its code alone. */
export function SignInForm({ from, kept, username }: SignInFormProps) {
  return (
    <Form action={signInAction} values={{ username }}>
      <HiddenField name="from" value={from} />
      <HiddenField name="kept" value={kept} />
      <Steps />
    </Form>
  );
}

function Steps() {
  const { value } = useForm();
  const ticket = value("ticket");
  if (typeof ticket === "string") return <CodeStep ticket={ticket} username={String(value("username"))} />;
  return (
    <>
      <TextField
        name="username"
        label="账号"
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={200}
      />
      <TextField name="password" label="口令" required type="password" autoComplete="current-password" maxLength={1000} />
      <div className="mt-7 flex *:w-full">
        <SubmitButton>登录</SubmitButton>
      </div>
    </>
  );
}

function CodeStep({ ticket, username }: { ticket: string; username: string }) {
  return (
    <>
      <Notice className="mb-5">口令正确。请打开手机上的身份验证器，填写 {username} 的动态口令。</Notice>
      <HiddenField name="ticket" value={ticket} />
      <HiddenField name="username" value={username} />
      <CodeField name="code" autoFocus />
      <div className="mt-7 flex *:w-full">
        <SubmitButton>确认登录</SubmitButton>
      </div>
      <p className="mt-5 text-small">
        <a href="/sign-in">换一个账号登录</a>
      </p>
    </>
  );
}
