import type { Metadata } from "next";
import { keptValues } from "@/app/session";
import { SubmitForm } from "@/components/console/case/submit-form";
import { FindingList } from "@/components/console/reports/finding-list";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { blocking } from "@/lib/reports/annual/judge";
import { lockedReason } from "@/lib/reports/annual/report-state";
import { screenReport } from "@/lib/reports/annual/screen-report";
import { submitReport } from "../actions";
import { loadReport, trailOf } from "../load";

export const metadata: Metadata = { title: "年度报告送审" };

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function SubmitReportPage({ params, searchParams }: Props) {
  const { year, here, page } = await loadReport(params);
  const { report, judged, computed, mayEdit } = page;
  const refusal = mayEdit.allowed ? lockedReason(report.state) : mayEdit.reason;
  const errors = blocking(judged.findings);
  const warnings = judged.findings.filter((finding) => !errors.includes(finding));
  const list = { format: computed.format, here, year, uncounted: computed.uncounted };
  return (
    <>
      <PageHeader title="年度报告送审" trail={trailOf(year, here)} meta={`${year} 年政府信息公开工作年度报告`} />
      {refusal !== null && <Notice tone="soon">{refusal}</Notice>}
      {refusal === null && errors.length > 0 && (
        <>
          <Notice tone="late" className="mb-6">
            报告还有 {errors.length} 处错误，改正后才能送审。
          </Notice>
          <FindingList findings={errors} {...list} />
          <p className="mt-5">
            <ButtonLink href={here}>回到报告</ButtonLink>
          </p>
        </>
      )}
      {refusal === null && errors.length === 0 && (
        <Sending page={page} here={here} query={await searchParams}>
          {warnings.length > 0 && (
            <Section title="核对提示" aside={`${warnings.length} 条，不影响送审，随件留存`}>
              <FindingList findings={warnings} {...list} />
            </Section>
          )}
        </Sending>
      )}
    </>
  );
}

interface SendingProps {
  page: Awaited<ReturnType<typeof loadReport>>["page"];
  here: string;
  query: SearchParams;
  children: React.ReactNode;
}

/** The form itself: what the screening of the text wants explained, and a word to those who approve. */
async function Sending({ page, here, query, children }: SendingProps) {
  const { findings, notes } = await screenReport(page);
  return (
    <SubmitForm
      action={submitReport}
      hidden={{ year: page.report.year, expectedVersion: page.report.version }}
      blocked={findings.filter(({ severity }) => severity === "block")}
      instead="请回到编写页删除"
      notes={notes}
      kept={await keptValues(query)}
      follows="送审时，数字、文字和附件（DOCX、PDF、XLSX、JSON）按此刻的台账一并锁定；审批只对这一份有效。排版需要几秒钟。"
      back={{ label: "回到报告", href: here }}
    >
      {children}
    </SubmitForm>
  );
}
