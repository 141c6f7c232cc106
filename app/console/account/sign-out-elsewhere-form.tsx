"use client";

import { SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { signOutElsewhereAction } from "./actions";

/** Stays when there is nothing left to sign out of: it holds the answer. */
export function SignOutElsewhereForm({ offered }: { offered: boolean }) {
  return <Form action={signOutElsewhereAction}>{offered && <SubmitButton weight="quiet">退出其他设备</SubmitButton>}</Form>;
}
