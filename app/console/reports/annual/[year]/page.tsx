import type { Metadata } from "next";
import { AdjustmentList } from "@/components/console/reports/adjustment-list";
import { DriftNotice } from "@/components/console/reports/drift-notice";
import { type FigureMark, FigureTable } from "@/components/console/reports/figure-table";
import { FindingList } from "@/components/console/reports/finding-list";
import { ReportActions, StateNotice } from "@/components/console/reports/report-actions";
import { Section1Table } from "@/components/console/reports/section1-table";
import { ReportStateTag } from "@/components/console/reports/state-tag";
import { VersionList } from "@/components/console/reports/version-list";
import { param, type SearchParams } from "@/components/ui/address";
import { InstantText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { figureAt, parseCell } from "@/lib/reports/annual/cell-path";
import { reportTables } from "@/lib/reports/annual/output/grid";
import type { AnnualPage } from "@/lib/reports/annual/queries";
import { cellHref, loadReport } from "./load";

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年年度报告` };
}

const DONE: Readonly<Record<string, string>> = {
  submitted: "已送审。报告的内容和数字就此锁定，审批只对这一份有效。",
  reopened: "已重新打开。改好以后重新送审，发布之前公众看到的内容不变。",
  opening: "期初数已录入。",
};

/** What is said beside each figure: set by hand, or found wrong. */
function marksOf({ shown, findings, computed }: AnnualPage): Map<string, FigureMark> {
  const wrong = findings.filter(({ severity }) => severity === "error").flatMap(({ cells }) => cells);
  const marks = new Map<string, FigureMark>(wrong.map((path) => [path, { wrong: true }]));
  for (const { cell } of shown.adjustments) {
    const address = parseCell(computed.format, cell);
    if (address !== null) marks.set(cell, { ...marks.get(cell), computed: figureAt(computed.figures, address) });
  }
  return marks;
}

export default async function AnnualReportPage({ params, searchParams }: Props) {
  const { year, here, page } = await loadReport(params);
  const { report, shown, findings, computed, judged } = page;
  const done = DONE[param(await searchParams, "done")];
  const href = (path: string): string => cellHref(here, path);
  const marks = marksOf(page);
  const tables = reportTables(shown);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return (
    <>
      <PageHeader
        title={`${year} 年政府信息公开工作年度报告`}
        trail={[{ label: "报告", href: "/console/reports" }]}
        tags={<ReportStateTag state={report.state} />}
        meta={
          <>
            {computed.format.name}（{computed.format.source}）· 统计期限 {year} 年 1 月 1 日至 12 月 31 日
            {report.updatedAt !== null && (
              <>
                {" "}
                · {report.updatedByName} <InstantText at={report.updatedAt} /> 改
              </>
            )}
          </>
        }
        actions={<ReportActions page={page} here={here} />}
      />
      {done !== undefined && (
        <Notice tone="done" role="status" className="mb-6">
          {done}
        </Notice>
      )}
      <StateNotice page={page} />
      <DriftNotice drift={page.drift} href={href} />
      <Section title="核对结果" id="findings" aside={<Verdict errors={errors} warnings={findings.length - errors} />}>
        <FindingList findings={findings} format={computed.format} here={here} year={year} uncounted={computed.uncounted} />
        {judged.suspect !== null && page.frozen === null && <p className="mt-2 font-semibold">{judged.suspect.message}</p>}
        {judged.notJudged.length > 0 && <p className="mt-2 text-small text-ink-3">{judged.notJudged.join("")}</p>}
      </Section>
      <Section title={computed.format.headings[0] ?? ""} aside="主动公开的数量：各部分互不重复，相加等于总数">
        <Section1Table section1={shown.figures.section1} marks={marks} href={href} />
      </Section>
      <Section title={computed.format.headings[1] ?? ""}>
        {tables.section2.map((table) => (
          <FigureTable key={table.key} table={table} href={href} marks={marks} />
        ))}
      </Section>
      <Section title={computed.format.headings[2] ?? ""} aside="每个数字都可以打开背后的申请">
        <FigureTable table={tables.section3} href={href} marks={marks} />
      </Section>
      <Section title={computed.format.headings[3] ?? ""}>
        <FigureTable table={tables.section4} href={href} marks={marks} />
      </Section>
      <Section title="信息处理费" aside="第六部分的数字">
        <p>
          本年收取 <span className="num font-serif text-large">{shown.feeYuan.toLocaleString("zh-CN")}</span> 元，按收款日期计。
        </p>
      </Section>
      {report.records.length > 0 && (
        <Section title="手工调整" id="adjustments" aside={`${report.adjustments.length} 格有效`}>
          <AdjustmentList
            records={report.records}
            format={computed.format}
            standing={new Set(report.adjustments.map(({ id }) => id))}
            href={href}
          />
        </Section>
      )}
      {page.versions.length > 0 && (
        <Section title="送审过的版本" aside={`${page.versions.length} 次`}>
          <VersionList versions={page.versions} />
        </Section>
      )}
    </>
  );
}

function Verdict({ errors, warnings }: { errors: number; warnings: number }) {
  if (errors > 0) return <Tag tone="late">{`${errors} 处错误，不能送审`}</Tag>;
  return warnings > 0 ? <Tag tone="soon">{`勾稽关系成立，${warnings} 条提示`}</Tag> : <Tag tone="done">勾稽关系全部成立</Tag>;
}
