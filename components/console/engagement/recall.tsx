import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** 撤回送审: one button. */
export function Recall({ runId, version, action }: { runId: string; version: number; action: FormAction }) {
  return (
    <Form action={action} className="no-print mt-4">
      <HiddenField name="runId" value={runId} />
      <HiddenField name="expectedVersion" value={version} />
      <SubmitButton weight="quiet">撤回送审</SubmitButton>
    </Form>
  );
}
