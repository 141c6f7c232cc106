import type { Metadata } from "next";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormValues } from "@/components/ui/form-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import type { ColumnNode } from "@/lib/columns/queries";
import { COLUMN_LABELS } from "@/lib/columns/schema";
import { STATE_WORDS } from "@/lib/columns/words";
import { departmentChoices } from "@/lib/identity/users";
import { flowChoices } from "@/lib/workflow/flows";
import { keptValues } from "../../../../session";
import { edit } from "../actions";
import { ColumnFields } from "../column-fields";
import { requireColumn, trailTo } from "./column";

export const metadata: Metadata = { title: "修改栏目" };

const DONE: Readonly<Record<string, string>> = {
  created: "栏目已建好，现在是隐藏的。放进信息或写好说明以后，在栏目列表里让它显示。",
  moved: "栏目已移动，原来的地址会转到新地址。",
};

interface EditColumnProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function EditColumnPage({ params, searchParams }: EditColumnProps) {
  const { actor, column, trail, holding, former } = await requireColumn(params);
  const [departments, flows, kept, query] = await Promise.all([
    departmentChoices(actor.agencyId),
    flowChoices(actor),
    keptValues(searchParams),
    searchParams,
  ]);
  const done = DONE[param(query, "done")];
  const inherited = trail.at(-1)?.workflowKey;
  const parentPath = trail.at(-1)?.path ?? "";
  return (
    <>
      <PageHeader
        title={column.name}
        trail={trailTo({ column, trail }).slice(0, -1)}
        tags={<Tag tone={column.state === "visible" ? "done" : "plain"}>{STATE_WORDS[column.state]}</Tag>}
        meta={`${column.path}　${holding.items} 条信息，公开 ${holding.live} 条`}
        actions={<Deeds column={column} ever={holding.ever} />}
      />
      <DoneNotice>{done}</DoneNotice>
      <Form action={edit} values={kept ?? valuesOf(column)} labels={COLUMN_LABELS} className="max-w-[44rem]">
        <HiddenField name="columnId" value={column.id} />
        <HiddenField name="expectedVersion" value={column.version} />
        <ColumnFields
          departments={departments}
          flows={flows}
          isTop={column.parentId === null}
          inherited={flows.find(({ value }) => value === inherited)?.label}
          slugHint={`现在的地址是 ${column.path}。改了标识，它和下级栏目的地址都跟着变成 ${parentPath}/新标识，原地址自动转到新地址，信息的地址不变。`}
        />
        {former.length > 0 && <p className="mb-6 text-small text-ink-2">用过的地址（都会转到现在的地址）：{former.join("、")}</p>}
        <div className="flex flex-wrap gap-3">
          <SubmitButton>保存</SubmitButton>
          <ButtonLink href="/console/admin/columns">回到栏目列表</ButtonLink>
        </div>
      </Form>
    </>
  );
}

function Deeds({ column, ever }: { column: ColumnNode; ever: number }) {
  const here = `/console/admin/columns/${column.id}`;
  const deletable = ever === 0 && column.children.length === 0;
  return (
    <>
      {column.state !== "retired" && <ButtonLink href={`/console/admin/columns/new?parent=${column.id}`}>新建下级</ButtonLink>}
      <ButtonLink href={`${here}/move`}>移动</ButtonLink>
      {(column.state === "visible" || (column.kind === "channel" && column.state === "hidden")) && (
        <ButtonLink href={`${here}/retire`}>停用</ButtonLink>
      )}
      {deletable && (
        <ButtonLink weight="danger" href={`${here}/delete`}>
          删除
        </ButtonLink>
      )}
    </>
  );
}

const valuesOf = (column: ColumnNode): FormValues => ({
  name: column.name,
  slug: column.slug,
  kind: column.kind,
  columnType: column.columnType,
  description: column.description,
  keywords: column.keywords.join(" "),
  ownerDepartmentId: column.ownerDepartmentId ?? "",
  workflowKey: column.ownWorkflowKey ?? "",
  updatePeriodDays: column.updatePeriodDays === null ? "" : String(column.updatePeriodDays),
  article20: column.article20 === null ? "" : String(column.article20),
  statement: column.statement ?? "",
  statementOn: column.statementOn ?? "",
});
