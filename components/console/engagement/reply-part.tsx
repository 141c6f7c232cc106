import { PlainText } from "@/components/portal/interaction/plain-text";
import { InstantText } from "@/components/ui/date-text";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import type { LetterState } from "@/lib/generated/prisma/enums";
import { DraftButtons } from "./draft-buttons";

interface ReplyPartProps {
  letterId: string;
  version: number;
  state: LetterState;
  /** of the draft, or as it stands in approval */
  text: string;
  /** as it went to the writer */
  answer: string;
  answeredAt: Date | null;
  mayReply: boolean;
  maySend: boolean;
  actions: { write: FormAction; send: FormAction };
  values?: FormValues;
}

/** 答复: drafted, as sent up, to be sent, or as it went out. */
export function ReplyPart({ letterId, version, state, text, answer, answeredAt, mayReply, maySend, actions, values }: ReplyPartProps) {
  const head = (
    <>
      <HiddenField name="letterId" value={letterId} />
      <HiddenField name="expectedVersion" value={version} />
    </>
  );
  if (state === "received") return null;
  if (state === "assigned" && mayReply)
    return (
      <Section title="答复">
        <Form action={actions.write} values={values ?? { text }} labels={{ text: "答复", note: "送审说明" }} className="max-w-[44em]">
          {head}
          <TextArea name="text" label="答复" hint="直接回答来信人的问题，写明依据、办理情况和联系人" required rows={10} />
          <DraftButtons />
        </Form>
      </Section>
    );
  if (state === "answered" || state === "declined")
    return (
      <Section title={state === "answered" ? "答复" : "不予受理的说明"} aside={answeredAt !== null && <InstantText at={answeredAt} />}>
        <PlainText text={answer} className="max-w-[44em] border-l-4 border-jade bg-sheet px-5 py-4" />
      </Section>
    );
  return (
    <Section title={state === "assigned" ? "答复草稿" : state === "approved" ? "已批准的答复" : "送审的答复"}>
      {text === "" ? (
        <p className="text-small text-ink-3">承办科室还没有起草答复。</p>
      ) : (
        <PlainText text={text} className="max-w-[44em] border-l-4 border-blue bg-sheet px-5 py-4" />
      )}
      {maySend && (
        <Form action={actions.send} className="mt-4">
          {head}
          <SubmitButton>发出答复</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
