import type { Metadata } from "next";
import { keptValues } from "@/app/session";
import { ExcerptText, FindingHead } from "@/components/console/case/findings";
import { FindingList } from "@/components/console/reports/finding-list";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
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
  const blocked = findings.filter(({ severity }) => severity === "block");
  const values = Object.fromEntries(blocked.map(({ key }) => [`reasons.${key}`, notes.get(key) ?? ""]));
  return (
    <Form
      action={submitReport}
      values={{ ...values, ...(await keptValues(query)) }}
      labels={{ note: "送审说明" }}
      className="max-w-[46rem]"
    >
      <HiddenField name="year" value={page.report.year} />
      <HiddenField name="expectedVersion" value={page.report.version} />
      {blocked.length > 0 && (
        <Section title="不能直接公开的内容" aside={<Tag tone="late">{`${blocked.length} 处`}</Tag>}>
          <p className="mb-4 text-ink-2">请回到编写页删除；确需保留的，逐处写明理由，理由会随件送审并留存。</p>
          {blocked.map((finding) => (
            <div key={finding.key} className="mb-2 border-b border-rule pb-1">
              <FindingHead finding={finding} />
              <p className="mb-2">
                <ExcerptText excerpt={finding.excerpt} />
              </p>
              <TextArea name={`reasons.${finding.key}`} label="保留理由" required rows={2} maxLength={300} />
            </div>
          ))}
        </Section>
      )}
      {children}
      <TextArea name="note" label="送审说明" hint="告诉审批人需要留意什么" rows={3} maxLength={500} />
      <p className="mb-5 text-small text-ink-3">
        送审时，数字、文字和附件（DOCX、PDF、XLSX、JSON）按此刻的台账一并锁定；审批只对这一份有效。排版需要几秒钟。
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>送审</SubmitButton>
        <ButtonLink href={here}>回到报告</ButtonLink>
      </div>
    </Form>
  );
}
