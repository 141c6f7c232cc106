import type { Metadata } from "next";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { retire } from "../../actions";
import { requireDepartment, trailTo } from "../department";

export const metadata: Metadata = { title: "停用科室" };

export default async function RetireDepartmentPage({ params }: { params: Promise<{ id: string }> }) {
  const { department } = await requireDepartment(params);
  return (
    <>
      <PageHeader title={`停用“${department.name}”`} trail={trailTo(department)} />
      <Confirm
        action={retire}
        question={`停用后，不能再把人员、栏目和信息归到“${department.name}”。`}
        consequences={[
          "它还有在用的账号、下级科室或负责的栏目时不能停用。",
          "它主办过的信息和审批记录照旧保留它的名称。",
          "以后可以恢复。",
        ]}
        hidden={{ departmentId: department.id, expectedVersion: department.version }}
        confirm="停用科室"
        danger
        back={{ label: "不停用", href: `/console/admin/departments/${department.id}` }}
      />
    </>
  );
}
