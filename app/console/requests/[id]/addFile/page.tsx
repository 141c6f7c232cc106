import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import { CaseUpload } from "@/components/console/requests/case-upload";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { setting } from "@/lib/core/config";
import { FILE_KIND_WORDS, FILE_KINDS } from "@/lib/requests/case/words";
import { loadRequest, trailOf } from "../load";

const TITLE = "添加材料";
export const metadata: Metadata = { title: TITLE };

/** Kinds that only the platform itself makes. */
const OWN = ["letter", "released"];

export default async function AddFilePage({ params }: { params: Promise<{ id: string }> }) {
  const { view, here } = await loadRequest(params);
  const verdict = view.acts.addFile;
  const kinds = FILE_KINDS.filter((kind) => !OWN.includes(kind)).map((value) => ({ value, label: FILE_KIND_WORDS[value] }));
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed ? (
        <>
          <CaseUpload address={`/api/requests/files?request=${view.id}`} kinds={kinds} limit={setting("GONGKAI_UPLOAD_MAX")} />
          <ButtonLink href={here}>返回这件申请</ButtonLink>
        </>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
