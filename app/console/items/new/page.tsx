import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { keptValues, requireActor } from "@/app/session";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { HiddenField, SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { columnChoices } from "@/lib/disclosures/editing";
import { FIELD_LABELS } from "@/lib/disclosures/labels";
import { GENRES } from "@/lib/disclosures/metadata";
import { LIMITS } from "@/lib/disclosures/schema";
import { can } from "@/lib/identity/can";
import { create } from "./actions";

export const metadata: Metadata = { title: "起草信息" };

export default async function NewItemPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const [columns, kept] = await Promise.all([columnChoices(actor), keptValues(query)]);
  const verdict = can(actor, "disclosure.create", { agencyId: actor.agencyId, departmentId: actor.departmentId ?? "" });
  const values = kept ?? { columnId: param(query, "column") };
  const id = typeof values.id === "string" ? values.id : randomUUID();
  return (
    <>
      <PageHeader
        title="起草信息"
        trail={[{ label: "信息", href: "/console/items" }]}
        meta={`主办科室：${actor.departmentName}。先定栏目和标题，下一步填写正文、公文要素和附件。`}
      />
      {!verdict.allowed && <Notice tone="soon">{verdict.reason}</Notice>}
      {verdict.allowed && columns.length === 0 && (
        <Empty title="还没有可以放信息的栏目" action={<ButtonLink href="/console/items">回到信息列表</ButtonLink>}>
          请系统管理员先在“栏目”中建好栏目，再来起草。
        </Empty>
      )}
      {verdict.allowed && columns.length > 0 && (
        <Form action={create} values={values} labels={FIELD_LABELS} className="max-w-[46rem]">
          <HiddenField name="id" value={id} />
          <SelectField name="columnId" label={FIELD_LABELS.columnId} required choices={columns} empty="请选择" />
          <TextField
            name="title"
            label={FIELD_LABELS.title}
            required
            hint="写完整标题，例如“关于开展中小企业数字化转型试点的通知”"
            maxLength={LIMITS.title}
          />
          <SelectField
            name="genre"
            label={FIELD_LABELS.genre}
            choices={GENRES.map((value) => ({ value, label: value }))}
            empty="稍后再选"
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>建立草稿，继续填写</SubmitButton>
            <ButtonLink href="/console/items">取消</ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
