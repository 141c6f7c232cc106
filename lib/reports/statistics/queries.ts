import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDate, civilDateOf, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import { requestSettings } from "@/lib/requests/public/settings";
import { type SubjectWord, topWords } from "./subject-words";
import { type AnsweredGroup, type AnsweredSummary, summarise } from "./summarise";

/** How requests of a year were dealt with. */
export interface RequestStatistics extends AnsweredSummary {
  readonly year: number;
  /** receipt in the year */
  readonly received: number;
  /** received and not answered on the last day of the year, or today */
  readonly open: number;
  /** what was asked for in the year */
  readonly words: readonly SubjectWord[];
}

const MOST_WORDS = 20;
/** 关键词 of the public page must come from so many cases that no person shows through. */
const LEAST_CASES = { staff: 2, public: 5 } as const;

const bounds = (year: number) => [toDatabaseDate(civilDate(`${year}-01-01`)), toDatabaseDate(civilDate(`${year + 1}-01-01`))] as const;

/** A case joined into another, or entered in error, is none; one whose receipt is not confirmed has not come yet. */
async function answeredIn(db: Db, agencyId: string, year: number): Promise<AnsweredGroup[]> {
  const [from, until] = bounds(year);
  const rows = await db.$queryRaw<(Omit<AnsweredGroup, "receivedOn" | "completedOn"> & { receivedOn: Date; completedOn: Date })[]>`
    select r."receivedOn", r."completedOn", r."late", d."name" as "department", r."outcome", count(*)::int as "cases"
    from "Request" r join "Department" d on d.id = r."departmentId"
    where r."agencyId" = ${agencyId}::uuid and r."state" <> 'merged' and r."receivedOn" is not null
      and r."completedOn" >= ${from}::date and r."completedOn" < ${until}::date
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;
  return rows.map((row) => ({ ...row, receivedOn: fromDatabaseDate(row.receivedOn), completedOn: fromDatabaseDate(row.completedOn) }));
}

async function receivedIn(db: Db, agencyId: string, year: number): Promise<number[]> {
  const [from, until] = bounds(year);
  const rows = await db.$queryRaw<{ month: number; cases: number }[]>`
    select extract(month from "receivedOn")::int as "month", count(*)::int as "cases" from "Request"
    where "agencyId" = ${agencyId}::uuid and "state" <> 'merged' and "receivedOn" >= ${from}::date and "receivedOn" < ${until}::date
    group by 1`;
  return Array.from({ length: 12 }, (_, at) => rows.find(({ month }) => month === at + 1)?.cases ?? 0);
}

function subjectsOf(db: Db, agencyId: string, year: number): Promise<{ subject: string; cases: number }[]> {
  const [from, until] = bounds(year);
  return db.$queryRaw`
    select "subject", count(*)::int as "cases" from "Request"
    where "agencyId" = ${agencyId}::uuid and "state" <> 'merged' and "receivedOn" >= ${from}::date and "receivedOn" < ${until}::date
    group by 1`;
}

/** Counted anew from the cases each time. `audience` decides how rare a word may be. */
export async function requestStatistics(
  db: Db,
  agencyId: string,
  year: number,
  audience: keyof typeof LEAST_CASES,
): Promise<RequestStatistics> {
  const [, until] = bounds(year);
  const [groups, months, subjects, open, calendar] = await Promise.all([
    answeredIn(db, agencyId, year),
    receivedIn(db, agencyId, year),
    subjectsOf(db, agencyId, year),
    db.request.count({
      where: {
        ...{ agencyId, state: { not: "merged" }, receivedOn: { lt: until } },
        OR: [{ completedOn: null }, { completedOn: { gte: until } }],
      },
    }),
    calendarInForce(db, agencyId),
  ]);
  return {
    ...{ year, open, received: months.reduce((sum, cases) => sum + cases, 0) },
    ...summarise(groups, months, calendar),
    words: topWords(subjects, LEAST_CASES[audience], MOST_WORDS),
  };
}

/** The years with something received or answered, the newest first, down to the earliest; this year is always among them. */
export async function yearsOfRequests(db: Db, agencyId: string, now: Date): Promise<number[]> {
  const thisYear = Number(civilDateOf(now).slice(0, 4));
  const [row] = await db.$queryRaw<{ first: number | null }[]>`
    select extract(year from min("receivedOn"))::int as "first" from "Request" where "agencyId" = ${agencyId}::uuid and "state" <> 'merged'`;
  const first = Math.min(row?.first ?? thisYear, thisYear);
  return Array.from({ length: thisYear - first + 1 }, (_, at) => thisYear - at);
}

interface YearShown {
  found: RequestStatistics;
  /** years that can be chosen, the newest first */
  years: number[];
}

/** For the agency's own people. */
export async function statisticsForStaff(actor: Actor, year: number, now: Date): Promise<YearShown & { agencyName: string }> {
  demand(actor, "report.view", actor);
  const [found, years, { name }] = await Promise.all([
    requestStatistics(db(), actor.agencyId, year, "staff"),
    yearsOfRequests(db(), actor.agencyId, now),
    db().agency.findUniqueOrThrow({ where: { id: actor.agencyId }, select: { name: true } }),
  ]);
  return { found, years, agencyName: name };
}

/** For everybody; null while the agency has not opened it. */
export async function publicStatistics(agencyId: string, year: number, now: Date): Promise<YearShown | null> {
  if (!(await requestSettings(db(), agencyId)).publicStatistics) return null;
  const [found, years] = await Promise.all([requestStatistics(db(), agencyId, year, "public"), yearsOfRequests(db(), agencyId, now)]);
  return { found, years };
}
