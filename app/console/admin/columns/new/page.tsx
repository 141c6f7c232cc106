import type { Metadata } from "next";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { SelectField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { parentChoices } from "@/lib/columns/console";
import { COLUMN_LABELS } from "@/lib/columns/schema";
import { departmentChoices } from "@/lib/identity/users";
import { flowChoices } from "@/lib/workflow/flows";
import { keptValues, requirePermission } from "../../../../session";
import { create } from "../actions";
import { ColumnFields } from "../column-fields";

export const metadata: Metadata = { title: "新建栏目" };

export default async function NewColumnPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("column.edit", ({ agencyId }) => ({ agencyId }));
  const params = await searchParams;
  const [parents, departments, flows, kept] = await Promise.all([
    parentChoices(actor),
    departmentChoices(actor.agencyId),
    flowChoices(actor),
    keptValues(params),
  ]);
  const parentId = param(params, "parent");
  return (
    <>
      <PageHeader
        title="新建栏目"
        trail={[{ label: "栏目", href: "/console/admin/columns" }]}
        meta="新栏目先是隐藏的：放进信息或写好说明以后，再在栏目列表里让它显示。"
      />
      <Form action={create} values={kept ?? { parentId, kind: "list" }} labels={COLUMN_LABELS} className="max-w-[44rem]">
        <SelectField name="parentId" label="上级栏目" choices={parents} empty="无，作为一级栏目" />
        <ColumnFields
          departments={departments}
          flows={flows}
          isTop={false}
          slugHint="网址中的一段，如 zcwj：小写字母、数字和连字符，用拼音首字母或英文，同级不能重复"
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>新建栏目</SubmitButton>
          <ButtonLink href="/console/admin/columns">取消</ButtonLink>
        </div>
      </Form>
    </>
  );
}
