"use client";

import { SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { signOutElsewhereAction } from "./actions";

export function SignOutElsewhereForm() {
  return (
    <Form action={signOutElsewhereAction}>
      <SubmitButton weight="quiet">退出其他设备</SubmitButton>
    </Form>
  );
}
