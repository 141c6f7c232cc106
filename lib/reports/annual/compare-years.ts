import { decimalText } from "./adjust-figures";
import { cellLabel, cellsOfFormat, figureAt, pathOf } from "./cell-path";
import { formatDecimal, parseDecimal, subtract, ZERO } from "./decimal";
import type { ReportFormat } from "./format-types";
import type { KnownYear } from "./previous";
import type { ReportFigures } from "./tables";

export type ComparedCell = {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly now: string;
  /** now − before, exact */
  readonly difference: string;
  /** of what it was: +12.5%; empty where there was none */
  readonly percent: string;
};

const percentOf = (before: number, now: number): string => {
  if (before === 0) return "";
  const percent = Math.round(((now - before) / before) * 1000) / 10;
  return `${percent > 0 ? "+" : ""}${percent}%`;
};

/** Each figure that both years have, beside each other. Section 1 is compared when last year's report was published here. */
export function compareYears(format: ReportFormat, figures: ReportFigures, previous: KnownYear): ComparedCell[] {
  const then: ReportFigures = { year: previous.year, ...previous.tables, section1: previous.snapshot?.figures.section1 ?? null };
  return cellsOfFormat(format).flatMap((cell): ComparedCell[] => {
    const [old, own] = [figureAt(then, cell), figureAt(figures, cell)];
    if (old === null || own === null) return [];
    const [before, now] = [decimalText(old), decimalText(own)];
    const difference = formatDecimal(subtract(parseDecimal(now) ?? ZERO, parseDecimal(before) ?? ZERO));
    return [
      { path: pathOf(cell), label: cellLabel(format, cell), before, now, difference, percent: percentOf(Number(before), Number(now)) },
    ];
  });
}
