import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import { LetterHistory } from "@/components/console/requests/acts/letter-history";
import { LetterPreviews, LetterWording, wordingLabels, wordingValues } from "@/components/console/requests/acts/letter-wording";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceField, HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { lettersToSign } from "@/lib/requests/queries/letters-to-send";
import { keptValues } from "../../../../session";
import { signLetters } from "../actions";
import { loadRequest, trailOf } from "../load";

const TITLE = "签发文书";
export const metadata: Metadata = { title: TITLE };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const DECISIONS = [
  { value: "true", label: "签发，文书随即发出" },
  { value: "false", label: "退回修改" },
];

/** The head of the office reads the letters that were submitted, words them otherwise if need be, and signs or sends them back. */
export default async function DecideLetterPage({ params, searchParams }: Props) {
  const { actor, view, here } = await loadRequest(params);
  const verdict = view.acts.decideLetter;
  const waiting = verdict.allowed ? await lettersToSign(actor, view.id) : null;
  const kept = await keptValues(searchParams);
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={view.subject} />
      {waiting === null ? (
        <Refused reason={verdict.allowed ? "没有等待签发的文书。" : verdict.reason} here={here} />
      ) : (
        <div className="max-w-[48rem]">
          <LetterHistory history={waiting.draft.history} letters={waiting.letters} />
          {waiting.problem !== null && (
            <Notice tone="late" role="alert" className="mb-6">
              {waiting.problem}
            </Notice>
          )}
          <LetterPreviews letters={waiting.letters} />
          <Form
            action={signLetters}
            values={{ approve: waiting.problem === null ? "true" : "false", ...wordingValues(waiting.letters, {}), ...kept }}
            labels={{ approve: "决定", opinion: "意见", ...wordingLabels(waiting.letters) }}
          >
            <HiddenField name="requestId" value={view.id} />
            <HiddenField name="expectedVersion" value={view.version} />
            <HiddenField name="contentHash" value={waiting.contentHash} />
            <ChoiceField name="approve" label="决定" required choices={waiting.problem === null ? DECISIONS : DECISIONS.slice(1)} />
            <TextArea name="opinion" label="意见" hint="退回的必须写明" rows={2} maxLength={500} />
            {waiting.letters.length > 0 && (
              <details className="mb-5">
                <summary className="min-h-11 py-2 text-blue">签发时改写文字</summary>
                <LetterWording letters={waiting.letters} worded={{}} />
              </details>
            )}
            <div className="flex flex-wrap gap-3">
              <SubmitButton>作出决定</SubmitButton>
              <ButtonLink href={here}>返回这件申请</ButtonLink>
            </div>
          </Form>
        </div>
      )}
    </>
  );
}
