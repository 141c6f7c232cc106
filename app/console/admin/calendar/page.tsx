import type { Metadata } from "next";
import Link from "next/link";
import { InstantText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { type CalendarYearView, calendarYears } from "@/lib/requests/calendar/calendar";
import { requirePermission } from "../../../session";

export const metadata: Metadata = { title: "工作日历" };

const COLUMNS: readonly TableColumn<CalendarYearView>[] = [
  {
    key: "year",
    header: "年份",
    rowHeader: true,
    cell: ({ year }) => (
      <Link href={`/console/admin/calendar/${year}`} prefetch={false} className="num">
        {year}
      </Link>
    ),
  },
  { key: "notice", header: "依据", cell: ({ notice }) => notice },
  { key: "off", header: "调休放假", align: "right", cell: ({ daysOff, localOff }) => `${daysOff.length + localOff.length} 天` },
  {
    key: "worked",
    header: "调休上班",
    align: "right",
    cell: ({ daysWorked, localWorked }) => `${daysWorked.length + localWorked.length} 天`,
  },
  {
    key: "entered",
    header: "来源",
    cell: ({ entered }) =>
      entered === null ? (
        "随平台提供"
      ) : (
        <>
          {entered.byName}录入，
          <InstantText at={entered.at} />
        </>
      ),
  },
];

/** 工作日历: the years by which every period is counted. */
export default async function CalendarPage() {
  const actor = await requirePermission("setting.edit", ({ agencyId }) => ({ agencyId }));
  const years = await calendarYears(actor.agencyId);
  const next = yearOf(civilDateOf(new Date())) + 1;
  return (
    <>
      <PageHeader title="工作日历" meta="答复期限、办理期限都按这里的放假和调休安排计算" />
      {!years.some(({ year }) => year === next) && (
        <Notice tone="soon" className="mb-6">
          {next} 年的放假安排还没有录入，跨年的期限暂按“日历待公布”显示。国务院办公厅公布后，请
          <Link href={`/console/admin/calendar/${next}`} prefetch={false}>
            录入 {next} 年
          </Link>
          。
        </Notice>
      )}
      <Table caption="有放假安排的年份" columns={COLUMNS} rows={years} rowKey={({ year }) => String(year)} />
    </>
  );
}
