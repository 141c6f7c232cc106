import { FORUM_BLOCKS, type Forum, type ResultMapping, usualMapping } from "@/lib/appeals/results";
import { type CivilDate, yearOf } from "@/lib/core/civil-date";
import { TABLE4 } from "./format-parts";
import type { Table4Block, Table4Key } from "./format-types";
import type { CountRow } from "./tables";

/** A 行政复议 or 行政诉讼 over disclosure. `resultOn` is the day the result took effect: a judgment under appeal has none yet. */
export type Appeal = {
  readonly appealNo: string;
  readonly forum: Forum;
  readonly receivedOn: CivilDate;
  readonly result: string | null;
  readonly resultOn: CivilDate | null;
};

export type UncountedAppeal = { readonly appealNo: string; readonly reason: string };

/** Why an appeal cannot be counted, or undefined; the same for every year. */
export function appealFault({ forum, receivedOn, result, resultOn }: Appeal, mapping: ResultMapping = usualMapping): string | undefined {
  if (result === null) return resultOn === null ? undefined : "有结果日期，但没有结果";
  if (resultOn === null) return "有结果，但没有结果日期";
  if (resultOn < receivedOn) return `结果日期 ${resultOn} 早于收到日期 ${receivedOn}`;
  return mapping(forum, result) === undefined ? `结果“${result}”没有对应到第四部分的任何一栏` : undefined;
}

const cell = (block: Table4Block["code"], key: Table4Key): string =>
  TABLE4.find(({ code }) => code === block)?.columns.find((column) => column.key === key)?.code ?? "";

/** The cells of table 4 of `year` that count this appeal: its result in the year it came, 尚未审结 in the years before, and the total. */
export function cellsOfAppeal(appeal: Appeal, year: number, mapping: ResultMapping = usualMapping): string[] {
  const { forum, receivedOn, result, resultOn } = appeal;
  const decided = resultOn === null ? Number.POSITIVE_INFINITY : yearOf(resultOn);
  if (appealFault(appeal, mapping) !== undefined || yearOf(receivedOn) > year || decided < year) return [];
  const key = decided > year || result === null ? "pending" : mapping(forum, result);
  return key === undefined ? [] : [cell(FORUM_BLOCKS[forum], key), cell(FORUM_BLOCKS[forum], "total")];
}

/** Table 4 of `year` from all appeals of the register (条例第五十条第三项). One dispute heard in both ways is two appeals and counts in both blocks. */
export function computeTable4(
  appeals: readonly Appeal[],
  year: number,
  mapping: ResultMapping = usualMapping,
): { readonly table: CountRow; readonly uncounted: readonly UncountedAppeal[] } {
  const table: Record<string, number> = Object.fromEntries(TABLE4.flatMap(({ columns }) => columns.map(({ code }) => [code, 0])));
  const uncounted: UncountedAppeal[] = [];
  for (const appeal of appeals) {
    const reason = appealFault(appeal, mapping);
    if (reason !== undefined) uncounted.push({ appealNo: appeal.appealNo, reason });
    for (const code of cellsOfAppeal(appeal, year, mapping)) table[code] = (table[code] ?? 0) + 1;
  }
  return { table, uncounted };
}
