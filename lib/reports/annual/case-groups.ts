import { type CivilDate, civilDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { caseFault, cellsOfCase, type RequestCase } from "./compute-table3";
import { formatOfYear, rowsWithCells } from "./format";
import type { CountTable } from "./tables";

/** Cases alike in everything that table 3 asks: they count in the same cells, or cannot be counted for the same reason. */
export type CaseGroup = {
  readonly applicantType: string;
  readonly receivedYear: number;
  readonly completedYear: number | null;
  readonly outcome: string | null;
  /** completed before it was received */
  readonly reversed: boolean;
  readonly count: number;
};

/**
 * The cases that had to do with any year from `first` to `last`, put together by the database: a hundred thousand cases are a few hundred
 * groups. A case joined into another does not count, one whose receipt is not confirmed has not been received, and a reply that has not
 * reached the applicant is none yet.
 */
export async function caseGroups(db: Db, agencyId: string, first: number, last: number): Promise<CaseGroup[]> {
  const [from, until] = [toDatabaseDate(civilDate(`${first}-01-01`)), toDatabaseDate(civilDate(`${last}-12-31`))];
  return db.$queryRaw<CaseGroup[]>`
    select "applicantType"::text as "applicantType", "receivedYear", "completedYear", "outcome", "reversed", "count" from (
      select "applicantType", date_part('year', "receivedOn")::int as "receivedYear", date_part('year', "completedOn")::int as "completedYear",
        case when "completedOn" is not null then "outcome" end as "outcome", coalesce("completedOn" < "receivedOn", false) as "reversed",
        count(*)::int as "count"
      from "Request"
      where "agencyId" = ${agencyId}::uuid and "state" <> 'merged' and "receivedOn" is not null
        and least("receivedOn", "completedOn") <= ${until}::date
        and ("completedOn" is null or greatest("receivedOn", "completedOn") >= ${from}::date)
      group by 1, 2, 3, 4, 5
    ) alike`;
}

const day = (year: number, monthDay: string): CivilDate => civilDate(`${year}-${monthDay}`);

/** One case of the group, by which the rules of table 3 judge all of it. */
export const exampleOf = ({ applicantType, receivedYear, completedYear, outcome, reversed }: CaseGroup): RequestCase => ({
  ...{ caseNo: "", applicantType, outcome },
  receivedOn: day(receivedYear, reversed ? "12-31" : "01-01"),
  completedOn: completedYear === null ? null : day(completedYear, reversed ? "01-01" : "12-31"),
});

/** Table 3 of a year from groups of cases: what `computeTable3` gives from the cases themselves. Throws a RangeError before the first format. */
export function tableOfGroups(groups: readonly CaseGroup[], year: number): CountTable {
  const format = formatOfYear(year);
  if (format === undefined) throw new RangeError(`no report format for ${year}`);
  const table = Object.fromEntries(
    rowsWithCells(format).map((row) => [row.code, Object.fromEntries(format.table3.columns.map((column) => [column.code, 0]))]),
  );
  for (const group of groups) {
    for (const { row, column } of cellsOfCase(exampleOf(group), year)) {
      const figures = table[row];
      if (figures !== undefined) figures[column] = (figures[column] ?? 0) + group.count;
    }
  }
  return table;
}

/** Groups that cannot be counted and had to do with `year`. */
export const faultyGroups = (groups: readonly CaseGroup[], year: number): CaseGroup[] =>
  groups.filter((group) => {
    const years = [group.receivedYear, group.completedYear ?? year];
    return Math.min(...years) <= year && Math.max(...years) >= year && caseFault(exampleOf(group)) !== undefined;
  });
