import { ChartFigure } from "@/components/ui/chart/chart-figure";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Table, type TableColumn } from "@/components/ui/table";
import type { CivilDate } from "@/lib/core/civil-date";
import { statisticsCharts } from "@/lib/reports/statistics/charts";
import type { RequestStatistics } from "@/lib/reports/statistics/queries";
import type { Answered } from "@/lib/reports/statistics/summarise";
import { ANSWERED_HEADS, answeredFigures } from "@/lib/reports/statistics/words";
import { Headline } from "./headline";

interface FiguresProps {
  found: RequestStatistics;
  /** the public is not shown how each department does */
  departments: boolean;
  today: CivilDate;
}

/** How a year's requests were dealt with: figures, charts that also read as tables, and the tables behind them. */
export function Figures({ found, departments, today }: FiguresProps) {
  if (found.received + found.answered + found.open === 0)
    return <Empty title={`${found.year} 年没有申请`}>收到申请后，这里按登记的日期和结果统计。</Empty>;
  const charts = statisticsCharts(found, today).filter(({ labels }) => labels.length > 0);
  return (
    <>
      <Headline found={found} />
      <div className="mb-9 grid gap-x-10 gap-y-9 lg:grid-cols-2">
        {charts.map((chart) => (
          <ChartFigure key={chart.key} chart={chart} />
        ))}
        <Words found={found} />
      </div>
      <Section title="按月" aside="没有收到也没有答复申请的月份不列">
        <Table
          caption={`${found.year} 年各月的申请`}
          rows={found.months.filter(({ received, answered }) => received + answered > 0)}
          rowKey={({ month }) => String(month)}
          columns={[
            { key: "month", header: "月份", rowHeader: true, cell: ({ month }) => <span className="whitespace-nowrap">{month} 月</span> },
            { key: "received", header: "收到", align: "right", cell: ({ received }) => <span className="num">{received}</span> },
            ...answeredColumns(),
          ]}
        />
      </Section>
      {departments && found.departments.length > 0 && (
        <Section title="按承办科室">
          <Table
            caption={`${found.year} 年各科室答复的申请`}
            rows={found.departments}
            rowKey={({ department }) => department}
            columns={[{ key: "department", header: "科室", rowHeader: true, cell: ({ department }) => department }, ...answeredColumns()]}
          />
        </Section>
      )}
      <Section title="怎么统计的">
        <ul className="max-w-[46em] list-disc pl-6 text-small text-ink-2">
          <li>按登记的收到日期和答复日期统计，并案的只计一件；答复按答复当月计。</li>
          <li>用时从收到申请的次日算到答复之日，包括等待补正、征求第三方意见的时间；按期与否按每件申请自己的答复期限判定。</li>
          <li>中位数：一半的申请用时不超过这个天数；“九成不超过”说的是九成的申请。按期率：在答复期限之内作出的答复占多少。</li>
          <li>关键词取自申请内容，次数少的不列，以免看出是谁申请的。</li>
        </ul>
      </Section>
    </>
  );
}

function answeredColumns<Line extends Answered>(): TableColumn<Line>[] {
  return ANSWERED_HEADS.map((header, at) => ({
    ...{ key: header, header, align: "right", className: "max-lg:pr-3 max-lg:break-keep max-lg:whitespace-normal" },
    cell: (line) => <span className="num">{answeredFigures(line)[at] ?? "—"}</span>,
  }));
}

function Words({ found: { words } }: { found: RequestStatistics }) {
  if (words.length === 0) return null;
  return (
    <div className="text-small">
      <h2 className="mb-3 font-serif text-base font-semibold">申请内容关键词</h2>
      <ol className="flex flex-wrap gap-x-5 gap-y-1.5">
        {words.map(({ word, cases }) => (
          <li key={word}>
            {word} <span className="num text-ink-3">{cases} 件</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
