import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import type { Db, Tx } from "@/lib/core/db";
import { conflict, expectVersion, ruleViolation } from "@/lib/core/errors";
import { bodySchema, emptyBody } from "@/lib/disclosures/body";
import { type DisclosureState, findState, lockState } from "@/lib/disclosures/stage";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { reportFacts } from "../office";
import { type AdjustmentRecord, adjustmentRecords, type StandingAdjustment, standingAdjustments } from "./adjustments";
import { type AnnualComputation, computeAnnual, expectFormat } from "./compute-annual";
import { type JudgedReport, judgeReport } from "./judge";
import type { NarrativeBodies } from "./narrative";
import type { KnownYear } from "./previous";
import { lockedReason, type ReportState, reportState } from "./report-state";
import { textOfSnapshot } from "./snapshot-text";
import type { ReportText } from "./text-checks";

/** A report as it stands: what was written, and where it is on its way. */
export type StoredReport = {
  readonly agencyId: string;
  readonly year: number;
  /** null: nobody has begun */
  readonly id: string | null;
  /** what the next change expects; 0 before the first */
  readonly version: number;
  readonly bodies: NarrativeBodies;
  readonly editorIds: readonly string[];
  readonly updatedAt: Date | null;
  readonly updatedByName: string;
  readonly records: readonly AdjustmentRecord[];
  readonly adjustments: readonly StandingAdjustment[];
  readonly item: DisclosureState | null;
  readonly state: ReportState;
  /** 政府信息公开工作机构 */
  readonly officeId: string | null;
};

const NOTHING: NarrativeBodies = { opening: emptyBody, section1: emptyBody, section5: emptyBody, section6: emptyBody };

async function readStored(
  db: Db,
  agencyId: string,
  year: number,
  item: (id: string) => Promise<DisclosureState | null>,
): Promise<StoredReport> {
  expectFormat(year);
  const about = { ...(await reportFacts(db, agencyId)), year };
  const row = await db.annualReport.findUnique({ where: { agencyId_year: { agencyId, year } } });
  if (row === null) {
    const none = { id: null, version: 0, bodies: NOTHING, editorIds: [], updatedAt: null, updatedByName: "" };
    return { ...about, ...none, records: [], adjustments: [], item: null, state: "notBegun" };
  }
  const records = await adjustmentRecords(db, row.id);
  const state = row.disclosureId === null ? null : await item(row.disclosureId);
  const { id, version, editorIds, updatedAt, updatedByName } = row;
  const bodies = {
    opening: bodySchema.parse(row.opening),
    section1: bodySchema.parse(row.section1),
    section5: bodySchema.parse(row.section5),
    section6: bodySchema.parse(row.section6),
  };
  return {
    ...{ ...about, id, version, bodies, editorIds, updatedAt, updatedByName },
    ...{ records, adjustments: standingAdjustments(records), item: state, state: reportState(true, state) },
  };
}

/** The report of a year as it stands. Throws for years before the first format. */
export const storedReport = (db: Db, agencyId: string, year: number): Promise<StoredReport> =>
  readStored(db, agencyId, year, (id) => findState(db, id));

/** The same, locked until the transaction ends, with its item: whoever changes the report of this year next waits. */
export async function lockReport(tx: Tx, agencyId: string, year: number): Promise<StoredReport> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`annual-report ${agencyId} ${year}`}, 0))`;
  return readStored(tx, agencyId, year, (id) => lockState(tx, id));
}

/** Throws unless the form was opened on what is stored now, and the report may be changed. */
export function expectOpen(report: StoredReport, expectedVersion: number): void {
  const reason = lockedReason(report.state);
  if (report.version !== expectedVersion && reason !== null) throw conflict(reason);
  expectVersion(report, expectedVersion);
  if (reason !== null) throw ruleViolation(reason);
}

const json = (bodies: NarrativeBodies) => ({
  opening: bodies.opening as unknown as Prisma.InputJsonObject,
  section1: bodies.section1 as unknown as Prisma.InputJsonObject,
  section5: bodies.section5 as unknown as Prisma.InputJsonObject,
  section6: bodies.section6 as unknown as Prisma.InputJsonObject,
});

/** Writes the words of a report, beginning it when nobody has; whoever does so is one of its writers. Gives its id and its next version. */
export async function touchReport(
  tx: Tx,
  report: StoredReport,
  actor: Actor,
  now: Date,
  changes: { bodies?: NarrativeBodies; editorIds?: readonly string[]; disclosureId?: string } = {},
): Promise<{ id: string; version: number }> {
  const own = actor.userId === null ? [] : [actor.userId];
  const editorIds = [...new Set([...(changes.editorIds ?? report.editorIds), ...own])];
  const written = { ...json(changes.bodies ?? report.bodies), editorIds, updatedAt: now, updatedByName: actor.name };
  const item = changes.disclosureId === undefined ? {} : { disclosureId: changes.disclosureId };
  const { agencyId, year } = report;
  if (report.id === null)
    return tx.annualReport.create({ data: { agencyId, year, createdAt: now, ...written, ...item }, select: { id: true, version: true } });
  return tx.annualReport.update({
    where: { id: report.id },
    data: { ...written, ...item, version: { increment: 1 } },
    select: { id: true, version: true },
  });
}

/** A report with everything counted and judged anew. */
export type ReportNow = { readonly report: StoredReport; readonly computed: AnnualComputation; readonly judged: JudgedReport };

const lastYearsText = (previous: KnownYear | null): ReportText | null =>
  previous?.snapshot == null ? null : textOfSnapshot(previous.snapshot);

/** The year is over when the last day of the statistical period has passed in Shanghai. */
export const isOver = (year: number, now: Date): boolean => yearOf(civilDateOf(now)) > year;

export async function judgeNow(db: Db, report: StoredReport, now: Date): Promise<ReportNow> {
  const computed = await computeAnnual(db, report.agencyId, report.year);
  const { adjustments, bodies } = report;
  const judged = judgeReport({
    ...{ computed, adjustments, bodies },
    previousText: lastYearsText(computed.previous),
    yearOver: isOver(report.year, now),
  });
  return { report, computed, judged };
}
