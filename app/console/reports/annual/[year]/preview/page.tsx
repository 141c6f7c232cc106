import type { Metadata } from "next";
import { ReportCharts } from "@/components/portal/report-charts";
import { RichText } from "@/components/rich-text";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { reportBody } from "@/lib/reports/annual/output/body";
import { chartsOf } from "@/lib/reports/annual/output/charts";
import { reportTitle } from "@/lib/reports/annual/output/parts";
import { loadReport, trailOf } from "../load";

export const metadata: Metadata = { title: "预览年度报告" };

export default async function PreviewPage({ params }: { params: Promise<{ year: string }> }) {
  const { year, here, page } = await loadReport(params);
  const { shown, frozen } = page;
  return (
    <>
      <PageHeader
        title="预览"
        trail={trailOf(year, here)}
        meta={frozen === null ? "按现在的台账和文字，还没有送审" : `第 ${frozen.number} 版，送审时锁定的内容`}
        actions={
          <>
            <ButtonLink href={`${here}/preview/docx`} prefetch={false}>
              下载 DOCX
            </ButtonLink>
            <ButtonLink href={`${here}/preview/pdf`} prefetch={false}>
              下载 PDF
            </ButtonLink>
            <ButtonLink href={`${here}/preview/xlsx`} prefetch={false}>
              下载 XLSX
            </ButtonLink>
          </>
        }
      />
      {shown.correction !== null && (
        <Notice className="mb-6">
          第 {shown.correction.version} 版，更正说明：{shown.correction.note}
        </Notice>
      )}
      <article className="border border-rule bg-sheet px-4 py-6 md:px-10 md:py-9">
        <h2 className="mx-auto mb-7 max-w-[24em] text-center text-title text-balance">{reportTitle(shown)}</h2>
        <div className="rich mx-auto">
          <RichText body={bodyFromHtml(reportBody(shown))} imageAddress={() => null} />
        </div>
        <ReportCharts charts={chartsOf(shown)} />
      </article>
    </>
  );
}
