import type { Metadata } from "next";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { DEPARTMENT_LABELS } from "@/lib/identity/department-rules";
import { isWithin } from "@/lib/identity/department-tree";
import type { DepartmentRow } from "@/lib/identity/departments";
import { keptValues } from "../../../../session";
import { edit, revive } from "../actions";
import { DepartmentFields } from "../department-fields";
import { requireDepartment } from "./department";

export const metadata: Metadata = { title: "修改科室" };

interface EditDepartmentProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function EditDepartmentPage({ params, searchParams }: EditDepartmentProps) {
  const { department, departments, leaders } = await requireDepartment(params);
  const kept = await keptValues(searchParams);
  const parents = departments
    .filter(({ id, retiredAt }) => (retiredAt === null || id === department.parentId) && !isWithin(departments, id, department.id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const { supervisor, supervisorUnable } = department;
  const able =
    supervisor === null || !supervisorUnable
      ? leaders
      : [{ value: supervisor.id, label: `${supervisor.name}（已不能审批，请另选）` }, ...leaders];
  return (
    <>
      <PageHeader
        title={department.name}
        trail={[{ label: "科室", href: "/console/admin/departments" }]}
        tags={
          <>
            {department.isOffice && <Tag>政府信息公开工作机构</Tag>}
            {department.retiredAt !== null && <Tag>停用</Tag>}
          </>
        }
        meta={`${department.people} 个在用账号`}
        actions={<Deeds department={department} />}
      />
      <Form action={edit} values={kept ?? valuesOf(department)} labels={DEPARTMENT_LABELS} className="max-w-[36rem]">
        <HiddenField name="departmentId" value={department.id} />
        <HiddenField name="expectedVersion" value={department.version} />
        <DepartmentFields parents={parents} leaders={able} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>保存</SubmitButton>
          <ButtonLink href="/console/admin/departments">回到科室列表</ButtonLink>
        </div>
      </Form>
    </>
  );
}

function Deeds({ department: { id, isOffice, retiredAt, version } }: { department: DepartmentRow }) {
  const here = `/console/admin/departments/${id}`;
  if (retiredAt !== null) {
    return (
      <Form action={revive}>
        <HiddenField name="departmentId" value={id} />
        <HiddenField name="expectedVersion" value={version} />
        <SubmitButton weight="quiet">恢复使用</SubmitButton>
      </Form>
    );
  }
  if (isOffice) return null;
  return (
    <>
      <ButtonLink href={`${here}/office`}>设为公开工作机构</ButtonLink>
      <ButtonLink href={`${here}/retire`}>停用</ButtonLink>
    </>
  );
}

const valuesOf = ({ name, parentId, supervisorId, sortOrder }: DepartmentRow) => ({
  name,
  parentId: parentId ?? "",
  supervisorId: supervisorId ?? "",
  sortOrder: String(sortOrder),
});
