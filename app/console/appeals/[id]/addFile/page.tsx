import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import { CaseUpload } from "@/components/console/requests/case-upload";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { FILE_KIND_WORDS, FILE_KINDS } from "@/lib/appeals/words";
import { setting } from "@/lib/core/config";
import { loadAppeal, trailOf } from "../load";

const TITLE = "添加材料";
export const metadata: Metadata = { title: TITLE };

export default async function AddAppealFilePage({ params }: { params: Promise<{ id: string }> }) {
  const { view, here } = await loadAppeal(params);
  const verdict = view.acts.addFile;
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed ? (
        <>
          <p className="mb-4 text-small text-ink-3">通知书、答复书、决定书等都加密存放，能查看这件复议、诉讼的人才能打开。</p>
          <CaseUpload
            address={`/api/appeals/files?appeal=${view.id}`}
            kinds={FILE_KINDS.map((value) => ({ value, label: FILE_KIND_WORDS[value] }))}
            limit={setting("GONGKAI_UPLOAD_MAX")}
          />
          <ButtonLink href={here}>返回</ButtonLink>
        </>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
