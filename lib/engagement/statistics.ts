import { civilDate, startOfDay } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** The figures of 互动交流 for one year: fields H02 to H08 of the 政府网站工作年度报表, and what the inspection asks. */
export interface EngagementYear {
  /** H02 收到留言数量 */
  received: number;
  /** H03 办结留言数量: answered or declined in the year, whenever they came in */
  finished: number;
  /** not finished when the year began: H03 ≤ H02 + this */
  carriedOver: number;
  /** H04 平均办理时间, natural days, one decimal; null: nothing was finished */
  meanDays: number | null;
  medianDays: number | null;
  /** finished after the day they were due */
  finishedLate: number;
  /** H05 公开答复数量: finished in the year and public now */
  published: number;
  byKind: Readonly<Record<string, number>>;
  /** H06 征集调查期数: opened in the year */
  consultations: number;
  /** H07 收到意见数量: in those */
  comments: number;
  /** H08 公布调查结果期数: of those */
  results: number;
  corrections: { received: number; finished: number; finishedLate: number; medianDays: number | null };
}

const bounds = (year: number) => ({ from: startOfDay(civilDate(`${year}-01-01`)), to: startOfDay(civilDate(`${year + 1}-01-01`)) });

interface Finished {
  finished: number;
  late: number;
  mean: number | null;
  median: number | null;
}

/** Counted anew from the records each time; what a report says is frozen by the report. */
export async function engagementYear(db: Db, agencyId: string, year: number): Promise<EngagementYear> {
  const { from, to } = bounds(year);
  const during = { gte: from, lt: to };
  const [kinds, carriedOver, letters, published, corrections, reports, asked] = await Promise.all([
    db.letter.groupBy({ by: ["kind"], where: { agencyId, receivedAt: during }, _count: true }),
    db.letter.count({ where: { agencyId, receivedAt: { lt: from }, OR: [{ answeredAt: null }, { answeredAt: { gte: from } }] } }),
    finishedBetween(db, "Letter", agencyId, from, to),
    db.letter.count({ where: { agencyId, answeredAt: during, publishedAt: { not: null }, hiddenAt: null } }),
    finishedBetween(db, "Correction", agencyId, from, to),
    db.correction.count({ where: { agencyId, receivedAt: during } }),
    db.consultation.findMany({
      where: { agencyId, publishedAt: { not: null }, opensOn: { gte: new Date(`${year}-01-01`), lt: new Date(`${year + 1}-01-01`) } },
      select: { resultPublishedAt: true, _count: { select: { comments: true } } },
    }),
  ]);
  return {
    received: kinds.reduce((sum, { _count }) => sum + _count, 0),
    ...{
      finished: letters.finished,
      carriedOver,
      meanDays: letters.mean,
      medianDays: letters.median,
      finishedLate: letters.late,
      published,
    },
    byKind: Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count])),
    consultations: asked.length,
    comments: asked.reduce((sum, { _count }) => sum + _count.comments, 0),
    results: asked.filter(({ resultPublishedAt }) => resultPublishedAt !== null).length,
    corrections: { received: reports, finished: corrections.finished, finishedLate: corrections.late, medianDays: corrections.median },
  };
}

/** What was finished from one instant to another, counted in natural days of Asia/Shanghai. */
async function finishedBetween(db: Db, table: "Letter" | "Correction", agencyId: string, from: Date, to: Date): Promise<Finished> {
  const [row] = await db.$queryRaw<Finished[]>`
    select count(*)::int as finished, (count(*) filter (where d.done > d."dueOn"))::int as late,
      round(avg(d.done - d.came), 1)::float8 as mean, percentile_cont(0.5) within group (order by d.done - d.came) as median
    from (select "dueOn", ("answeredAt" at time zone 'Asia/Shanghai')::date as done, ("receivedAt" at time zone 'Asia/Shanghai')::date as came
      from ${Prisma.raw(`"${table}"`)} where "agencyId" = ${agencyId}::uuid and "answeredAt" >= ${from} and "answeredAt" < ${to}) d`;
  return row ?? { finished: 0, late: 0, mean: null, median: null };
}

/** What the inspection board warns of at `now`. */
export interface EngagementAlarms {
  /** open letters past their day */
  lateLetters: number;
  /** VETO-5b: open letters older than three months */
  overThreeMonths: number;
  lateCorrections: number;
  /** DED-INT-1: when an answer was last published; null: never */
  lastPublishedAt: Date | null;
  /** consultations that ended more than 30 days ago without a result */
  withoutResult: number;
}

const OPEN = ["received", "assigned", "inApproval", "approved"] as const;

export async function engagementAlarms(db: Db, agencyId: string, now: Date): Promise<EngagementAlarms> {
  const [row] = await db.$queryRaw<{ today: Date; old: Date; ended: Date }[]>`
    select (${now}::timestamptz at time zone 'Asia/Shanghai')::date as today,
      ((${now}::timestamptz at time zone 'Asia/Shanghai')::date - interval '3 months')::date as old,
      ((${now}::timestamptz at time zone 'Asia/Shanghai')::date - 30)::date as ended`;
  if (row === undefined) throw new Error("the database does not know the day");
  const open = { agencyId, state: { in: [...OPEN] } };
  const [lateLetters, overThreeMonths, lateCorrections, last, withoutResult] = await Promise.all([
    db.letter.count({ where: { ...open, dueOn: { lt: row.today } } }),
    db.letter.count({ where: { ...open, receivedAt: { lt: startOfDay(civilDate(row.old.toISOString().slice(0, 10))) } } }),
    db.correction.count({ where: { agencyId, answeredAt: null, dueOn: { lt: row.today } } }),
    db.letter.findFirst({
      where: { agencyId, publishedAt: { not: null }, hiddenAt: null },
      orderBy: { publishedAt: "desc" },
      select: { publishedAt: true },
    }),
    db.consultation.count({ where: { agencyId, publishedAt: { not: null }, resultPublishedAt: null, closesOn: { lt: row.ended } } }),
  ]);
  return { lateLetters, overThreeMonths, lateCorrections, lastPublishedAt: last?.publishedAt ?? null, withoutResult };
}
