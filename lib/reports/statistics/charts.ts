import type { Chart } from "@/lib/core/chart";
import type { CivilDate } from "@/lib/core/civil-date";
import type { RequestStatistics } from "./queries";

const CASES = "件";

/**
 * The year in pictures: what came and went by month, the median days by month, the outcomes. Months after `today` have no figures yet,
 * which is not the same as none.
 */
export function statisticsCharts({ year, months, outcomes }: RequestStatistics, today: CivilDate): Chart[] {
  const sofar = (month: number, figure: number): number | null =>
    `${year}-${String(month).padStart(2, "0")}` <= today.slice(0, 7) ? figure : null;
  const labels = months.map(({ month }) => `${month} 月`);
  return [
    {
      ...{ key: "months", title: "每月收到和答复的申请", kind: "line", of: "月份", unit: CASES, labels },
      series: [
        { name: "收到", values: months.map(({ month, received }) => sofar(month, received)) },
        { name: "答复", values: months.map(({ month, answered }) => sofar(month, answered)) },
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
