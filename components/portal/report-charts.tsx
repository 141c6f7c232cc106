import { ChartFigure } from "@/components/ui/chart/chart-figure";
import type { Chart } from "@/lib/core/chart";

/** The figures of a report in pictures, under its text. */
export function ReportCharts({ charts }: { charts: readonly Chart[] }) {
  if (charts.length === 0) return null;
  return (
    <section aria-labelledby="charts" className="mx-auto mt-10 max-w-[45rem]">
      <h2 id="charts" className="mb-5 border-b border-rule-2 pb-1 text-base">
        数据图表
      </h2>
      <div className="grid gap-x-10 gap-y-9 sm:grid-cols-2 [&>:nth-child(-n+2)]:sm:col-span-2">
        {charts.map((chart) => (
          <ChartFigure key={chart.key} chart={chart} />
        ))}
      </div>
    </section>
  );
}
