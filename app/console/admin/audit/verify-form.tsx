"use client";

import { SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { verifyAction } from "./actions";

export function VerifyForm() {
  return (
    <Form action={verifyAction} labels={{ knownHead: "此前留存的链尾指纹" }} className="max-w-[44rem]">
      <p className="mb-4 text-ink-2">从第一条起逐条重算指纹。任何一条被改动、删除、插入，都会指出第一处断点。</p>
      <TextField
        name="knownHead"
        label="此前留存的链尾指纹"
        hint="填写上次核验得到的指纹，可以发现末尾被截去的记录"
        autoComplete="off"
        spellCheck={false}
        className="num"
      />
      <SubmitButton weight="quiet">核验全部记录</SubmitButton>
    </Form>
  );
}
