import { type CivilDate, civilDateOf, yearOf } from "@/lib/core/civil-date";
import { cellLabel } from "./cell-path";
import { caseFault, cellsOfCase, type RequestCase } from "./compute-table3";
import { formatOfYear } from "./format";

/** The cells of one year's report that count a case, its sums left out. */
export type CountedIn = { readonly year: number; readonly cells: readonly { readonly path: string; readonly label: string }[] };

export type CountedCaseOf = { readonly fault: string | null; readonly years: readonly CountedIn[] };

/** Where a case counts in the annual reports up to now, and why it cannot be counted if it cannot. A reply that has not reached the applicant is none yet. */
export function cellsOfRequest(one: Omit<RequestCase, "receivedOn"> & { receivedOn: CivilDate | null }, now: Date): CountedCaseOf {
  const { receivedOn, completedOn } = one;
  if (receivedOn === null) return { fault: null, years: [] };
  const sound = { ...one, receivedOn, outcome: completedOn === null ? null : one.outcome };
  const fault = caseFault(sound);
  if (fault !== undefined) return { fault, years: [] };
  const [first, last] = [yearOf(receivedOn), yearOf(completedOn ?? civilDateOf(now))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return {
    fault: null,
    years: years.flatMap((year): CountedIn[] => {
      const format = formatOfYear(year);
      if (format === undefined) return [];
      const { total, handled } = format.table3;
      const cells = cellsOfCase(sound, year).filter(({ row, column }) => column !== total && row !== handled);
      const named = cells.map(({ row, column }) => ({
        path: `table3.${row}.${column}`,
        label: cellLabel(format, { part: "table3", row, column }),
      }));
      return named.length === 0 ? [] : [{ year, cells: named }];
    }),
  };
}
