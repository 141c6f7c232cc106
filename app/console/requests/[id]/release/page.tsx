import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { columnChoices } from "@/lib/disclosures/editing";
import { LIMITS } from "@/lib/disclosures/schema";
import { formatSize } from "@/lib/files/media-types";
import { filesToRelease } from "@/lib/requests/release/links";
import { keptValues } from "../../../../session";
import { releaseToAll } from "../actions";
import { loadRequest, trailOf } from "../load";

const TITLE = "转为主动公开";
export const metadata: Metadata = { title: TITLE };

const LABELS = { fileIds: "公开哪些文件", columnId: "栏目", title: "标题", summary: "内容概述" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** 一人申请、社会公开: an item for everybody, with the files as the applicant had them. */
export default async function ReleasePage({ params, searchParams }: Props) {
  const { actor, view, here } = await loadRequest(params);
  const verdict = view.acts.release;
  const files = verdict.allowed ? await filesToRelease(actor, view.id) : [];
  const values = (await keptValues(await searchParams)) ?? { title: view.subject, fileIds: files.map(({ id }) => id) };
  const id = typeof values.id === "string" ? values.id : randomUUID();
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed && files.length > 0 ? (
        <Confirm
          action={releaseToAll}
          question="用答复时提供的文件起草一条主动公开的信息：可以公开、公众也需要的，纳入主动公开的范围（条例第四十四条）。"
          consequences={[
            "附件就是申请人得到的那一份：遮盖过的用遮盖后的副本，原件不会带出。",
            "只应当提供给申请人本人的内容（例如申请人自己的信息），不要转为主动公开。",
            "建立的是草稿，主办科室是你所在的科室，照常送审、发布；公开后申请与答复公示里会有链接。",
          ]}
          hidden={{ id, requestId: view.id, expectedVersion: view.version }}
          values={values}
          labels={LABELS}
          confirm="建立草稿，继续填写"
          back={{ label: "返回这件申请", href: here }}
        >
          <ChoiceField
            name="fileIds"
            label={LABELS.fileIds}
            required
            kind="many"
            choices={files.map((file) => ({ value: file.id, label: `${file.name}（${formatSize(file.size)}）` }))}
          />
          <SelectField name="columnId" label={LABELS.columnId} required choices={await columnChoices(actor)} empty="请选择" />
          <TextField name="title" label={LABELS.title} required maxLength={LIMITS.title} hint="附件也用这个名称；不要带申请人的姓名" />
          <TextArea name="summary" label={LABELS.summary} rows={3} maxLength={LIMITS.summary} />
        </Confirm>
      ) : (
        <Refused reason={verdict.allowed ? "答复没有提供可以公开的文件。" : verdict.reason} here={here} />
      )}
    </>
  );
}
