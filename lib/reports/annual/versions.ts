import { type Db, db } from "@/lib/core/db";
import { readSnapshot } from "./previous";
import type { ReportSnapshot } from "./snapshot";
import type { Finding } from "./tables";

/** The report that was frozen with this wording of an item; null for wordings that are no annual report. */
export async function reportVersionOf(db: Db, revisionId: string): Promise<ReportSnapshot | null> {
  const version = await db.reportVersion.findUnique({ where: { revisionId }, select: { snapshot: true } });
  return version === null ? null : readSnapshot(version.snapshot);
}

/** The same for the pages of the portal, which show the wording that is public. */
export const publicReportOf = (revisionId: string): Promise<ReportSnapshot | null> => reportVersionOf(db(), revisionId);

/** A report that was frozen: `published` is on the portal now, `frozen` was sent up and is not. */
export type StandingVersion = {
  readonly snapshot: ReportSnapshot;
  readonly findings: readonly Finding[];
  readonly number: number;
  readonly standing: "published" | "frozen";
};

/** The version of a year's report that counts: what is on the portal, else what was last sent up; null when nobody has sent any. */
export async function standingVersion(db: Db, agencyId: string, year: number): Promise<StandingVersion | null> {
  const versions = await db.reportVersion.findMany({
    where: { report: { agencyId, year } },
    orderBy: { revision: { number: "desc" } },
    select: {
      ...{ snapshot: true, findings: true, number: true },
      revision: {
        select: {
          publications: { where: { channel: "portal", publishedAt: { not: null }, endedAt: null }, select: { id: true }, take: 1 },
        },
      },
    },
  });
  const live = versions.find(({ revision }) => revision.publications.length > 0);
  const version = live ?? versions[0];
  if (version === undefined) return null;
  const findings = version.findings as unknown as readonly Finding[];
  return {
    snapshot: readSnapshot(version.snapshot),
    findings,
    number: version.number,
    standing: live === undefined ? "frozen" : "published",
  };
}
