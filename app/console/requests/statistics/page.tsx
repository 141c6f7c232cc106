import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { DeskTabs } from "@/components/console/requests/desk-tabs";
import { Figures } from "@/components/portal/requests/statistics/figures";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { civilDateOf } from "@/lib/core/civil-date";
import { statisticsForStaff } from "@/lib/reports/statistics/queries";
import { yearOfAddress } from "./year";

export const metadata: Metadata = { title: "统计 - 依申请公开" };

export default async function RequestStatisticsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const now = new Date();
  const year = yearOfAddress(await searchParams, now);
  const { found, years } = await statisticsForStaff(actor, year, now);
  return (
    <>
      <PageHeader
        title="依申请公开"
        meta={`${year} 年的办理情况，逐件从登记的申请算出`}
        actions={
          <ButtonLink href={`/console/requests/statistics/export?year=${year}`} prefetch={false}>
            导出 XLSX
          </ButtonLink>
        }
      />
      <DeskTabs current="/console/requests/statistics" />
      <Tabs
        label="年份"
        tabs={years.map((one) => ({ label: `${one} 年`, href: `/console/requests/statistics?year=${one}`, current: one === year }))}
      />
      <Figures found={found} departments today={civilDateOf(now)} />
    </>
  );
}
