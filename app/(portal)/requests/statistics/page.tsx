import type { Metadata } from "next";
import { cache } from "react";
import { Missing } from "@/components/portal/missing";
import { Keep } from "@/components/portal/page-marks";
import { Figures } from "@/components/portal/requests/statistics/figures";
import { Trail } from "@/components/portal/trail";
import { param, type SearchParams } from "@/components/ui/address";
import { Tabs } from "@/components/ui/tabs";
import { civilDateOf, formatChineseDate, yearOf } from "@/lib/core/civil-date";
import { publicStatistics } from "@/lib/reports/statistics/queries";
import { requireSite } from "../../site";

const PATH = "/requests/statistics";
/** Counting again at each change of a case would cost more than it tells. */
const KEPT_SECONDS = 600;

const shown = cache(async (year: number) => publicStatistics((await requireSite()).agencyId, year, new Date()));

interface Props {
  searchParams: Promise<SearchParams>;
}

async function yearOfPage(searchParams: Props["searchParams"]): Promise<number> {
  const text = param(await searchParams, "year");
  return /^(19[89]|2\d\d)\d$/.test(text) ? Number(text) : yearOf(civilDateOf(new Date()));
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  if ((await shown(await yearOfPage(searchParams))) === null) return {};
  return {
    title: "依申请公开办理统计",
    description: "每年收到和答复的政府信息公开申请：数量、用时、按期率、结果和申请内容关键词。",
    alternates: { canonical: PATH },
  };
}

export default async function PublicStatisticsPage({ searchParams }: Props) {
  const [{ columns }, year] = await Promise.all([requireSite(), yearOfPage(searchParams)]);
  const statistics = await shown(year);
  if (statistics === null) return <Missing columns={columns} />;
  const { found, years } = statistics;
  return (
    <div className="wrap pb-16">
      <Keep tags={[]} params={["year"]} seconds={KEPT_SECONDS} />
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="办理统计" />
      <h1 className="text-title md:text-display">{year} 年依申请公开办理统计</h1>
      <p className="mt-1 mb-5 max-w-[40em] text-small text-ink-3">
        逐件从登记的申请算出，截至 {formatChineseDate(civilDateOf(new Date()))}。每年一月底前公布的年度报告以其中的数字为准。
      </p>
      <Tabs label="年份" tabs={years.map((one) => ({ label: `${one} 年`, href: `${PATH}?year=${one}`, current: one === year }))} />
      <Figures found={found} departments={false} today={civilDateOf(new Date())} />
    </div>
  );
}
