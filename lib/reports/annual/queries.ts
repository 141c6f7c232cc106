import { type CivilDate, civilDateOf, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can, demand } from "@/lib/identity/can";
import { differingCells } from "./adjust-figures";
import { type CellAddress, cellLabel, figureAt, pathOf } from "./cell-path";
import { bodyOf, dueOn } from "./due";
import { FORMATS } from "./format";
import { freeze } from "./freeze";
import { judgeNow, type ReportNow, storedReport } from "./load-report";
import { readSnapshot } from "./previous";
import { lockedReason, type ReportState, reportState } from "./report-state";
import type { ReportSnapshot } from "./snapshot";
import type { Figure, Finding } from "./tables";

/** A version as it was sent up. */
export type VersionRow = {
  readonly id: string;
  readonly number: number;
  readonly snapshot: ReportSnapshot;
  readonly findings: readonly Finding[];
  readonly userName: string;
  readonly at: Date;
  readonly publishedAt: Date | null;
};

/** A cell whose count is no longer what was frozen. */
export type Drift = { readonly path: string; readonly label: string; readonly frozen: Figure; readonly now: Figure };

/** The report of a year as its page shows it: as it stands while it is written, as it was frozen from sending up on. */
export type AnnualPage = ReportNow & {
  readonly shown: ReportSnapshot;
  readonly findings: readonly Finding[];
  readonly frozen: VersionRow | null;
  readonly drift: readonly Drift[];
  readonly versions: readonly VersionRow[];
  readonly mayEdit: Verdict;
};

async function versionsOf(reportId: string | null): Promise<VersionRow[]> {
  if (reportId === null) return [];
  const rows = await db().reportVersion.findMany({
    where: { reportId },
    orderBy: { revision: { number: "desc" } },
    select: {
      ...{ id: true, number: true, snapshot: true, findings: true, userName: true, at: true },
      revision: { select: { publications: { where: { publishedAt: { not: null } }, select: { publishedAt: true }, take: 1 } } },
    },
  });
  return rows.map(({ revision, snapshot, findings, ...row }) => ({
    ...row,
    snapshot: readSnapshot(snapshot),
    findings: findings as unknown as readonly Finding[],
    publishedAt: revision.publications[0]?.publishedAt ?? null,
  }));
}

function driftOf({ computed: { format }, judged }: ReportNow, frozen: VersionRow | null): Drift[] {
  if (frozen === null) return [];
  const before = frozen.snapshot.figures;
  return differingCells(format, before, judged.figures).map((cell: CellAddress) => ({
    ...{ path: pathOf(cell), label: cellLabel(format, cell) },
    ...{ frozen: figureAt(before, cell), now: figureAt(judged.figures, cell) },
  }));
}

/** The report of one year, for whoever may see reports. */
export async function annualPage(actor: Actor, year: number, now = new Date()): Promise<AnnualPage> {
  demand(actor, "report.view", actor);
  const report = await storedReport(db(), actor.agencyId, year);
  const [current, versions] = await Promise.all([judgeNow(db(), report, now), versionsOf(report.id)]);
  const frozen = lockedReason(report.state) === null ? null : (versions[0] ?? null);
  return {
    ...current,
    shown: frozen?.snapshot ?? (await freeze(db(), current, now)).snapshot,
    findings: frozen?.findings ?? current.judged.findings,
    frozen,
    drift: driftOf(current, frozen),
    versions,
    mayEdit: can(actor, "report.edit", report),
  };
}

/** A year in the list of reports. */
export type YearRow = {
  readonly year: number;
  readonly formatName: string;
  readonly state: ReportState;
  readonly updatedAt: Date | null;
  readonly updatedByName: string;
  readonly disclosureId: string | null;
  readonly publishedAt: Date | null;
  readonly dueOn: CivilDate;
  /** its figures were entered from a report that was published before the platform */
  readonly elsewhere: boolean;
};

async function firstYear(agencyId: string, thisYear: number): Promise<number> {
  const [row] = await db().$queryRaw<{ year: number | null }[]>`
    select least(
      (select min(extract(year from "publishedAt" at time zone 'Asia/Shanghai')) from "Publication" where "agencyId" = ${agencyId}::uuid),
      (select min(extract(year from "receivedOn")) from "Request" where "agencyId" = ${agencyId}::uuid),
      (select min("year") from "AnnualReport" where "agencyId" = ${agencyId}::uuid)
    )::int as "year"`;
  const earliest = Math.min(...FORMATS.map((format) => format.firstYear));
  return Math.max(earliest, Math.min(row?.year ?? thisYear, thisYear - 1));
}

/** Every year of which the agency has to report, the newest first, with where its report stands. */
export async function reportYears(actor: Actor, now = new Date()): Promise<YearRow[]> {
  demand(actor, "report.view", actor);
  const thisYear = yearOf(civilDateOf(now));
  const { agencyId } = actor;
  const [first, agency, openings, rows] = await Promise.all([
    firstYear(agencyId, thisYear),
    db().agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } }),
    db().reportOpening.findMany({ where: { agencyId }, distinct: ["year"], select: { year: true } }),
    db().$queryRaw<
      {
        year: number;
        disclosureId: string | null;
        updatedAt: Date;
        updatedByName: string;
        work: string | null;
        public: string | null;
        publishedAt: Date | null;
      }[]
    >`
      select a."year", a."disclosureId", a."updatedAt", a."updatedByName", s."work", s."public",
        (select min(p."publishedAt") from "Publication" p where p."disclosureId" = a."disclosureId") as "publishedAt"
      from "AnnualReport" a
      left join lateral (select v."work", v."public" from "DisclosureStage" v where v.id = a."disclosureId" offset 0) s on true
      where a."agencyId" = ${agencyId}::uuid`,
  ]);
  return Array.from({ length: thisYear - first + 1 }, (_, index) => thisYear - index).map((year): YearRow => {
    const row = rows.find((one) => one.year === year);
    const stage = row?.work == null || row.public == null ? null : { work: row.work, public: row.public };
    const formatName =
      FORMATS.find((format) => format.firstYear <= year && (format.lastYear === null || year <= format.lastYear))?.name ?? "";
    return {
      ...{ year, formatName, state: reportState(row !== undefined, stage as Parameters<typeof reportState>[1]) },
      ...{ updatedAt: row?.updatedAt ?? null, updatedByName: row?.updatedByName ?? "" },
      ...{ disclosureId: row?.disclosureId ?? null, publishedAt: row?.publishedAt ?? null, dueOn: dueOn(year, bodyOf(agency.name)) },
      elsewhere: openings.some((opening) => opening.year === year),
    };
  });
}
