import { FORMAT_2019 } from "./format-2019";
import { FORMAT_2021 } from "./format-2021";
import type { ReportFormat, Table3Row } from "./format-types";

export const FORMATS: readonly ReportFormat[] = [FORMAT_2019, FORMAT_2021];

/** The format that a report on `year` has to follow; undefined for years before the first one. */
export const formatOfYear = (year: number): ReportFormat | undefined =>
  FORMATS.find(({ firstYear, lastYear }) => firstYear <= year && (lastYear === null || year <= lastYear));

export const formatByCode = (code: string): ReportFormat | undefined => FORMATS.find((format) => format.code === code);

/** The rows of table 3 that hold numbers. */
export const rowsWithCells = (format: ReportFormat): readonly Table3Row[] => format.table3.rows.filter(({ kind }) => kind !== "group");

/** A row as a person finds it in the table: under its group, when it has one (（三）不予公开 1.属于国家秘密). */
export function rowLabel(format: Pick<ReportFormat, "table3">, row: Table3Row): string {
  const group = row.level === 3 ? format.table3.rows.find(({ code }) => code === row.parent) : undefined;
  return group === undefined ? row.label : `${group.label} ${row.label}`;
}

const outcomeRows = new Map(
  FORMATS.map((format) => [
    format.code,
    new Map(format.table3.rows.flatMap(({ code, outcomes = [] }) => outcomes.map((outcome) => [outcome, code] as const))),
  ]),
);

/** The row of table 3 in which a case with this outcome counts; undefined when the format does not know the outcome. */
export const rowOfOutcome = (format: ReportFormat, outcome: string): string | undefined => outcomeRows.get(format.code)?.get(outcome);
