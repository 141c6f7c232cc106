import { type CivilDate, civilDate, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import { INDICATORS, type Indicator } from "./indicators";
import type { SelfCheckVerdict } from "./self-check";
import type { Judgement, Verdict } from "./verdict";

export interface InspectionDay {
  day: CivilDate;
  failed: number;
  alarmed: number;
}

export interface InspectionBoard {
  day: CivilDate;
  madeAt: Date;
  results: readonly (Judgement & { indicator: Indicator; since: CivilDate | null })[];
  history: readonly InspectionDay[];
}

const DAYS = 60;

/** What the last inspection found, with how long each indicator has been as it is, and the days before. Null: none has been made yet. */
export async function inspectionBoard(actor: Actor): Promise<InspectionBoard | null> {
  demand(actor, "inspection.view", actor);
  const rows = await db().inspection.findMany({ where: { agencyId: actor.agencyId }, orderBy: { day: "desc" }, take: DAYS });
  const [last] = rows;
  if (last === undefined) return null;
  const days = rows.map(({ day, results, failed, alarmed }) => ({
    ...{ day: fromDatabaseDate(day), failed, alarmed },
    verdicts: new Map((results as unknown as Judgement[]).map(({ code, verdict }) => [code, verdict])),
  }));
  const judged = new Map((last.results as unknown as Judgement[]).map((one) => [one.code, one]));
  return {
    ...{ day: fromDatabaseDate(last.day), madeAt: last.madeAt },
    results: INDICATORS.flatMap((indicator) => {
      const found = judged.get(indicator.code);
      return found === undefined ? [] : [{ ...found, indicator, since: sinceWhen(days, indicator.code, found.verdict) }];
    }),
    history: days.map(({ day, failed, alarmed }) => ({ day, failed, alarmed })),
  };
}

/** The first day of the unbroken run of days with this verdict; null when it is as far back as is looked at. */
function sinceWhen(
  days: readonly { day: CivilDate; verdicts: ReadonlyMap<string, Verdict> }[],
  code: string,
  verdict: Verdict,
): CivilDate | null {
  const changed = days.findIndex(({ verdicts }) => verdicts.get(code) !== verdict);
  return changed <= 0 ? null : (days[changed - 1]?.day ?? null);
}

export interface SelfCheckLine {
  indicator: Indicator;
  /** of the days of the year with an inspection: how many were failed, and how many judged */
  failedDays: number;
  judgedDays: number;
  finding: { verdict: SelfCheckVerdict; note: string; userName: string; post: string; at: Date } | null;
}

/** The yearly self-check: each indicator with what the daily inspections of the year and what a person found. */
export async function selfCheck(actor: Actor, year: number): Promise<SelfCheckLine[]> {
  demand(actor, "inspection.view", actor);
  const { agencyId } = actor;
  const during = { gte: toDatabaseDate(civilDate(`${year}-01-01`)), lt: toDatabaseDate(civilDate(`${year + 1}-01-01`)) };
  const [days, findings] = await Promise.all([
    db().inspection.findMany({ where: { agencyId, day: during }, select: { results: true } }),
    db().selfCheckFinding.findMany({ where: { agencyId, year }, orderBy: { seq: "desc" } }),
  ]);
  const verdicts = days.map(({ results }) => new Map((results as unknown as Judgement[]).map(({ code, verdict }) => [code, verdict])));
  return INDICATORS.map((indicator) => {
    const own = verdicts.flatMap((day) => day.get(indicator.code) ?? []).filter((one) => one !== "unknown" && one !== "person");
    const finding = findings.find(({ code }) => code === indicator.code);
    return {
      ...{ indicator, judgedDays: own.length, failedDays: own.filter((one) => one === "fail").length },
      finding: finding === undefined ? null : { ...finding, verdict: finding.verdict as SelfCheckVerdict },
    };
  });
}
