import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { BOUND_FLOWS } from "@/lib/workflow/definition";
import { type FlowRow, flowTable } from "@/lib/workflow/flows";
import { requirePermission } from "../../../session";
import { StepLine } from "./step-line";

export const metadata: Metadata = { title: "审批流程" };

const columns: readonly TableColumn<FlowRow>[] = [
  {
    key: "name",
    header: "流程",
    rowHeader: true,
    cell: ({ definition }) => (
      <>
        <Link href={`/console/admin/workflows/${definition.key}`} prefetch={false}>
          {definition.name}
        </Link>
        <div className="text-small text-ink-3">
          {definition.key}　第 {definition.version} 版
        </div>
      </>
    ),
  },
  { key: "steps", header: "步骤", cell: ({ definition }) => <StepLine steps={definition.steps} /> },
  {
    key: "use",
    header: "用途",
    cell: ({ definition, columns: named }) => BOUND_FLOWS[definition.key] ?? `发布，${named} 个栏目选用`,
  },
  { key: "running", header: "正在审批", align: "right", cell: ({ running }) => `${running} 件` },
];

export default async function WorkflowsPage() {
  const actor = await requirePermission("workflow.edit", ({ agencyId }) => ({ agencyId }));
  const rows = await flowTable(actor);
  const create = (
    <ButtonLink weight="main" href="/console/admin/workflows/new">
      新建流程
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="审批流程" meta="修改流程会产生新版本；正在进行的审批仍按送审时的步骤走完。" actions={create} />
      {rows.length === 0 ? (
        <Empty title="还没有审批流程" action={create}>
          栏目要有审批流程才能送审。发布用的流程至少有一步承担保密审查。
        </Empty>
      ) : (
        <Table caption="审批流程" columns={columns} rows={rows} rowKey={({ definition }) => definition.id} />
      )}
    </>
  );
}
