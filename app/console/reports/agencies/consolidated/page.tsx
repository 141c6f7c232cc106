import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { type FigureMark, FigureTable } from "@/components/console/reports/figure-table";
import { FindingList } from "@/components/console/reports/finding-list";
import { Section1Table } from "@/components/console/reports/section1-table";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { type ConsolidatedPage, consolidatedFor } from "@/lib/reports/agencies/queries";
import { cellLabel, parseCell } from "@/lib/reports/annual/cell-path";
import { reportTables } from "@/lib/reports/annual/output/grid";
import { yearOfAgencies } from "../year";

export const metadata: Metadata = { title: "年度报告汇总表" };

export default async function ConsolidatedReport({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("agencies.view", ({ agencyId }) => ({ agencyId }));
  const year = yearOfAgencies(await searchParams);
  const page = await consolidatedFor(actor, year);
  const { figures, format, findings, counted } = page;
  const here = `/console/reports/agencies/consolidated?year=${year}`;
  const href = (path: string): string => `/console/reports/agencies/consolidated/cells/${path}?year=${year}`;
  const wrong = findings.filter(({ severity }) => severity === "error").flatMap(({ cells }) => cells);
  const marks = new Map<string, FigureMark>(wrong.map((path) => [path, { wrong: true }]));
  const tables = reportTables({ figures });
  return (
    <>
      <PageHeader
        title={`${year} 年年度报告汇总表`}
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: "下级机关的年度报告", href: `/console/reports/agencies?year=${year}` },
        ]}
        meta={`${counted.length} 个机关的数字逐格相加，每个数字可以打开看各机关的`}
        actions={
          <ButtonLink href={`/console/reports/agencies/consolidated/export?year=${year}`} prefetch={false}>
            导出 XLSX
          </ButtonLink>
        }
      />
      {counted.length === 0 ? (
        <Empty title="还没有可以汇总的报告">各机关公布或者报送报告后，这里逐格相加。</Empty>
      ) : (
        <>
          <Gaps page={page} />
          <Section title="核对结果">
            <FindingList findings={findings} format={format} here={here} year={year} uncounted={[]} />
          </Section>
          <Section title={format.headings[0] ?? ""}>
            <Section1Table section1={figures.section1} marks={marks} href={href} />
          </Section>
          <Section title={format.headings[1] ?? ""}>
            {tables.section2.map((table) => (
              <FigureTable key={table.key} table={table} href={href} marks={marks} />
            ))}
          </Section>
          <Section title={format.headings[2] ?? ""}>
            <FigureTable table={tables.section3} href={href} marks={marks} />
          </Section>
          <Section title={format.headings[3] ?? ""}>
            <FigureTable table={tables.section4} href={href} marks={marks} />
          </Section>
        </>
      )}
    </>
  );
}

function Gaps({ page: { without, gaps, format } }: { page: ConsolidatedPage }) {
  if (without.length + gaps.length === 0) return null;
  const empty = gaps.map(({ agency, path }) => {
    const cell = parseCell(format, path);
    return `${agency}：${cell === null ? path : cellLabel(format, cell)}`;
  });
  return (
    <Notice tone="soon" className="mb-6">
      {without.length > 0 && <p>没有计入（还没有公布或者报送）：{without.join("、")}。</p>}
      {empty.length > 0 && <p>空着没有填、按没有计入的：{empty.join("；")}。</p>}
    </Notice>
  );
}
