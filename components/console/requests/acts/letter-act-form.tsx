import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import type { LettersToSend } from "@/lib/requests/queries/letters-to-send";
import { ActFields } from "./act-fields";
import type { ActForm } from "./act-form";
import { LetterHistory } from "./letter-history";
import { LetterPreviews, LetterWording, wordingLabels, wordingValues } from "./letter-wording";

interface LetterActFormProps {
  action: FormAction;
  form: ActForm;
  hidden: Readonly<Record<string, string | number>>;
  sending: LettersToSend;
  /** what was typed, or what stands there at first */
  values: FormValues;
  /** what was worded otherwise so far */
  worded: Readonly<Record<string, string>>;
  here: string;
}

/** An act that sends letters: what it does, what has to be said; and, when asked for, the letters as they will read, to word otherwise. */
export function LetterActForm({ action, form, hidden, sending, values, worded, here }: LetterActFormProps) {
  const { letters, goesToHead, problem, draft, contentHash } = sending;
  const shown = letters.length > 0;
  const labels = { ...Object.fromEntries(form.fields.map(({ name, label }) => [name, label])), ...wordingLabels(letters) };
  const consequences = [...form.consequences, ...(goesToHead ? ["本机关规定由公开办负责人签发：提交后送签，签发以前不发出。"] : [])];
  return (
    <div className={shown ? "grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]" : "max-w-[44rem]"}>
      <Form action={action} values={{ ...values, ...wordingValues(letters, worded) }} labels={labels} className="min-w-0">
        <Notice tone={form.danger === true ? "late" : "plain"} className="mb-6">
          <p className="font-semibold">{form.question}</p>
          <ul className="mt-1 list-disc pl-5">
            {consequences.map((consequence) => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
        </Notice>
        {problem !== null && (
          <Notice tone="late" role="alert" className="mb-6">
            {problem}
          </Notice>
        )}
        <LetterHistory history={draft?.history ?? []} letters={letters} />
        {contentHash !== "" && <HiddenField name="contentHash" value={contentHash} />}
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <ActFields fields={form.fields} />
        {shown && <LetterWording letters={letters} worded={worded} />}
        {!shown && Object.entries(worded).map(([key, text]) => <HiddenField key={key} name={`wording.${key}`} value={text} />)}
        <div className="flex flex-wrap gap-3">
          <SubmitButton weight={form.danger === true ? "danger" : "main"}>{goesToHead ? "送公开办负责人签发" : form.confirm}</SubmitButton>
          <SubmitButton name="go" value="preview" weight="quiet">
            {shown ? "按填写的内容重新生成" : "先看文书，改写文字"}
          </SubmitButton>
          <ButtonLink href={here}>返回这件申请</ButtonLink>
        </div>
      </Form>
      {shown && (
        <aside aria-label="文书" className="min-w-0">
          <LetterPreviews letters={letters} />
        </aside>
      )}
    </div>
  );
}
