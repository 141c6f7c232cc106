import type { CivilDate } from "@/lib/core/civil-date";
import type { Figure, ReportFigures } from "./tables";

/** The words of a report as its writers left them: sanitised HTML of the editor. */
export type ReportNarrative = {
  /** the paragraph before section 1 */
  readonly opening: string;
  readonly section1: string;
  readonly section5: string;
  readonly section6: string;
};

/** A figure that a person set in place of the computed one: signed, with its reason, and shown beside it. */
export type Adjustment = {
  /** path of the JSON, `table3.R1.C1` */
  readonly cell: string;
  readonly computed: Figure;
  readonly adjusted: Figure;
  readonly reason: string;
  readonly byName: string;
  readonly on: CivilDate;
};

/** One year of the chart of several; null: that year is not known. */
export type YearTrend = {
  readonly year: number;
  readonly received: number | null;
  readonly disclosed: number | null;
};

/** Everything that a report says, frozen when it is sent for approval: plain JSON, from which each of its forms is made. */
export type ReportSnapshot = {
  /** as printed: computed, with the adjustments put in; `previous` are last year's published tables */
  readonly figures: ReportFigures & { readonly agency: string; readonly format: string };
  /** what the agency calls itself in the text */
  readonly shortName: string;
  /** 信息处理费 collected in the year */
  readonly feeYuan: number;
  readonly narrative: ReportNarrative;
  readonly adjustments: readonly Adjustment[];
  /** the oldest year first; the last is the report's own */
  readonly trend: readonly YearTrend[];
  /** null: the first version; else what a later version corrects */
  readonly correction: { readonly version: number; readonly note: string; readonly on: CivilDate } | null;
  readonly madeOn: CivilDate;
};
