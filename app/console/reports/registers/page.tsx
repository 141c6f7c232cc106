import type { Metadata } from "next";
import Link from "next/link";
import { EntryTable } from "@/components/console/reports/entry-table";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { registersPage, type Table2Line } from "@/lib/reports/registers/console";
import type { Table2Origin } from "@/lib/reports/registers/table2";
import { requirePermission } from "../../../session";
import { reportedYear } from "../year-param";

export const metadata: Metadata = { title: "年度数据" };

const DONE: Readonly<Record<string, string>> = {
  added: "已登记，计入这一年的报告。",
  corrected: "已更正。原来的数字留在历史里，不再计入。",
};

function originText(origin: Table2Origin): string {
  if (origin.from === "documents") return "公开过的文件";
  if (origin.from === "nothing") return "没有登记，按 0 计";
  return `${origin.sources.join("、")}${origin.entries > 1 ? `，${origin.entries} 条相加` : ""}`;
}

export default async function RegistersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const query = await searchParams;
  const year = reportedYear(query);
  const { years, lines, entries, mayEdit } = await registersPage(actor, year, new Date());
  const done = DONE[param(query, "done")];
  return (
    <>
      <PageHeader
        title="年度数据"
        trail={[{ label: "报告", href: "/console/reports" }]}
        meta="年度报告第二部分的数字：规章和规范性文件由公开过的文件算出，其余从业务系统导入或者手工登记。"
        actions={
          mayEdit.allowed && (
            <ButtonLink href={`/console/reports/registers/new?year=${year}`} weight="main">
              登记一个数字
            </ButtonLink>
          )
        }
      />
      {done !== undefined && (
        <Notice tone="done" role="status" className="mb-5">
          {done}
        </Notice>
      )}
      <Tabs
        label="年份"
        tabs={years.map((one) => ({ label: `${one} 年`, href: `/console/reports/registers?year=${one}`, current: one === year }))}
      />
      <Section title={`${year} 年第二部分`} aside="每个数字都可以打开背后的清单">
        {lines === null ? <Empty title="这一年还没有统一的报告格式" /> : <Lines year={year} lines={lines} />}
      </Section>
      <Section title="登记和导入的数字" aside={`${year} 年 ${entries.length} 条`}>
        {entries.length === 0 ? (
          <Empty title="这一年还没有登记">
            在服务器上用 npm run gongkai -- import registers 导入，或者手工登记；确实没有的也登记一个 0，写明依据。
          </Empty>
        ) : (
          <EntryTable caption={`${year} 年登记和导入的数字`} rows={entries} mayCorrect={mayEdit.allowed} />
        )}
      </Section>
    </>
  );
}

function Lines({ year, lines }: { year: number; lines: readonly Table2Line[] }) {
  return (
    <Table
      caption={`${year} 年年度报告第二部分`}
      rows={lines}
      rowKey={({ path }) => path}
      columns={[
        { key: "row", header: "信息内容", rowHeader: true, cell: ({ row }) => row },
        { key: "column", header: "项目", cell: ({ column }) => column },
        {
          key: "figure",
          header: "数字",
          align: "right",
          cell: ({ path, figure, row, column }) => (
            <Link
              href={`/console/reports/annual/${year}/cells/${path}`}
              prefetch={false}
              aria-label={`${row}${column} ${figure}，查看清单`}
            >
              {figure}
            </Link>
          ),
        },
        {
          key: "origin",
          header: "来源",
          cell: ({ origin }) => <span className={origin.from === "nothing" ? "text-amber" : undefined}>{originText(origin)}</span>,
        },
      ]}
    />
  );
}
