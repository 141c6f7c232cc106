import type { Metadata } from "next";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { DEPARTMENT_LABELS } from "@/lib/identity/department-rules";
import { departmentsPage } from "@/lib/identity/departments";
import { departmentChoices } from "@/lib/identity/users";
import { keptValues, requirePermission } from "../../../../session";
import { create } from "../actions";
import { DepartmentFields } from "../department-fields";

export const metadata: Metadata = { title: "新建科室" };

export default async function NewDepartmentPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("department.edit", ({ agencyId }) => ({ agencyId }));
  const [{ departments, leaders }, parents, kept] = await Promise.all([
    departmentsPage(actor),
    departmentChoices(actor.agencyId),
    keptValues(searchParams),
  ]);
  const last = Math.max(0, ...departments.map(({ sortOrder }) => sortOrder));
  return (
    <>
      <PageHeader title="新建科室" trail={[{ label: "科室", href: "/console/admin/departments" }]} />
      <Form action={create} values={kept ?? { sortOrder: String(last + 1) }} labels={DEPARTMENT_LABELS} className="max-w-[36rem]">
        <DepartmentFields parents={parents} leaders={leaders} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>新建科室</SubmitButton>
          <ButtonLink href="/console/admin/departments">取消</ButtonLink>
        </div>
      </Form>
    </>
  );
}
