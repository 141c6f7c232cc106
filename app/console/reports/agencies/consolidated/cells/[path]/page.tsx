import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePermission } from "@/app/session";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { cellByAgency, consolidatedFor } from "@/lib/reports/agencies/queries";
import { yearOfAgencies } from "../../../year";

export const metadata: Metadata = { title: "各机关的数字" };

interface Props {
  params: Promise<{ path: string }>;
  searchParams: Promise<SearchParams>;
}

/** One figure of the consolidated report, by agencies. */
export default async function ConsolidatedCell({ params, searchParams }: Props) {
  const actor = await requirePermission("agencies.view", ({ agencyId }) => ({ agencyId }));
  const year = yearOfAgencies(await searchParams);
  const found = cellByAgency(await consolidatedFor(actor, year), decodeURIComponent((await params).path));
  if (found === null) notFound();
  return (
    <>
      <PageHeader
        title={found.label}
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: `${year} 年年度报告汇总表`, href: `/console/reports/agencies/consolidated?year=${year}` },
        ]}
        meta={`合计 ${found.total ?? "（空）"}，${found.rows.length} 个机关`}
      />
      <Table
        caption={found.label}
        rows={found.rows}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", header: "机关", rowHeader: true, cell: ({ name }) => name },
          { key: "figure", header: "数字", align: "right", cell: ({ figure }) => <span className="num">{figure ?? "（空）"}</span> },
        ]}
      />
    </>
  );
}
