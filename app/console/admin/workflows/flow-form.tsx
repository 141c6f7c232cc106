"use client";

import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { controlId, Form, useForm } from "@/components/ui/form";
import type { FormValues } from "@/components/ui/form-state";
import { save } from "./actions";
import { type StepChoices, StepFields } from "./step-fields";

interface FlowFormProps extends StepChoices {
  values: FormValues;
  /** version the form was opened with; 0: a new flow */
  expectedVersion: number;
  /** the key of an existing flow, which never changes */
  flowKey?: string;
  back: string;
}

const LABELS: Readonly<Record<string, string>> = { key: "标识", name: "流程名称", steps: "步骤" };
const STEP_LABELS = {
  name: "名称",
  "who.kind": "由谁审批",
  "who.role": "角色",
  "who.departmentId": "科室",
  "who.userIds": "人员",
  need: "同意人数",
  workingDays: "时限",
};

const labels: Readonly<Record<string, string>> = {
  ...LABELS,
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, index) =>
      Object.entries(STEP_LABELS).map(([field, label]) => [`steps.${index}.${field}`, `第 ${index + 1} 步${label}`]),
    ).flat(),
  ),
};

/** The editor of a flow: every button sends the form, so that it works without JavaScript. */
export function FlowForm({ values, expectedVersion, flowKey, back, ...choices }: FlowFormProps) {
  return (
    <Form action={save} values={values} labels={labels} className="max-w-[46rem]">
      {/* The first button is the one that Enter presses. */}
      <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        保存
      </button>
      <HiddenField name="expectedVersion" value={expectedVersion} />
      <TextField name="name" label="流程名称" required maxLength={30} />
      {flowKey === undefined ? (
        <TextField
          name="key"
          label="标识"
          required
          hint="小写字母、数字和连字符，如 party-committee。建好后不能改"
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : (
        <HiddenField name="key" value={flowKey} />
      )}
      <Steps {...choices} />
      <div className="flex flex-wrap gap-3 border-t border-rule-2 pt-5">
        <SubmitButton name="do" value="save">
          {expectedVersion === 0 ? "建立流程" : "保存为新版本"}
        </SubmitButton>
        <ButtonLink href={back}>取消</ButtonLink>
      </div>
    </Form>
  );
}

function Steps(choices: StepChoices) {
  const form = useForm();
  const count = Number(form.value("count") ?? 0);
  return (
    <>
      <HiddenField name="count" value={count} />
      {(form.state.fields?.steps ?? []).map((message) => (
        <p key={message} className="mb-2 text-small font-semibold text-vermilion">
          {message}
        </p>
      ))}
      <ol id={controlId(form, "steps")}>
        {Array.from({ length: count }, (_, index) => `步骤${index}`).map((key, index) => (
          <StepFields key={key} index={index} count={count} {...choices} />
        ))}
      </ol>
      <p className="mb-6">
        <SubmitButton weight="quiet" name="do" value="add">
          增加一步
        </SubmitButton>
      </p>
    </>
  );
}
