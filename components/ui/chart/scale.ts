import type { Chart } from "@/lib/core/chart";

export const known = (value: number | null): number => value ?? 0;

/** The largest figure, by which all are measured; never 0. */
export const largest = ({ series }: Pick<Chart, "series">): number => Math.max(...series.flatMap(({ values }) => values.map(known))) || 1;

/** There is nothing to draw: no figure is above 0. */
export const isFlat = ({ series }: Pick<Chart, "series">): boolean =>
  series.every(({ values }) => values.every((value) => known(value) === 0));

/** A figure with its unit; what is not known says so. */
export const shown = (value: number | null, { unit }: Pick<Chart, "unit">): string => (value === null ? "没有数据" : `${value} ${unit}`);

/** The chart in one sentence, for those who do not see it: 历年收到的政府信息公开申请：2021 2 件，2022 0 件。 */
export const sentence = (chart: Chart): string =>
  chart.series
    .map(({ name, values }) => {
      const figures = chart.labels.map((label, at) => `${label} ${shown(values[at] ?? null, chart)}`).join("，");
      return `${chart.title}${chart.series.length > 1 ? `（${name}）` : ""}：${figures}。`;
    })
    .join("");
