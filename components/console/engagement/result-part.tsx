import { PlainText } from "@/components/portal/interaction/plain-text";
import { InstantText } from "@/components/ui/date-text";
import { HiddenField, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import { DraftButtons } from "./draft-buttons";

interface ResultPartProps {
  consultationId: string;
  version: number;
  result: string;
  publishedAt: Date | null;
  writable: boolean;
  action: FormAction;
  values?: FormValues;
}

/** 公众意见采纳情况 */
export function ResultPart({ consultationId, version, result, publishedAt, writable, action, values }: ResultPartProps) {
  return (
    <Section title="公众意见采纳情况" aside={publishedAt !== null && <InstantText at={publishedAt} />}>
      {writable ? (
        <Form action={action} values={values ?? { result }} labels={{ result: "采纳情况", note: "送审说明" }} className="max-w-[44em]">
          <HiddenField name="consultationId" value={consultationId} />
          <HiddenField name="expectedVersion" value={version} />
          <TextArea
            name="result"
            label="采纳情况"
            hint="收到多少条意见，采纳了哪些，没有采纳的说明理由。截止之后送审。"
            required
            rows={8}
          />
          <DraftButtons />
        </Form>
      ) : result === "" ? (
        <p className="text-small text-ink-3">还没有起草。</p>
      ) : (
        <PlainText text={result} className="max-w-[44em] border-l-4 border-jade bg-sheet px-5 py-4" />
      )}
    </Section>
  );
}
