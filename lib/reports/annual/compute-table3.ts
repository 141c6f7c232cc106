import { type CivilDate, yearOf } from "@/lib/core/civil-date";
import { FORMATS, formatOfYear, rowOfOutcome, rowsWithCells } from "./format";
import { FORMAT_2019 } from "./format-2019";
import type { ReportFormat } from "./format-types";
import type { CountTable } from "./tables";

/** A disclosure request as the report counts it: one case, one result. */
export type RequestCase = {
  readonly caseNo: string;
  readonly receivedOn: CivilDate;
  readonly completedOn: CivilDate | null;
  /** Key of a column of table 3. */
  readonly applicantType: string | null;
  readonly outcome: string | null;
};

/** A cell of a table by its codes. */
export type CellCode = { readonly row: string; readonly column: string };

/** A case that cannot be counted in any year until it is put right. */
export type UncountedCase = { readonly caseNo: string; readonly reason: string };

const columns = new Map(
  FORMATS.map((format) => [
    format,
    new Map(format.table3.columns.filter(({ sumOf }) => sumOf === undefined).map(({ key, code }) => [key, code])),
  ]),
);

const columnOf = (format: ReportFormat, applicantType: string): string | undefined => columns.get(format)?.get(applicantType);

/** Why a case cannot be counted, or undefined. The answer is the same for every year, so that a case never leaves one year's table without reaching the next. */
export function caseFault({ receivedOn, completedOn, applicantType, outcome }: RequestCase): string | undefined {
  const format = formatOfYear(yearOf(completedOn ?? receivedOn));
  if (applicantType === null) return "没有填申请人类型";
  if (columnOf(format ?? FORMAT_2019, applicantType) === undefined) return `申请人类型“${applicantType}”不在年度报告的各列之中`;
  if (completedOn === null) return outcome === null ? undefined : "有办理结果，但没有办结日期";
  if (outcome === null) return "有办结日期，但没有办理结果";
  if (completedOn < receivedOn) return `办结日期 ${completedOn} 早于收到日期 ${receivedOn}`;
  if (format !== undefined && rowOfOutcome(format, outcome) === undefined)
    return `办理结果“${outcome}”在 ${yearOf(completedOn)} 年适用的格式（${format.source}）中没有对应的行`;
  return undefined;
}

/** The rows of `year` in which a faultless case counts: received or carried in, and handled or carried out; none when it was not open in that year. */
function rowsOfCase(one: RequestCase, year: number, format: ReportFormat): string[] {
  const { received, carriedIn, handled, carriedOut } = format.table3;
  const [from, until] = [yearOf(one.receivedOn), one.completedOn === null ? Number.POSITIVE_INFINITY : yearOf(one.completedOn)];
  if (from > year || until < year) return [];
  const start = from === year ? received : carriedIn;
  if (until > year) return [start, carriedOut];
  const result = one.outcome === null ? undefined : rowOfOutcome(format, one.outcome);
  return result === undefined ? [start] : [start, result, handled];
}

function cellsOfSound(one: RequestCase, year: number, format: ReportFormat): CellCode[] {
  const column = one.applicantType === null ? undefined : columnOf(format, one.applicantType);
  if (column === undefined) return [];
  return rowsOfCase(one, year, format).flatMap((row) => [
    { row, column },
    { row, column: format.table3.total },
  ]);
}

/** Every cell of `year` that counts this case, the totals among them: the way from a case to its figures and back. */
export function cellsOfCase(one: RequestCase, year: number): CellCode[] {
  const format = formatOfYear(year);
  return format === undefined || caseFault(one) !== undefined ? [] : cellsOfSound(one, year, format);
}

const emptyTable3 = (format: ReportFormat): Record<string, Record<string, number>> =>
  Object.fromEntries(
    rowsWithCells(format).map((row) => [row.code, Object.fromEntries(format.table3.columns.map((column) => [column.code, 0]))]),
  );

/**
 * Table 3 of `year` from all cases of the register (条例第五十条第二项): counted by date of receipt and of the reply, so that
 * what is carried into a year is exactly what was carried out of the year before. Throws a RangeError for a year before the
 * first format. Cases that cannot be counted are handed back by name and stand in no cell.
 */
export function computeTable3(
  cases: readonly RequestCase[],
  year: number,
): { readonly table: CountTable; readonly uncounted: readonly UncountedCase[] } {
  const format = formatOfYear(year);
  if (format === undefined) throw new RangeError(`no report format for ${year}`);
  const table = emptyTable3(format);
  const uncounted: UncountedCase[] = [];
  for (const one of cases) {
    const reason = caseFault(one);
    if (reason !== undefined) {
      uncounted.push({ caseNo: one.caseNo, reason });
      continue;
    }
    for (const { row, column } of cellsOfSound(one, year, format)) {
      const figures = table[row];
      if (figures !== undefined) figures[column] = (figures[column] ?? 0) + 1;
    }
  }
  return { table, uncounted };
}
