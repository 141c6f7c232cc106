"use client";

import { type Choice, HiddenField, SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormValues } from "@/components/ui/form-state";
import { endDeputyAction, recordDeputyAction } from "./actions";

const LABELS = { principalId: "被代理人", deputyId: "代理人", fromOn: "开始日期", untilOn: "结束日期", reason: "代理原因" };

interface DeputyFormProps {
  principals: readonly Choice[];
  deputies: readonly Choice[];
  today: string;
  values: FormValues;
}

export function DeputyForm({ principals, deputies, today, values }: DeputyFormProps) {
  return (
    <Form action={recordDeputyAction} values={values} labels={LABELS} className="max-w-[40rem]">
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField name="principalId" label={LABELS.principalId} required choices={principals} />
        <SelectField name="deputyId" label={LABELS.deputyId} required choices={deputies} empty="请选择" />
        <TextField name="fromOn" label={LABELS.fromOn} required type="date" min={today} />
        <TextField name="untilOn" label={LABELS.untilOn} hint="包括这一天" required type="date" min={today} />
      </div>
      <TextField name="reason" label={LABELS.reason} hint="例如：赴省厅培训" required maxLength={200} />
      <SubmitButton>登记代理</SubmitButton>
    </Form>
  );
}

export function EndDeputyForm({ id, names }: { id: string; names: string }) {
  return (
    <Form action={endDeputyAction}>
      <HiddenField name="deputyRecordId" value={id} />
      <SubmitButton weight="quiet">
        结束<span className="sr-only">{names}</span>
      </SubmitButton>
    </Form>
  );
}
