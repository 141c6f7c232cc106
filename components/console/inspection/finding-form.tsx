import { HiddenField, SelectField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { FINDINGS } from "@/lib/reports/inspection/self-check";

const LABELS = { verdict: "自查结果", note: "情况和打算" } as const;
const CHOICES = Object.entries(FINDINGS).map(([value, label]) => ({ value, label }));

/** What a person found about one indicator. */
export function FindingForm({ action, year, code }: { action: FormAction; year: number; code: string }) {
  return (
    <Form action={action} values={{}} labels={LABELS} className="mt-1 max-w-[26rem]">
      <HiddenField name="year" value={year} />
      <HiddenField name="code" value={code} />
      <SelectField name="verdict" label={LABELS.verdict} required choices={CHOICES} empty="请选择" />
      <TextArea name="note" label={LABELS.note} rows={2} maxLength={500} hint="不达标或者不适用的必须填写" />
      <SubmitButton weight="quiet">登记</SubmitButton>
    </Form>
  );
}
