"use client";

import { ChoiceField, HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { Verdict } from "@/lib/core/gate";
import type { Role } from "@/lib/generated/prisma/enums";
import { ALL_ROLES } from "@/lib/identity/role-rules";
import { ROLE_WORDS } from "@/lib/identity/words";
import { setRolesAction } from "../actions";

const CHOICES = ALL_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }));

interface RolesFormProps {
  user: { id: string; version: number; roles: readonly Role[] };
  verdict: Verdict;
}

export function RolesForm({ user, verdict }: RolesFormProps) {
  if (!verdict.allowed) return <Notice>{verdict.reason}</Notice>;
  return (
    <Form action={setRolesAction} values={{ roles: user.roles }} labels={{ roles: "角色" }}>
      <HiddenField name="userId" value={user.id} />
      <HiddenField name="expectedVersion" value={user.version} />
      <ChoiceField
        name="roles"
        label="此人担任的角色"
        hint="三种管理员须由不同的人担任，也不能兼任业务角色。更改后此人须重新登录。"
        required
        kind="many"
        choices={CHOICES}
      />
      <SubmitButton>保存角色</SubmitButton>
    </Form>
  );
}
