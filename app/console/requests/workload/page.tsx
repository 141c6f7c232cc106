import type { Metadata } from "next";
import Link from "next/link";
import { DeskTabs } from "@/components/console/requests/desk-tabs";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { type WorkloadRow, workload } from "@/lib/requests/queries/workload";
import { requireDesk } from "../desk-access";

export const metadata: Metadata = { title: "工作量 - 依申请公开" };

const COLUMNS: readonly TableColumn<WorkloadRow>[] = [
  {
    key: "name",
    header: "经办人",
    rowHeader: true,
    cell: ({ userId, name, departmentName }) => (
      <>
        <Link href={`/console/requests?handler=${userId ?? "none"}`} prefetch={false}>
          {name}
        </Link>
        {departmentName !== "" && <span className="ml-2 text-small text-ink-3">{departmentName}</span>}
      </>
    ),
  },
  { key: "open", header: "在办", align: "right", cell: ({ open }) => open },
  {
    key: "late",
    header: "已超期",
    align: "right",
    cell: ({ late }) => <span className={late > 0 ? "font-semibold text-vermilion" : undefined}>{late}</span>,
  },
  { key: "soon", header: "5 个工作日内到期", align: "right", cell: ({ soon }) => soon },
  { key: "done", header: "本年办结", align: "right", cell: ({ doneThisYear }) => doneThisYear },
];

export default async function WorkloadPage() {
  const rows = await workload(await requireDesk());
  return (
    <>
      <PageHeader title="依申请公开" meta="每位经办人的在办件和期限" />
      <DeskTabs current="/console/requests/workload" />
      {rows.length === 0 ? (
        <Empty title="没有在办的申请" />
      ) : (
        <Table caption="工作量" columns={COLUMNS} rows={rows} rowKey={({ userId }) => userId ?? "none"} />
      )}
    </>
  );
}
