import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refused } from "@/components/console/case/refused";
import { RedactionField } from "@/components/console/redaction/redaction-field";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { WITHHOLDING_GROUNDS } from "@/lib/requests/letters/grounds";
import { pagesToRedact } from "@/lib/requests/reply/redact";
import { redactRequestFile } from "../../actions";
import { loadRequest, trailOf } from "../../load";

const TITLE = "遮盖不予公开的内容";
export const metadata: Metadata = { title: TITLE };

/** The pages to draw on, or why this file cannot be redacted. */
async function open(actor: Actor, fileId: string) {
  try {
    const file = await pagesToRedact(actor, fileId);
    if (file === null) notFound();
    return file;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

export default async function RedactPage({ params }: { params: Promise<{ id: string; fileId: string }> }) {
  const { actor, view, here } = await loadRequest(params);
  const { fileId } = await params;
  if (!view.files.some(({ id, kind }) => id === fileId && kind === "source")) notFound();
  const verdict = view.acts.addFile;
  const file = verdict.allowed ? await open(actor, fileId) : verdict.reason;
  if (typeof file === "string") {
    return (
      <>
        <PageHeader title={TITLE} trail={trailOf(view, here)} />
        <Refused reason={file} here={here} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={`${file.name}，${file.pages.length} 页`} />
      <Notice className="mb-5">
        <p>遮盖后的文件由图像重新制作：框内的内容真正去除，文字层、批注、附件、脚本和元数据一并去除，并重新提取文字验证。原件不变。</p>
        {file.hidden.length > 0 && <p className="mt-1">原件中含有：{file.hidden.join("、")}。这些都不会进入提供件。</p>}
      </Notice>
      <Form action={redactRequestFile} labels={{ boxes: "遮盖框" }}>
        <HiddenField name="requestId" value={view.id} />
        <HiddenField name="fileId" value={fileId} />
        <RedactionField
          name="boxes"
          pages={file.pages.map(({ width, height }, index) => ({ url: `/api/requests/files/${fileId}/pages/${index + 1}`, width, height }))}
          grounds={WITHHOLDING_GROUNDS}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>生成遮盖后的文件</SubmitButton>
          <ButtonLink href={here}>返回这件申请</ButtonLink>
        </div>
      </Form>
    </>
  );
}
