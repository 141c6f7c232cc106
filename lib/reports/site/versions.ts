import { formatInstant } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import type { SiteFinding } from "./checks";
import { siteNow, storedSite } from "./load";
import { freezeSite, readSiteSnapshot, type SiteSnapshot } from "./snapshot";

/** A form that was frozen when it was sent up. */
export interface SiteVersion {
  readonly number: number;
  readonly snapshot: SiteSnapshot;
  readonly correctionNote: string;
  readonly byName: string;
  readonly at: string;
  readonly publishedAt: string | null;
  /** on the portal now */
  readonly live: boolean;
}

/** Every version of a year's form, the newest first. */
export async function siteVersions(db: Db, reportId: string | null): Promise<SiteVersion[]> {
  if (reportId === null) return [];
  const rows = await db.siteReportVersion.findMany({
    where: { reportId },
    orderBy: { number: "desc" },
    select: {
      ...{ number: true, snapshot: true, correctionNote: true, byName: true, at: true },
      revision: {
        select: {
          publications: { where: { channel: "portal", publishedAt: { not: null } }, select: { publishedAt: true, endedAt: true }, take: 1 },
        },
      },
    },
  });
  return rows.map(({ revision, snapshot, at, ...row }) => {
    const [out] = revision.publications;
    const publishedAt = out?.publishedAt == null ? null : formatInstant(out.publishedAt);
    return {
      ...row,
      snapshot: readSiteSnapshot(snapshot),
      at: formatInstant(at),
      publishedAt,
      live: out !== undefined && out.endedAt === null,
    };
  });
}

/** A form as it is handed out, and what it is. */
export interface StandingSite {
  readonly snapshot: SiteSnapshot;
  readonly findings: readonly SiteFinding[];
  readonly standing: "published" | "frozen" | "draft";
  readonly number: number;
}

/** The form of a year: what is published, else what was last sent up, else (or when asked) what is known now. */
export async function standingSite(db: Db, agencyId: string, year: number, draft: boolean, now: Date): Promise<StandingSite> {
  const report = await storedSite(db, agencyId, year);
  const versions = draft ? [] : await siteVersions(db, report.id);
  const kept = versions.find(({ live }) => live) ?? versions[0];
  if (kept !== undefined)
    return { snapshot: kept.snapshot, findings: [], standing: kept.live ? "published" : "frozen", number: kept.number };
  const current = await siteNow(db, report, now);
  const { snapshot, number } = await freezeSite(db, current, now);
  return { snapshot, findings: current.findings, standing: "draft", number };
}

/** The same for whoever may see the reports. */
export async function siteFor(actor: Actor, year: number, now: Date): Promise<StandingSite> {
  demand(actor, "report.view", actor);
  return standingSite(db(), actor.agencyId, year, false, now);
}
