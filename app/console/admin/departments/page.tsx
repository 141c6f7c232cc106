import type { Metadata } from "next";
import Link from "next/link";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type DepartmentRow, departmentsPage } from "@/lib/identity/departments";
import { requirePermission } from "../../../session";

export const metadata: Metadata = { title: "科室" };

const DONE: Readonly<Record<string, string>> = {
  created: "科室已建好。",
  retired: "科室已停用，以前的审批记录仍保留它的名称。",
  revived: "科室已恢复使用。",
  office: "政府信息公开工作机构已更换。",
};

const INDENT = ["", "", "pl-5", "pl-10", "pl-15"] as const;

const columns: readonly TableColumn<DepartmentRow>[] = [
  {
    key: "name",
    header: "科室",
    rowHeader: true,
    cell: ({ id, name, depth, isOffice }) => (
      <div className={`flex flex-wrap items-baseline gap-2 ${INDENT[Math.min(depth, 4)]}`}>
        <Link href={`/console/admin/departments/${id}`} prefetch={false}>
          {name}
        </Link>
        {isOffice && <Tag>政府信息公开工作机构</Tag>}
      </div>
    ),
  },
  { key: "supervisor", header: "分管领导", cell: (row) => <Supervisor row={row} /> },
  { key: "people", header: "在用账号", align: "right", cell: ({ people }) => `${people} 个` },
  { key: "state", header: "状态", cell: ({ retiredAt }) => (retiredAt === null ? <Tag tone="done">在用</Tag> : <Tag>停用</Tag>) },
];

function Supervisor({ row: { supervisor, supervisorUnable, retiredAt } }: { row: DepartmentRow }) {
  if (supervisor === null) return retiredAt === null ? <span className="text-amber">未定</span> : null;
  return (
    <>
      {supervisor.name}
      <span className="ml-2 text-ink-3">{supervisor.post}</span>
      {supervisorUnable && <p className="text-vermilion">已停用或不再是分管领导，不能审批</p>}
    </>
  );
}

export default async function DepartmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("department.edit", ({ agencyId }) => ({ agencyId }));
  const [{ departments }, params] = await Promise.all([departmentsPage(actor), searchParams]);
  const done = DONE[param(params, "done")];
  return (
    <>
      <PageHeader
        title="科室"
        meta={`在用 ${departments.filter(({ retiredAt }) => retiredAt === null).length} 个`}
        actions={
          <ButtonLink weight="main" href="/console/admin/departments/new">
            新建科室
          </ButtonLink>
        }
      />
      <DoneNotice>{done}</DoneNotice>
      {!departments.some(({ isOffice }) => isOffice) && (
        <Notice tone="late" className="mb-5">
          还没有指定政府信息公开工作机构（条例第四条）。请打开承担这项工作的科室，点“设为公开工作机构”。
        </Notice>
      )}
      <Table caption="科室" columns={columns} rows={departments} rowKey={({ id }) => id} />
    </>
  );
}
