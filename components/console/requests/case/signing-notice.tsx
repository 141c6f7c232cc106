import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { CaseView } from "@/lib/requests/queries/case-view";

/** What of the case waits for the signature of the head of the office, and what came back from there. */
export function SigningNotice({ view, here }: { view: CaseView; here: string }) {
  const { waiting, back } = view.signing;
  return (
    <>
      {waiting !== null && (
        <Notice tone="soon" role="status" className="mb-6">
          《{waiting.words}》等公开办负责人签发（{waiting.byName} <DateText date={waiting.on} /> 送签），签发以前没有发出。{" "}
          {view.acts.decideLetter.allowed && (
            <Link href={`${here}/decideLetter`} prefetch={false}>
              看文书并签发
            </Link>
          )}
        </Notice>
      )}
      {back.map(({ act, words, by, opinion }) => (
        <Notice key={act} tone="soon" className="mb-6">
          {by}退回了《{words}》：{opinion}{" "}
          {view.acts[act].allowed && (
            <Link href={`${here}/${act}`} prefetch={false}>
              修改后再送签
            </Link>
          )}
        </Notice>
      ))}
    </>
  );
}
