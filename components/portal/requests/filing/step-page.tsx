import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/core/errors";
import type { DraftFile } from "@/lib/requests/intake/draft";
import { type GuidedStep, isNatural } from "@/lib/requests/intake/guided-steps";
import { Problems } from "../form/problems";
import { FilingFrame } from "./frame";
import { StepFields } from "./steps";
import { ASSISTANCE_MORE, labelsFor, STEP_TITLES } from "./words";

interface StepPageProps {
  step: GuidedStep;
  form: { key: string; values: Readonly<Record<string, string>>; files: readonly DraftFile[]; found: boolean };
  errors: FieldErrors;
  /** one answer is being changed from the page that reads all of them */
  toCheck: boolean;
  /** the form had lain too long and was removed */
  gone: boolean;
  back: string;
}

export function StepPage({ step, form, errors, toCheck, gone, back }: StepPageProps) {
  const { key, values, files } = form;
  // What is missing of the needs is missing from the line where they are written.
  const { assistance, ...others } = errors;
  const wrong = assistance === undefined ? errors : { ...others, assistanceMore: assistance };
  return (
    <FilingFrame at={step} title={STEP_TITLES[step]} back={back}>
      {gone && (
        <Notice tone="soon" role="status" className="mb-7">
          这份申请表超过 7 天没有动过，填写的内容已经清除，请重新填写。
        </Notice>
      )}
      <Problems errors={wrong} labels={{ ...labelsFor(isNatural(values)), assistanceMore: ASSISTANCE_MORE }} />
      <form method="post" action="/requests/new/save" encType={step === "files" ? "multipart/form-data" : undefined} noValidate>
        <input type="hidden" name="form" value={key} />
        <input type="hidden" name="step" value={step} />
        {toCheck && <input type="hidden" name="then" value="check" />}
        {step === "files" && <FirstButton />}
        <StepFields step={step} values={values} files={files} errors={wrong} />
        <div className="mt-9 flex flex-wrap gap-3">
          <Button name="go" value="next">
            {toCheck ? "保存，返回核对" : "保存并继续"}
          </Button>
          {step === "files" && (
            <Button name="go" value="upload" weight="quiet">
              上传所选文件
            </Button>
          )}
        </div>
      </form>
      <p className="mt-6 border-t border-rule pt-3 text-small text-ink-3">
        每一步都会保存，7 天内打开本页的网址可以接着填写。网址里有这份申请表的钥匙，请不要转发给别人。
      </p>
    </FilingFrame>
  );
}

/** Enter sends the first button of a form: it is to go on, and not to remove a file. */
const FirstButton = () => (
  <button type="submit" name="go" value="next" tabIndex={-1} aria-hidden="true" className="sr-only">
    继续
  </button>
);
