import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePermission } from "@/app/session";
import { FindingForm } from "@/components/console/inspection/finding-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { civilDateOf, formatInstant, yearOf } from "@/lib/core/civil-date";
import { can } from "@/lib/identity/can";
import { type SelfCheckLine, selfCheck } from "@/lib/reports/inspection/queries";
import { FINDINGS } from "@/lib/reports/inspection/self-check";
import { enterFinding } from "../../actions";

export const metadata: Metadata = { title: "年度自查" };

const FIRST_YEAR = 2019;
const YEARS_SHOWN = 3;

export default async function SelfCheckPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await requirePermission("inspection.view", ({ agencyId }) => ({ agencyId }));
  const year = Number((await params).year);
  const thisYear = yearOf(civilDateOf(new Date()));
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > thisYear) notFound();
  const lines = await selfCheck(actor, year);
  const mayEdit = can(actor, "inspection.edit", actor).allowed;
  return (
    <>
      <Breadcrumb trail={[{ label: "日常检查", href: "/console/inspection" }]} current={`${year} 年自查表`} />
      <PageHeader title={`${year} 年网站自查表`} meta="日常检查的结果按天累计；机器不能判定的和需要说明的，由人登记。可以直接打印。" />
      <div className="no-print">
        <Tabs
          label="年份"
          tabs={Array.from({ length: YEARS_SHOWN }, (_, back) => thisYear - back).map((one) => ({
            ...{ label: `${one} 年`, href: `/console/inspection/self-check/${one}`, current: one === year },
          }))}
        />
      </div>
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{year} 年网站自查表</caption>
        <thead>
          <tr className="border-b-2 border-ink text-left align-bottom">
            <th scope="col" className="py-2 pr-4">
              指标
            </th>
            <th scope="col" className="py-2 pr-4 max-sm:hidden">
              日常检查
            </th>
            <th scope="col" className="py-2">
              自查结果
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.indicator.code} className="break-inside-avoid border-b border-rule align-top">
              <th scope="row" className="w-[38%] py-2.5 pr-4 text-left font-normal">
                <span className="font-semibold">{line.indicator.name}</span>
                <span className="block text-ink-3">
                  {line.indicator.part}：{line.indicator.standard}
                </span>
                <span className="block sm:hidden">{daysWords(line)}</span>
              </th>
              <td className="py-2.5 pr-4 max-sm:hidden">{daysWords(line)}</td>
              <td className="py-2.5">
                <FindingText line={line} />
                {mayEdit && (
                  <details className="no-print">
                    <summary className="inline-flex min-h-11 items-center text-blue">{line.finding === null ? "登记" : "重新登记"}</summary>
                    <FindingForm action={enterFinding} year={year} code={line.indicator.code} />
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-8 hidden justify-between print:flex">
        <span>自查人：</span>
        <span>审核人：</span>
        <span className="pr-24">日期：</span>
      </p>
    </>
  );
}

function daysWords({ indicator, judgedDays, failedDays }: SelfCheckLine): string {
  if (indicator.judgedBy === "person") return "由人检查";
  if (judgedDays === 0) return "没有检查记录";
  return failedDays === 0 ? `检查 ${judgedDays} 天，都达标` : `检查 ${judgedDays} 天，${failedDays} 天不达标`;
}

function FindingText({ line: { finding } }: { line: SelfCheckLine }) {
  if (finding === null) return <span className="text-ink-3">未登记</span>;
  return (
    <>
      <span className="font-semibold">{FINDINGS[finding.verdict]}</span>
      {finding.note !== "" && <span className="block whitespace-pre-line">{finding.note}</span>}
      <span className="block text-ink-3">
        {finding.userName}
        {finding.post !== "" && `（${finding.post}）`} {formatInstant(finding.at)}
      </span>
    </>
  );
}
