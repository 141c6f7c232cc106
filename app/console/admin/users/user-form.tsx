"use client";

import { type Choice, HiddenField, SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormValues } from "@/components/ui/form-state";
import { createUserAction, editUserAction } from "./actions";

const LABELS = { username: "账号名", name: "姓名", post: "职务", departmentId: "科室" };

interface UserFormProps {
  departments: readonly Choice[];
  values?: FormValues;
  /** the account that is edited; without it a new one is made */
  edited?: { userId: string; expectedVersion: number };
}

export function UserForm({ departments, values, edited }: UserFormProps) {
  return (
    <Form action={edited === undefined ? createUserAction : editUserAction} values={values} labels={LABELS} className="max-w-[32rem]">
      {edited === undefined ? (
        <TextField
          name="username"
          label={LABELS.username}
          hint="3 至 32 个小写字母、数字、点、横线，以字母开头；以后不能更改，也不会给别人再用"
          required
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
      ) : (
        <>
          <HiddenField name="userId" value={edited.userId} />
          <HiddenField name="expectedVersion" value={edited.expectedVersion} />
        </>
      )}
      <TextField name="name" label={LABELS.name} required autoComplete="off" />
      <SelectField name="departmentId" label={LABELS.departmentId} required choices={departments} empty="请选择" />
      <TextField name="post" label={LABELS.post} hint="会写进审批和发布记录" required autoComplete="off" />
      <SubmitButton>{edited === undefined ? "建立账号" : "保存"}</SubmitButton>
    </Form>
  );
}
