import type { Metadata } from "next";
import Link from "next/link";
import { ReportStateTag } from "@/components/console/reports/state-tag";
import { yearColumn } from "@/components/console/reports/year-column";
import { DateText, InstantText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { civilDate, civilDateOf, yearOf } from "@/lib/core/civil-date";
import { reportYears, type YearRow } from "@/lib/reports/annual/queries";
import { requirePermission } from "../../session";

export const metadata: Metadata = { title: "报告" };

const OTHERS: readonly { href: string; label: string; what: string }[] = [
  { href: "/console/reports/registers", label: "年度数据", what: "规范性文件、行政许可、处罚、强制、收费：年度报告第二部分的数字从这里来" },
  { href: "/console/reports/agencies", label: "下级机关的年度报告", what: "各机关报告的进度，和逐格相加的汇总表" },
  { href: "/console/reports/site", label: "网站工作年度报表", what: "每年 1 月 31 日前公布" },
];

export default async function ReportsPage() {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const today = civilDateOf(new Date());
  const rows = await reportYears(actor);
  return (
    <>
      <PageHeader title="报告" meta="数字由台账算出、由平台核对；每个数字都可以打开背后的清单。" />
      <Section title="政府信息公开工作年度报告" aside="部门每年 1 月 31 日前、本级政府每年 3 月 31 日前公布（条例第四十九条）">
        <Table
          caption="政府信息公开工作年度报告"
          rows={rows}
          rowKey={({ year }) => String(year)}
          columns={[
            yearColumn("/console/reports/annual", "年"),
            { key: "state", header: "状态", cell: (row) => <State row={row} today={today} /> },
            { key: "due", header: "公布期限", cell: ({ dueOn }) => <DateText date={dueOn} /> },
            { key: "published", header: "首次公布", cell: ({ publishedAt }) => publishedAt !== null && <InstantText at={publishedAt} /> },
            {
              key: "updated",
              header: "最近修改",
              cell: ({ updatedAt, updatedByName }) =>
                updatedAt !== null && (
                  <>
                    {updatedByName} <InstantText at={updatedAt} />
                  </>
                ),
            },
            { key: "format", header: "格式", cell: ({ formatName }) => formatName },
          ]}
        />
      </Section>
      <Section title="其他报告和数据">
        <ul className="border-t border-rule">
          {OTHERS.map(({ href, label, what }) => (
            <li key={href} className="border-b border-rule py-2.5">
              <Link href={href} prefetch={false}>
                {label}
              </Link>
              <span className="ml-3 text-small text-ink-3">{what}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function State({ row: { year, state, publishedAt, dueOn, elsewhere }, today }: { row: YearRow; today: string }) {
  const running = yearOf(civilDate(today)) === year;
  const before = state === "notBegun" && elsewhere;
  const late = publishedAt === null && !running && !before && today > dueOn;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {before ? <Tag tone="done">使用平台以前公布</Tag> : <ReportStateTag state={state} />}
      {running && <Tag>本年度，只能编写草稿</Tag>}
      {late && <Tag tone="late">已过公布期限</Tag>}
    </span>
  );
}
