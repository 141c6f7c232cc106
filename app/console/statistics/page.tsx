import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { can } from "@/lib/identity/can";
import { yearOverview } from "@/lib/publishing/queries";
import { PART_WORDS } from "@/lib/publishing/statistics";
import { formatOfYear } from "@/lib/reports/annual/format";
import { requireActor } from "../../session";
import { yearParam } from "./year";

export const metadata: Metadata = { title: "统计" };

export default async function StatisticsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const year = yearParam(await searchParams);
  const { parts, years } = await yearOverview(actor, year);
  const shownYears = years.includes(year) ? years : [year, ...years].sort((a, b) => b - a);
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const imported = parts.reduce((sum, part) => sum + part.imported, 0);
  return (
    <>
      <PageHeader
        title="主动公开数量"
        meta="按首次发布时间（北京时间）计，各项互不重复，相加等于总数；每个数字都可以打开背后的信息。"
        actions={
          formatOfYear(year) !== undefined &&
          can(actor, "report.view", { agencyId: actor.agencyId }).allowed && (
            <ButtonLink href={`/console/reports/annual/${year}`}>{year} 年年度报告</ButtonLink>
          )
        }
      />
      <Tabs
        label="年份"
        tabs={shownYears.map((one) => ({ label: `${one} 年`, href: `/console/statistics?year=${one}`, current: one === year }))}
      />
      <table className="w-full max-w-[52rem] border-collapse border-b-2 border-ink bg-sheet">
        <caption className="sr-only">{year} 年主动公开政府信息数量</caption>
        <thead>
          <tr className="border-b border-rule-2 text-left text-small text-ink-3">
            <th scope="col" className="px-3 py-2 font-normal md:px-5">
              渠道和类别
            </th>
            <th scope="col" className="px-3 py-2 text-right font-normal md:px-5">
              数量
            </th>
            <th scope="col" className="px-3 py-2 text-right font-normal max-sm:hidden md:px-5">
              其中原系统记录
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, total: count, imported: old }) => (
            <tr key={part} className="border-b border-rule align-top">
              <th scope="row" className="px-3 py-3 text-left font-normal md:px-5">
                {PART_WORDS[part].label}
                <p className="max-w-[32em] text-small text-ink-3">{PART_WORDS[part].rule}</p>
              </th>
              <td className="num px-3 py-3 text-right font-serif text-title md:px-5">
                {count === 0 ? (
                  <span className="text-ink-3">0</span>
                ) : (
                  <Link
                    href={`/console/statistics/list?year=${year}&part=${part}`}
                    prefetch={false}
                    aria-label={`${PART_WORDS[part].label} ${count} 条，查看清单`}
                  >
                    {count.toLocaleString("zh-CN")}
                  </Link>
                )}
              </td>
              <td className="num px-3 py-3 text-right text-ink-2 max-sm:hidden md:px-5">{old.toLocaleString("zh-CN")}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-ink">
            <th scope="row" className="px-3 py-3 text-left font-semibold md:px-5">
              合计
            </th>
            <td className="num px-3 py-3 text-right font-serif text-title font-semibold md:px-5">{total.toLocaleString("zh-CN")}</td>
            <td className="num px-3 py-3 text-right text-ink-2 max-sm:hidden md:px-5">{imported.toLocaleString("zh-CN")}</td>
          </tr>
        </tfoot>
      </table>
      {imported > 0 && (
        <p className="mt-3 max-w-[52rem] text-small text-ink-3">原系统记录：从以前的系统导入，发布时间和来源保持原样，清单中逐条标明。</p>
      )}
    </>
  );
}
