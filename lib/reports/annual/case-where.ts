import { civilDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { ApplicantType } from "@/lib/generated/prisma/enums";
import { FORMATS, rowsWithCells } from "./format";
import type { ReportFormat } from "./format-types";

const first = (year: number): Date => toDatabaseDate(civilDate(`${year}-01-01`));

const outcomesOf = (format: ReportFormat): string[] => format.table3.rows.flatMap(({ outcomes = [] }) => outcomes);

/** Completed in the years of a format with an outcome that it knows; before the first format any outcome will do. */
function soundlyCompleted(): Prisma.RequestWhereInput[] {
  const before = Math.min(...FORMATS.map(({ firstYear }) => firstYear));
  return [
    { completedOn: { lt: first(before) }, outcome: { not: null } },
    ...FORMATS.map((format): Prisma.RequestWhereInput => {
      const until = format.lastYear === null ? {} : { lt: first(format.lastYear + 1) };
      return { completedOn: { gte: first(format.firstYear), ...until }, outcome: { in: outcomesOf(format) } };
    }),
  ];
}

/** Cases that `caseFault` finds nothing wrong with. */
const sound = (): Prisma.RequestWhereInput => ({
  AND: [
    { state: { not: "merged" }, receivedOn: { not: null } },
    { OR: [{ completedOn: null }, { completedOn: { gte: db().request.fields.receivedOn } }] },
    { OR: [{ completedOn: null }, ...soundlyCompleted()] },
  ],
});

function inRow(format: ReportFormat, row: string, year: number): Prisma.RequestWhereInput {
  const { received, carriedIn, handled, carriedOut } = format.table3;
  const [from, until] = [first(year), first(year + 1)];
  const completed = { gte: from, lt: until };
  switch (row) {
    case received:
      return { receivedOn: completed };
    case carriedIn:
      return { receivedOn: { lt: from }, OR: [{ completedOn: null }, { completedOn: { gte: from } }] };
    case carriedOut:
      return { receivedOn: { lt: until }, OR: [{ completedOn: null }, { completedOn: { gte: until } }] };
    case handled:
      return { completedOn: completed, outcome: { in: outcomesOf(format) } };
    default: {
      const outcomes = rowsWithCells(format).find(({ code }) => code === row)?.outcomes ?? [];
      return { completedOn: completed, outcome: { in: [...outcomes] } };
    }
  }
}

/** The cases that a cell of table 3 counts, as a condition of a list: the same rule as `cellsOfCase`, from the cell to its cases. */
export function casesOfCell(agencyId: string, format: ReportFormat, year: number, row: string, column: string): Prisma.RequestWhereInput {
  const key = format.table3.columns.find(({ code }) => code === column)?.key;
  const type = Object.values(ApplicantType).find((one) => one === key);
  return { AND: [{ agencyId }, sound(), inRow(format, row, year), type === undefined ? {} : { applicantType: type }] };
}
