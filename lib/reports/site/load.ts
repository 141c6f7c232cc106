import { siteIdentity } from "@/lib/columns/site";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import type { Db, Tx } from "@/lib/core/db";
import { conflict, expectVersion, ruleViolation } from "@/lib/core/errors";
import { type DisclosureState, findState, lockState } from "@/lib/disclosures/stage";
import type { ReportFacts } from "@/lib/identity/verbs";
import { countByPart } from "@/lib/publishing/statistics";
import { knownYears } from "../annual/previous";
import { lockedReason, type ReportState, reportState } from "../annual/report-state";
import { reportFacts } from "../office";
import { checkSite, type SiteContext } from "./checks";
import { computeSite } from "./compute";
import { type ExplainedFinding, explanationsOf, withExplanations } from "./explanations";
import { type Entered, enteredValues, type FieldNow, fieldsNow, valuesOf } from "./values";

/** A form as it stands: where it is on its way. */
export interface StoredSite extends ReportFacts {
  readonly year: number;
  /** null: nobody has begun */
  readonly id: string | null;
  /** what the next change expects; 0 before the first */
  readonly version: number;
  readonly item: DisclosureState | null;
  readonly state: ReportState;
}

/** The first year for which forms were asked: 国办函〔2018〕12号. */
export const FIRST_SITE_YEAR = 2017;

async function readStored(
  db: Db,
  agencyId: string,
  year: number,
  item: (id: string) => Promise<DisclosureState | null>,
): Promise<StoredSite> {
  if (year < FIRST_SITE_YEAR) throw ruleViolation(`政府网站工作年度报表从 ${FIRST_SITE_YEAR} 年度起编制。`);
  const facts = await reportFacts(db, agencyId);
  const row = await db.siteReport.findUnique({ where: { agencyId_year: { agencyId, year } } });
  if (row === null) return { ...facts, year, id: null, version: 0, item: null, state: "notBegun" };
  const state = row.disclosureId === null ? null : await item(row.disclosureId);
  return { ...facts, year, id: row.id, version: row.version, item: state, state: reportState(true, state) };
}

export const storedSite = (db: Db, agencyId: string, year: number): Promise<StoredSite> =>
  readStored(db, agencyId, year, (id) => findState(db, id));

/** The same, locked until the transaction ends, with its item: whoever changes the form of this year next waits. */
export async function lockSite(tx: Tx, agencyId: string, year: number): Promise<StoredSite> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`site-report ${agencyId} ${year}`}, 0))`;
  return readStored(tx, agencyId, year, (id) => lockState(tx, id));
}

/** Throws unless the page was opened on what is stored now, and the form may be changed. */
export function expectOpen(report: StoredSite, expectedVersion: number): void {
  const reason = lockedReason(report.state);
  if (report.version !== expectedVersion && reason !== null) throw conflict(reason);
  expectVersion(report, expectedVersion);
  if (reason !== null) throw ruleViolation(reason);
}

/** Marks a change, beginning the form when nobody has; gives its id and next version. */
export async function touchSite(
  tx: Tx,
  { id, agencyId, year }: StoredSite,
  now: Date,
  changes: { disclosureId?: string } = {},
): Promise<{ id: string; version: number }> {
  const select = { id: true, version: true };
  if (id === null) return tx.siteReport.create({ data: { agencyId, year, createdAt: now, ...changes }, select });
  return tx.siteReport.update({ where: { id }, data: { ...changes, version: { increment: 1 } }, select });
}

/** A form with everything counted and judged anew. */
export interface SiteNow {
  readonly report: StoredSite;
  readonly fields: readonly FieldNow[];
  readonly findings: readonly ExplainedFinding[];
}

/** Section 1 of the annual report of the year: as it is published, else as it would be counted now. */
async function section1Of(db: Db, agencyId: string, year: number): Promise<SiteContext["section1"]> {
  const known = (await knownYears(db, agencyId, year, year)).get(year)?.snapshot?.figures.section1?.parts;
  if (known != null) {
    const count = (key: string): number => Number(known.find((part) => part.key === key)?.count ?? 0);
    return { portal: count("portal-disclosure") + count("portal-other"), interpretation: count("interpretation"), wechat: count("wechat") };
  }
  const parts = await countByPart(db, agencyId, year);
  const total = (name: string): number => parts.find(({ part }) => part === name)?.total ?? 0;
  return { portal: total("portalDisclosure") + total("portalOther"), interpretation: total("interpretation"), wechat: total("wechat") };
}

/** What the forms of a year begin with where nothing is known: what the platform itself can say. */
async function firstsOf(db: Db, agencyId: string): Promise<Record<string, string>> {
  const { name, telephone } = await siteIdentity(db, agencyId);
  return {
    B05: name.endsWith("人民政府") ? "政府门户网站" : "部门网站",
    N01: "无障碍浏览",
    ...(telephone === "" ? {} : { Z04: telephone }),
  };
}

async function lastYearsValues(db: Db, agencyId: string, year: number): Promise<Entered> {
  const before = await db.siteReport.findUnique({ where: { agencyId_year: { agencyId, year: year - 1 } }, select: { id: true } });
  return enteredValues(db, before?.id ?? null);
}

/** Counts and judges the form of a year; the day it is filled in on is that of `now`. */
export async function siteNow(db: Db, report: StoredSite, now: Date): Promise<SiteNow> {
  const { agencyId, year, id } = report;
  const { values, carriedOver, countedFrom } = await computeSite(db, agencyId, year);
  const fields = fieldsNow({
    computed: { ...values, Z05: civilDateOf(now) },
    entered: await enteredValues(db, id),
    lastYear: await lastYearsValues(db, agencyId, year),
    firsts: await firstsOf(db, agencyId),
  });
  const context: SiteContext = {
    ...{ year, carriedOver, countedFrom, yearOver: yearOf(civilDateOf(now)) > year },
    section1: await section1Of(db, agencyId, year),
  };
  const findings = withExplanations(checkSite(valuesOf(fields), context), await explanationsOf(db, id));
  return { report, fields, findings };
}
