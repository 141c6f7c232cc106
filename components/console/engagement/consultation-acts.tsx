import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import type { Verdict } from "@/lib/core/gate";
import type { ConsultationState } from "@/lib/generated/prisma/enums";

interface ConsultationActsProps {
  consultationId: string;
  version: number;
  state: ConsultationState;
  drafts: boolean;
  publishes: Verdict;
  actions: { submit: FormAction; publish: FormAction; reopen: FormAction };
}

/** 送审、公布、退回修改: what comes next, for whoever may. */
export function ConsultationActs({ consultationId, version, state, drafts, publishes, actions }: ConsultationActsProps) {
  const head = (
    <>
      <HiddenField name="consultationId" value={consultationId} />
      <HiddenField name="expectedVersion" value={version} />
    </>
  );
  const approved = state === "approved" || state === "resultApproved";
  if (!(state === "draft" && drafts) && !(approved && (drafts || publishes.allowed))) return null;
  return (
    <Section title="办理">
      {state === "draft" && (
        <>
          <ButtonLink href={`/console/consultations/${consultationId}/edit`} className="mb-5">
            修改
          </ButtonLink>
          <Form action={actions.submit} labels={{ note: "送审说明" }}>
            {head}
            <TextField name="note" label="送审说明" maxLength={500} />
            <SubmitButton>送审</SubmitButton>
          </Form>
        </>
      )}
      {approved && (
        <>
          {publishes.allowed ? (
            <Form action={actions.publish} className="mb-4">
              {head}
              <SubmitButton>{state === "approved" ? "公布征集" : "公布采纳情况"}</SubmitButton>
            </Form>
          ) : (
            <p className="mb-4 text-small text-ink-2">已批准，等待上网发布员公布。</p>
          )}
          <Form action={actions.reopen}>
            {head}
            <SubmitButton weight="quiet">退回修改（批准作废）</SubmitButton>
          </Form>
        </>
      )}
    </Section>
  );
}
