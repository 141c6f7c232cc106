/** One line or one set of bars; null: not known. */
export type ChartSeries = { readonly name: string; readonly values: readonly (number | null)[] };

/** Figures to be drawn, and to be read as a table with a row for each of `labels`. */
export type Chart = {
  readonly key: string;
  readonly title: string;
  /** `line`: in the course of time; `bar`: beside each other */
  readonly kind: "line" | "bar";
  /** what the labels are: 年度 */
  readonly of: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
};
