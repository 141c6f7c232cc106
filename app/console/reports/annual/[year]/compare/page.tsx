import type { Metadata } from "next";
import Link from "next/link";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { compareYears } from "@/lib/reports/annual/compare-years";
import { cellHref, loadReport, trailOf } from "../load";

export const metadata: Metadata = { title: "与上年比较" };

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

const signed = (difference: string): string => (difference.startsWith("-") || difference === "0" ? difference : `+${difference}`);

export default async function ComparePage({ params, searchParams }: Props) {
  const { year, here, page } = await loadReport(params);
  const { previous, format } = page.computed;
  const all = param(await searchParams, "all") === "1";
  const rows = previous === null ? [] : compareYears(format, page.shown.figures, previous);
  const shown = all ? rows : rows.filter(({ difference }) => difference !== "0");
  return (
    <>
      <PageHeader
        title="与上年比较"
        trail={trailOf(year, here)}
        meta={
          previous === null
            ? undefined
            : `${year} 年的数字和 ${year - 1} 年${previous.from === "published" ? "公布的报告" : "录入的期初数"}，共 ${rows.length} 格，${rows.filter(({ difference }) => difference !== "0").length} 格有变化`
        }
      />
      {previous === null ? (
        <Empty
          title={`没有 ${year - 1} 年的报告`}
          action={page.mayEdit.allowed && <ButtonLink href={`${here}/opening`}>录入 {year - 1} 年的数字</ButtonLink>}
        >
          上年的报告没有在这里公布，也没有录入期初数，无从比较。
        </Empty>
      ) : (
        <>
          <Tabs
            label="范围"
            tabs={[
              { label: "有变化的", href: `${here}/compare`, current: !all },
              { label: "全部", href: `${here}/compare?all=1`, current: all },
            ]}
          />
          {shown.length === 0 ? (
            <Empty title="每一格都和上年相同" />
          ) : (
            <Table
              caption={`${year} 年与 ${year - 1} 年比较`}
              rows={shown}
              rowKey={({ path }) => path}
              columns={[
                {
                  key: "label",
                  header: "数字",
                  rowHeader: true,
                  cell: ({ path, label }) => (
                    <Link href={cellHref(here, path)} prefetch={false}>
                      {label}
                    </Link>
                  ),
                },
                { key: "before", header: `${year - 1} 年`, align: "right", cell: ({ before }) => before },
                { key: "now", header: `${year} 年`, align: "right", cell: ({ now }) => now },
                { key: "difference", header: "增减", align: "right", cell: ({ difference }) => signed(difference) },
                { key: "share", header: "增幅", align: "right", cell: ({ percent }) => percent },
              ]}
            />
          )}
        </>
      )}
    </>
  );
}
