import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import type { PublicStage, WorkStage } from "@/lib/identity/verbs";
import { type CellAddress, cellLabel, figureAt, parseCell } from "../annual/cell-path";
import { type CheckResult, checkReport } from "../annual/check";
import { expectFormat } from "../annual/compute-annual";
import { bodyOf, dueOn, type ReportingBody } from "../annual/due";
import type { ReportFormat } from "../annual/format-types";
import { readSnapshot } from "../annual/previous";
import { type ReportState, reportState } from "../annual/report-state";
import type { Figure, ReportFigures } from "../annual/tables";
import { type AgencyFigures, type Consolidated, consolidate } from "./consolidate";

/** An agency and where its report of a year stands; `received`: it came in by file. */
export interface AgencyLine {
  /** null: the agency itself */
  id: string | null;
  name: string;
  hosted: boolean;
  state: ReportState | "received";
  /** last day to publish or hand in */
  due: CivilDate;
  /** it has passed and nothing is published or handed in */
  late: boolean;
  at: Date | null;
  errors: number;
  warnings: number;
  /** of the published report, or the one handed in; null: there is none to add */
  figures: ReportFigures | null;
}

interface HostedRow {
  agencyId: string;
  begun: boolean;
  work: WorkStage | null;
  public: PublicStage | null;
  snapshot: unknown;
  publishedAt: Date | null;
}

/** Where the reports of agencies on this installation stand, with the figures that are public now. */
async function hostedReports(db: Db, ids: readonly string[], year: number): Promise<Map<string, HostedRow>> {
  const rows = await db.$queryRaw<HostedRow[]>`
    select g.id as "agencyId", a.id is not null as "begun", s."work"::text as "work", s."public"::text as "public", v."snapshot", p."publishedAt"
    from "Agency" g left join "AnnualReport" a on a."agencyId" = g.id and a."year" = ${year}
    left join lateral (select x."work", x."public" from "DisclosureStage" x where x.id = a."disclosureId" offset 0) s on true
    left join "Publication" p on p."disclosureId" = a."disclosureId" and p."channel" = 'portal' and p."publishedAt" is not null and p."endedAt" is null
    left join "ReportVersion" v on v."revisionId" = p."revisionId"
    where g.id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.agencyId, row]));
}

function hostedLine(row: HostedRow | undefined): Pick<AgencyLine, "state" | "at" | "figures"> {
  if (row === undefined) return { state: "notBegun", at: null, figures: null };
  const stage = row.work === null || row.public === null ? null : { work: row.work, public: row.public };
  const figures = row.snapshot === null ? null : readSnapshot(row.snapshot).figures;
  return { state: reportState(row.begun, stage), at: row.publishedAt, figures };
}

const counts = (figures: ReportFigures | null, format: ReportFormat): Pick<AgencyLine, "errors" | "warnings"> => {
  if (figures === null) return { errors: 0, warnings: 0 };
  const { findings } = checkReport(figures, format, { makesRules: true });
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
};

/** The agency itself first, then those below it, with where each report of the year stands. Throws for years before the first format. */
export async function agencyLines(db: Db, agencyId: string, year: number, now: Date): Promise<AgencyLine[]> {
  const format = expectFormat(year);
  const own = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } });
  const rows = await db.reportingAgency.findMany({
    where: { agencyId, retiredAt: null },
    orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
    include: { reports: { where: { year }, orderBy: { seq: "desc" }, take: 1 } },
  });
  const hosted = await hostedReports(db, [agencyId, ...rows.flatMap(({ hostedId }) => hostedId ?? [])], year);
  const today = civilDateOf(now);
  const line = (
    { body, ...about }: Pick<AgencyLine, "id" | "name" | "hosted"> & { body: ReportingBody },
    { state, at, figures }: Pick<AgencyLine, "state" | "at" | "figures">,
  ): AgencyLine => {
    const due = dueOn(year, body);
    return { ...about, due, state, at, figures, late: today > due && figures === null, ...counts(figures, format) };
  };
  return [
    line({ id: null, name: own.name, hosted: true, body: bodyOf(own.name) }, hostedLine(hosted.get(agencyId))),
    ...rows.map(({ id, name, hostedId, government, reports: [received] }) => {
      const body = government ? "government" : "department";
      if (hostedId !== null) return line({ id, name, hosted: true, body }, hostedLine(hosted.get(hostedId)));
      const figures = received === undefined ? null : (received.figures as unknown as ReportFigures);
      return line(
        { id, name, hosted: false, body },
        { state: received === undefined ? "notBegun" : "received", at: received?.at ?? null, figures },
      );
    }),
  ];
}

/** For whoever may see the reports of the agencies below. */
export async function linesOf(actor: Actor, year: number, now = new Date()): Promise<AgencyLine[]> {
  demand(actor, "agencies.view", actor);
  return agencyLines(db(), actor.agencyId, year, now);
}

export interface ConsolidatedPage extends Consolidated, CheckResult {
  format: ReportFormat;
  counted: readonly AgencyFigures[];
  /** agencies without a report to add */
  without: readonly string[];
}

/** The tables of the agency and those below it, added up and held to every check. */
export async function consolidatedReport(db: Db, agencyId: string, year: number, now: Date): Promise<ConsolidatedPage> {
  const format = expectFormat(year);
  const lines = await agencyLines(db, agencyId, year, now);
  const counted = lines.flatMap(({ name, figures }) => (figures === null ? [] : [{ name, figures }]));
  const agency = `${lines[0]?.name ?? ""}（汇总）`;
  const sum = consolidate(counted, { agency, year, format });
  const without = lines.filter(({ figures }) => figures === null).map(({ name }) => name);
  return { ...sum, ...checkReport(sum.figures, format, { makesRules: true }), format, counted, without };
}

/** For whoever may see the reports of the agencies below. */
export async function consolidatedFor(actor: Actor, year: number, now = new Date()): Promise<ConsolidatedPage> {
  demand(actor, "agencies.view", actor);
  return consolidatedReport(db(), actor.agencyId, year, now);
}

export interface CellByAgency {
  label: string;
  cell: CellAddress;
  total: Figure;
  rows: readonly { name: string; figure: Figure }[];
}

/** One consolidated figure by agencies, the largest first; null when the format has no such cell. */
export function cellByAgency({ format, figures, counted }: ConsolidatedPage, path: string): CellByAgency | null {
  const cell = parseCell(format, path);
  if (cell === null) return null;
  const rows = counted.map(({ name, figures: of }) => ({ name, figure: figureAt(of, cell) }));
  rows.sort((a, b) => Number(b.figure ?? -1) - Number(a.figure ?? -1) || a.name.localeCompare(b.name));
  return { label: cellLabel(format, cell), cell, total: figureAt(figures, cell), rows };
}

export interface ReportingAgencyPage {
  id: string;
  name: string;
  hosted: boolean;
  government: boolean;
  retired: boolean;
  version: number;
  reports: readonly { id: string; year: number; fileName: string; errors: number; warnings: number; userName: string; at: Date }[];
}

/** One agency below, with everything that it handed in, the newest first. */
export async function reportingAgency(actor: Actor, id: string): Promise<ReportingAgencyPage> {
  demand(actor, "agencies.view", actor);
  const row = await db().reportingAgency.findFirst({
    where: { id, agencyId: actor.agencyId },
    include: {
      reports: {
        orderBy: { seq: "desc" },
        select: { id: true, year: true, fileName: true, errors: true, warnings: true, userName: true, at: true },
      },
    },
  });
  if (row === null) throw notFound("机关");
  const { name, hostedId, government, retiredAt, version, reports } = row;
  return { id, name, hosted: hostedId !== null, government, retired: retiredAt !== null, version, reports };
}

/** Agencies of this installation that can be entered. */
export async function hostedChoices(actor: Actor): Promise<{ value: string; label: string }[]> {
  demand(actor, "agencies.edit", actor);
  const { agencyId } = actor;
  const agencies = await db().agency.findMany({
    where: { id: { not: agencyId }, reportsTo: { none: { agencyId } } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return agencies.map(({ id, name }) => ({ value: id, label: name }));
}
