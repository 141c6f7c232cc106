import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/core/errors";
import type { DraftFile } from "@/lib/requests/intake/draft";
import { GUIDED_STEPS, type GuidedStep, isNatural, stepOf } from "@/lib/requests/intake/guided-steps";
import { fieldId } from "../form/fields";
import { ProofFields } from "../form/proof";
import { FilingFrame } from "./frame";
import { readBack } from "./read-back";
import { labelsFor, STEP_NAMES } from "./words";

interface CheckPageProps {
  form: { key: string; values: Readonly<Record<string, string>>; files: readonly DraftFile[] };
  /** what is still missing or wrong, by field */
  problems: FieldErrors;
  /** why it was not taken when it was sent */
  answer: { message: string; fields: FieldErrors } | null;
  proofForm: string;
  addressOf: (step: GuidedStep) => string;
  back: string;
}

export function CheckPage({ form, problems, answer, proofForm, addressOf, back }: CheckPageProps) {
  const { key, values, files } = form;
  const complete = Object.keys(problems).length === 0;
  return (
    <FilingFrame at="check" title="核对后提交" back={back}>
      {complete ? <Refused answer={answer} /> : <Missing values={values} problems={problems} addressOf={addressOf} />}
      {GUIDED_STEPS.map((step) => (
        <section key={step} aria-labelledby={`part-${step}`} className="mb-7">
          <div className="flex items-center justify-between gap-4 border-b-2 border-ink">
            <h2 id={`part-${step}`} className="text-large">
              {STEP_NAMES[step]}
            </h2>
            <Link href={addressOf(step)} prefetch={false} className="inline-flex min-h-11 items-center">
              修改<span className="sr-only">{STEP_NAMES[step]}</span>
            </Link>
          </div>
          <dl>
            {readBack(step, values, files).map(({ term, text }) => (
              <Row key={term} term={term}>
                {text}
              </Row>
            ))}
          </dl>
        </section>
      ))}
      {complete && (
        <form method="post" action="/requests/new/submit" className="border-t border-rule-2 pt-5">
          <input type="hidden" name="form" value={key} />
          <ProofFields form={proofForm} token={answer === null ? "" : values.proofToken} />
          <p className="mb-4 text-ink-2">提交即表示以上内容属实。提交后会得到登记编号和查询码；同一份申请表只会提交一次，不必担心重复。</p>
          <Button>提交申请</Button>
        </form>
      )}
    </FilingFrame>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="gap-6 border-b border-rule py-2 sm:grid sm:grid-cols-[11em_minmax(0,1fr)]">
      <dt className="text-ink-3 max-sm:text-small">{term}</dt>
      <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{children}</dd>
    </div>
  );
}

/** Sent and not taken: why, and what to do. */
function Refused({ answer }: Pick<CheckPageProps, "answer">) {
  if (answer === null) return null;
  return (
    <Notice tone="late" role="alert" id="problems" className="mb-7 scroll-mt-4">
      <h2 className="font-sans text-base">还没有提交</h2>
      <p className="mt-1">{answer.message}</p>
    </Notice>
  );
}

function Missing({ values, problems, addressOf }: Pick<CheckPageProps, "problems" | "addressOf"> & Pick<CheckPageProps["form"], "values">) {
  const labels: Readonly<Record<string, string>> = labelsFor(isNatural(values));
  return (
    <Notice tone="soon" role="alert" className="mb-7">
      <h2 className="font-sans text-base">还差几处，补上以后就可以提交</h2>
      <ul className="mt-1 list-disc pl-5">
        {Object.entries(problems).map(([field, messages]) => (
          <li key={field}>
            <a href={`${addressOf(stepOf(field, values))}&wrong=1#${fieldId(field)}`}>
              {labels[field]}：{messages.join("；")}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
