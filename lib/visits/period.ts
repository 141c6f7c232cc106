import { addDays, addMonths, type CivilDate, civilDate, yearOf } from "@/lib/core/civil-date";
import type { PeriodFigures, Step } from "./queries";

/** What a page of figures covers: a month by days, a year by months, or all years. */
export interface Period {
  step: Step;
  from: CivilDate;
  to: CivilDate;
}

/** A month (`2026-11`) by its days, a year (`2026`) by its months, "all" by years; this month for anything else. */
export function periodOf(text: string, today: CivilDate): Period {
  if (text === "all") return { step: "year", from: civilDate("2000-01-01"), to: civilDate(`${yearOf(today)}-12-31`) };
  if (/^20\d{2}$/.test(text)) return { step: "month", from: civilDate(`${text}-01-01`), to: civilDate(`${text}-12-31`) };
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7);
  const from = civilDate(`${month}-01`);
  return { step: "day", from, to: addDays(addMonths(from, 1), -1) };
}

/** The address of the period: "2026-11", "2026" or "all". */
export const periodText = ({ step, from }: Period): string => (step === "year" ? "all" : from.slice(0, step === "day" ? 7 : 4));

/** The figures with the days or months on which nothing was counted, as zeros; years as they are. */
export function withGaps(figures: readonly PeriodFigures[], { step, from, to }: Period): PeriodFigures[] {
  if (step === "year") return [...figures];
  const periods: string[] = [];
  for (let at = from; at <= to; at = step === "day" ? addDays(at, 1) : addMonths(at, 1)) periods.push(at.slice(0, step === "day" ? 10 : 7));
  return periods.map((period) => figures.find((one) => one.period === period) ?? { period, views: 0, visitors: 0 });
}

/** A round number at the top of a chart: not less than `most`, at least 10. */
export function roundTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 10)));
  return [1, 2, 5, 10].map((times) => times * power).find((top) => top >= most) ?? most;
}
