import type { Metadata } from "next";
import Link from "next/link";
import { requirePermission } from "@/app/session";
import { ReportStateTag } from "@/components/console/reports/state-tag";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { DateText, InstantText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { can } from "@/lib/identity/can";
import { type AgencyLine, linesOf } from "@/lib/reports/agencies/queries";
import { yearOfAgencies } from "./year";

export const metadata: Metadata = { title: "下级机关的年度报告" };

const YEARS_SHOWN = 4;

export default async function AgenciesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("agencies.view", ({ agencyId }) => ({ agencyId }));
  const year = yearOfAgencies(await searchParams);
  const lines = await linesOf(actor, year);
  const handedIn = lines.filter(({ figures }) => figures !== null).length;
  const late = lines.filter((line) => line.late).length;
  const last = yearOf(civilDateOf(new Date())) - 1;
  return (
    <>
      <PageHeader
        title="下级机关的年度报告"
        trail={[{ label: "报告", href: "/console/reports" }]}
        meta={`${year} 年：${lines.length} 个机关，已公布或者报送 ${handedIn} 个${late > 0 ? `，逾期 ${late} 个` : ""}`}
        actions={
          <>
            {can(actor, "agencies.edit", actor).allowed && <ButtonLink href="/console/reports/agencies/new">登记机关</ButtonLink>}
            <ButtonLink href={`/console/reports/agencies/consolidated?year=${year}`} weight="main" prefetch={false}>
              看汇总表
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label="年份"
        tabs={Array.from({ length: YEARS_SHOWN }, (_, back) => last - back).map((one) => ({
          ...{ label: `${one} 年`, href: `/console/reports/agencies?year=${one}`, current: one === year },
        }))}
      />
      <Table
        caption={`${year} 年各机关的年度报告`}
        rows={lines}
        rowKey={({ id }) => id ?? "own"}
        columns={[
          { key: "name", header: "机关", rowHeader: true, cell: (line) => <Name line={line} year={year} /> },
          { key: "state", header: "状态", cell: (line) => <State line={line} /> },
          { key: "due", header: "期限", cell: ({ due }) => <DateText date={due} /> },
          { key: "at", header: "公布或者报送", cell: ({ at }) => at !== null && <InstantText at={at} /> },
          { key: "checks", header: "核对", cell: (line) => <Checks line={line} /> },
          { key: "way", header: "来源", cell: ({ hosted }) => (hosted ? "本平台" : "文件") },
        ]}
      />
    </>
  );
}

function Name({ line: { id, name }, year }: { line: AgencyLine; year: number }) {
  if (id === null)
    return (
      <Link href={`/console/reports/annual/${year}`} prefetch={false}>
        {name}（本级）
      </Link>
    );
  return (
    <Link href={`/console/reports/agencies/${id}`} prefetch={false}>
      {name}
    </Link>
  );
}

const State = ({ line: { state, late } }: { line: AgencyLine }) => (
  <span className="inline-flex flex-wrap gap-1.5">
    {state === "received" ? <Tag tone="done">已报送</Tag> : <ReportStateTag state={state} />}
    {late && <Tag tone="late">逾期</Tag>}
  </span>
);

function Checks({ line: { figures, errors, warnings } }: { line: AgencyLine }) {
  if (figures === null) return null;
  if (errors > 0) return <Tag tone="late">{`错误 ${errors} 处`}</Tag>;
  return warnings > 0 ? <Tag tone="soon">{`提醒 ${warnings} 处`}</Tag> : <Tag tone="done">无误</Tag>;
}
