import type { Metadata } from "next";
import Link from "next/link";
import { VisitChart } from "@/components/console/visits/chart";
import { KeyTable } from "@/components/console/visits/key-table";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { addMonths, civilDateOf, yearOf } from "@/lib/core/civil-date";
import { type Period, periodOf, periodText, withGaps } from "@/lib/visits/period";
import { mostVisited, siteVisits } from "@/lib/visits/queries";
import { requirePermission } from "../../session";

export const metadata: Metadata = { title: "访问统计" };

const TOP = 20;

export default async function VisitsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("visits.view", ({ agencyId }) => ({ agencyId }));
  const today = civilDateOf(new Date());
  const period = periodOf(param(await searchParams, "period"), today);
  const { step, from, to } = period;
  const [counted, pages, columns] = await Promise.all([
    siteVisits(actor, step, from, to),
    mostVisited(actor, "page", from, to, TOP),
    mostVisited(actor, "column", from, to, TOP),
  ]);
  const figures = withGaps(counted, period);
  const views = figures.reduce((sum, one) => sum + one.views, 0);
  const visitors = figures.reduce((sum, one) => sum + one.visitors, 0);
  const address = (text: string): string => `/console/visits?period=${text}`;
  return (
    <>
      <PageHeader
        title="访问统计"
        meta="网站公开网页的浏览量和独立访客，不含搜索引擎等程序和管理端。不使用 Cookie，不记录访问者的地址。"
        actions={
          <ButtonLink href={`/console/visits/export?period=${periodText(period)}`} prefetch={false}>
            导出 CSV
          </ButtonLink>
        }
      />
      <Tabs
        label="时段"
        tabs={[
          { label: "按日", href: address(step === "day" ? periodText(period) : today.slice(0, 7)), current: step === "day" },
          { label: "按月", href: address(step === "month" ? periodText(period) : today.slice(0, 4)), current: step === "month" },
          { label: "按年", href: address("all"), current: step === "year" },
        ]}
      />
      <Turn period={period} last={today} address={address} />
      <dl className="mb-6 flex flex-wrap gap-x-14 gap-y-2">
        <Total term="浏览量" value={views} unit="次" />
        <Total term="独立访客" value={visitors} unit="个" />
      </dl>
      {views === 0 ? (
        <Empty title="这段时间没有访问记录">网站正式运行后，每几秒汇总一次。</Empty>
      ) : (
        <>
          <VisitChart figures={figures} />
          <details className="mb-9">
            <summary className="min-h-11 py-2 text-blue">看每{STEP_WORDS[step]}的数字</summary>
            <Table
              caption={`每${STEP_WORDS[step]}的浏览量和独立访客`}
              rows={figures}
              rowKey={(one) => one.period}
              columns={[
                { key: "period", header: STEP_WORDS[step], rowHeader: true, cell: (one) => one.period },
                { key: "views", header: "浏览量", align: "right", cell: (one) => <span className="num">{one.views}</span> },
                { key: "visitors", header: "独立访客", align: "right", cell: (one) => <span className="num">{one.visitors}</span> },
              ]}
            />
          </details>
          <div className="grid gap-x-10 lg:grid-cols-2">
            <Section title="看得最多的网页" aside={`前 ${TOP} 个`}>
              <KeyTable caption="看得最多的网页" rows={pages} />
            </Section>
            <Section title="栏目" aside="含下级栏目和其中的信息">
              <KeyTable caption="各栏目的访问" rows={columns} />
            </Section>
          </div>
        </>
      )}
    </>
  );
}

const STEP_WORDS = { day: "日", month: "月", year: "年" } as const;

/** The month or year before and after. */
function Turn({ period: { step, from }, last, address }: { period: Period; last: string; address: (text: string) => string }) {
  if (step === "year") return null;
  const [months, length] = step === "day" ? [1, 7] : [12, 4];
  const [before, after] = [addMonths(from, -months).slice(0, length), addMonths(from, months).slice(0, length)];
  const name = step === "day" ? `${yearOf(from)} 年 ${Number(from.slice(5, 7))} 月` : `${yearOf(from)} 年`;
  return (
    <nav aria-label="前后时段" className="mb-4 flex flex-wrap items-baseline gap-x-5">
      <Link href={address(before)} prefetch={false} className="inline-block py-1.5">
        ← {before}
      </Link>
      <strong>{name}</strong>
      {after <= last && (
        <Link href={address(after)} prefetch={false} className="inline-block py-1.5">
          {after} →
        </Link>
      )}
    </nav>
  );
}

function Total({ term, value, unit }: { term: string; value: number; unit: string }) {
  return (
    <div>
      <dt className="text-small text-ink-3">{term}</dt>
      <dd>
        <span className="num font-serif text-display">{value.toLocaleString("zh-CN")}</span> {unit}
      </dd>
    </div>
  );
}
