import type { Metadata } from "next";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { makeOffice } from "../../actions";
import { requireDepartment, trailTo } from "../department";

export const metadata: Metadata = { title: "设为公开工作机构" };

export default async function OfficePage({ params }: { params: Promise<{ id: string }> }) {
  const { department, departments } = await requireDepartment(params);
  const present = departments.find(({ isOffice }) => isOffice);
  return (
    <>
      <PageHeader title={`设“${department.name}”为公开工作机构`} trail={trailTo(department)} />
      <Confirm
        action={makeOffice}
        question={`由“${department.name}”承担本机关政府信息公开的日常工作（条例第四条）。`}
        consequences={[
          present === undefined ? "每个机关有且只有一个公开工作机构。" : `它接替“${present.name}”：每个机关有且只有一个公开工作机构。`,
          "人员的角色不随之改变。“公开办负责人”角色由安全管理员另行授予。",
        ]}
        hidden={{ departmentId: department.id, expectedVersion: department.version }}
        confirm="设为公开工作机构"
        back={{ label: "不更换", href: `/console/admin/departments/${department.id}` }}
      />
    </>
  );
}
