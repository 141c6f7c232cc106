import type { Chart } from "@/lib/core/chart";
import type { RequestStatistics } from "./queries";

const CASES = "件";

/** The year in pictures: what came and went by month, the median days by month, the outcomes. */
export function statisticsCharts({ months, outcomes }: RequestStatistics): Chart[] {
  const labels = months.map(({ month }) => `${month} 月`);
  return [
    {
      ...{ key: "months", title: "每月收到和答复的申请", kind: "line", of: "月份", unit: CASES, labels },
      series: [
        { name: "收到", values: months.map(({ received }) => received) },
        { name: "答复", values: months.map(({ answered }) => answered) },
      ],
    },
    {
      ...{ key: "days", title: "每月答复用时的中位数", kind: "line", of: "月份", unit: "天", labels },
      series: [{ name: "从收到到答复", values: months.map(({ days }) => days?.median ?? null) }],
    },
    {
      ...{ key: "outcomes", title: "答复结果", kind: "bar", of: "结果", unit: CASES, labels: outcomes.map(({ kind }) => kind) },
      series: [{ name: "件数", values: outcomes.map(({ cases }) => cases) }],
    },
  ];
}
