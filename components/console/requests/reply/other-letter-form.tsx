import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import { editableParts } from "@/lib/requests/letters/edits";
import type { LetterPreviewed } from "@/lib/requests/letters/preview-letter";
import type { CaseView } from "@/lib/requests/queries/case-view";
import { LetterPreview } from "../case/letter-preview";
import { LetterFieldInput, PartFields } from "./letter-fields";

interface OtherLetterFormProps {
  action: FormAction;
  here: string;
  view: CaseView;
  preview: LetterPreviewed;
  kept: FormValues;
}

/** What the letter must say, the letter as it reads with it, and its paragraphs to word otherwise. */
export function OtherLetterForm({ action, here, view, preview, kept }: OtherLetterFormProps) {
  const { letter, fields, asksAddressee, code } = preview;
  const parts = letter === null ? [] : editableParts(letter);
  const values: FormValues = {
    ...Object.fromEntries(Object.entries(preview.known).map(([key, value]) => [`facts.${key}`, value])),
    ...kept,
    ...Object.fromEntries(parts.map(({ id, text }) => [`edits.${id}`, text])),
  };
  const labels = { addressee: "收文人", ...Object.fromEntries(fields.map(({ key, label }) => [`facts.${key}`, label])) };
  return (
    <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Form action={action} values={values} labels={labels} className="min-w-0">
        <HiddenField name="requestId" value={view.id} />
        <HiddenField name="expectedVersion" value={view.version} />
        <HiddenField name="code" value={code} />
        {(fields.length > 0 || asksAddressee) && (
          <Section title="文书要写明的">
            {asksAddressee && <TextField name="addressee" label="收文人" required maxLength={100} />}
            {fields.map((field) => (
              <LetterFieldInput key={field.key} field={field} />
            ))}
          </Section>
        )}
        {parts.length > 0 && (
          <Section title="文书的文字">
            <PartFields parts={parts} />
          </Section>
        )}
        <div className="flex flex-wrap gap-3">
          {letter !== null && (
            <SubmitButton name="go" value="make">
              生成文书
            </SubmitButton>
          )}
          <SubmitButton name="go" value="preview" weight={letter === null ? "main" : "quiet"}>
            {letter === null ? "预览" : "按填写的内容重新预览"}
          </SubmitButton>
          <ButtonLink href={here}>返回这件申请</ButtonLink>
        </div>
      </Form>
      <aside aria-label="预览" className="min-w-0">
        <Section title="预览">
          {letter === null ? (
            <p className="text-small text-ink-3">填写以后按“预览”，这里显示文书的全文，段落可以改写。</p>
          ) : (
            <LetterPreview letter={letter} />
          )}
        </Section>
      </aside>
    </div>
  );
}
