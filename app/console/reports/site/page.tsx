import type { Metadata } from "next";
import { ReportStateTag } from "@/components/console/reports/state-tag";
import { yearColumn } from "@/components/console/reports/year-column";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { siteYears } from "@/lib/reports/site/console";
import { requirePermission } from "../../../session";

export const metadata: Metadata = { title: "政府网站工作年度报表" };

export default async function SiteReportsPage() {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const rows = await siteYears(actor);
  return (
    <>
      <PageHeader
        title="政府网站工作年度报表"
        trail={[{ label: "报告", href: "/console/reports" }]}
        meta="每年 1 月 31 日前在网站首页显著位置公布上一年度的报表（国办函〔2018〕12号）。"
        actions={<ButtonLink href="/console/reports/site/categories">栏目归类</ButtonLink>}
      />
      <Table
        caption="各年度的政府网站工作年度报表"
        rows={rows}
        rowKey={({ year }) => String(year)}
        columns={[
          yearColumn("/console/reports/site", "年度"),
          { key: "state", header: "状态", cell: ({ state }) => <ReportStateTag state={state} /> },
          { key: "due", header: "公布期限", cell: ({ year }) => `${year + 1}-01-31` },
        ]}
      />
    </>
  );
}
