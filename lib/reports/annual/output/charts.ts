import type { Chart } from "@/lib/core/chart";
import { parseDecimal } from "../decimal";
import type { ReportSnapshot } from "../snapshot";
import type { Figure } from "../tables";
import { formatOfSnapshot } from "./grid";

const numberOf = (figure: Figure | undefined): number | null => {
  if (typeof figure === "number") return figure;
  return typeof figure === "string" && parseDecimal(figure.trim()) !== null ? Number(figure) : null;
};

/** Years of which nothing is known at the beginning are left out. */
function trendCharts({ trend }: ReportSnapshot): Chart[] {
  const lines = [
    { key: "received", title: "历年收到的政府信息公开申请", unit: "件", name: "收到申请" },
    { key: "disclosed", title: "历年主动公开的政府信息", unit: "条", name: "主动公开" },
  ] as const;
  return lines.flatMap(({ key, title, unit, name }): Chart[] => {
    const first = trend.findIndex((year) => year[key] !== null);
    const years = first < 0 ? [] : trend.slice(first);
    if (years.filter((year) => year[key] !== null).length < 2) return [];
    const values = years.map((year) => year[key]);
    return [{ key, title, kind: "line", of: "年度", unit, labels: years.map(({ year }) => String(year)), series: [{ name, values }] }];
  });
}

/** The results of the year by the groups of section 3. */
function outcomeChart(snapshot: ReportSnapshot): Chart[] {
  const { table3: shape } = formatOfSnapshot(snapshot);
  const { year, table3 } = snapshot.figures;
  const handled = shape.rows.find(({ code }) => code === shape.handled);
  const groups = shape.rows.filter(({ parent, kind }) => parent === handled?.parent && (kind === "group" || kind === "leaf"));
  const values = groups.map(({ code }) => {
    const leaves = shape.rows.filter((row) => row.kind === "leaf" && (row.code === code || row.parent === code));
    const figures = leaves.map((leaf) => numberOf(table3?.[leaf.code]?.[shape.total]));
    return figures.some((figure) => figure === null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  });
  if (values.every((value) => value === null || value === 0)) return [];
  const labels = groups.map(({ label }) => label.replace(/^（.）/, "").replace(/（.*$/, ""));
  const title = `${year}年政府信息公开申请办理结果`;
  return [{ key: "outcomes", title, kind: "bar", of: "办理结果", unit: "件", labels, series: [{ name: "件数", values }] }];
}

/** Where and as what the information of the year was made public. */
function channelChart({ figures: { year, section1 } }: ReportSnapshot): Chart[] {
  const parts = section1?.parts ?? [];
  const values = parts.map(({ count }) => numberOf(count));
  if (values.every((value) => value === null || value === 0)) return [];
  const labels = parts.map(({ key, label }) => label ?? key);
  const title = `${year}年主动公开政府信息的渠道和类别`;
  return [{ key: "channels", title, kind: "bar", of: "渠道和类别", unit: "条", labels, series: [{ name: "数量", values }] }];
}

/** What a report shows in pictures: channels, results, and the years before. Nothing is drawn that has nothing to show. */
export const chartsOf = (snapshot: ReportSnapshot): readonly Chart[] => [
  ...channelChart(snapshot),
  ...outcomeChart(snapshot),
  ...trendCharts(snapshot),
];
