import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** 催办: one button. */
export function UrgeForm({ action, runId }: { action: FormAction; runId: string }) {
  return (
    <Form action={action} className="no-print">
      <HiddenField name="runId" value={runId} />
      <SubmitButton weight="quiet">催办</SubmitButton>
    </Form>
  );
}
