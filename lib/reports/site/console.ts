import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can, demand } from "@/lib/identity/can";
import { lockedReason, type ReportState } from "../annual/report-state";
import { reportFacts } from "../office";
import { type KeptCategories, keptCategories } from "./categories";
import { blockingFindings, type ExplainedFinding } from "./explanations";
import { SITE_BLOCKS } from "./fields";
import { FIRST_SITE_YEAR, type SiteNow, siteNow, storedSite } from "./load";
import type { FieldNow } from "./values";
import { type SiteVersion, siteVersions } from "./versions";

/** Fields of one block as the page shows them. */
export interface BlockNow {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly FieldNow[];
  /** fields that wait for somebody to fill them in */
  readonly blank: number;
}

export interface SitePage extends Pick<SiteNow, "report"> {
  readonly blocks: readonly BlockNow[];
  readonly findings: readonly ExplainedFinding[];
  /** of these, what keeps it from being sent up */
  readonly blocking: number;
  readonly versions: readonly SiteVersion[];
  /** from sending up on the page shows what was frozen */
  readonly locked: string | null;
  readonly mayEdit: Verdict;
}

const blocksOf = (fields: readonly FieldNow[]): BlockNow[] =>
  SITE_BLOCKS.map(({ key, name }) => {
    const own = fields.filter(({ field }) => field.block === name);
    return { key, name, fields: own, blank: own.filter(({ field, value }) => value === null && field.origin !== "derived").length };
  });

/** What was frozen in place of what is counted now. */
const asFrozen = (fields: readonly FieldNow[], { snapshot }: SiteVersion): FieldNow[] =>
  fields.map((one) => ({ ...one, value: snapshot.values[one.field.code] ?? null }));

/** The form of one year, for whoever may see reports. Throws for years before there was one. */
export async function sitePage(actor: Actor, year: number, now = new Date()): Promise<SitePage> {
  demand(actor, "report.view", actor);
  const { report, fields, findings } = await siteNow(db(), await storedSite(db(), actor.agencyId, year), now);
  const versions = await siteVersions(db(), report.id);
  const locked = lockedReason(report.state);
  const [frozen] = locked === null ? [] : versions;
  return {
    ...{ report, findings, versions, locked, blocking: blockingFindings(findings).length, mayEdit: can(actor, "report.edit", report) },
    blocks: blocksOf(frozen === undefined ? fields : asFrozen(fields, frozen)),
  };
}

export interface SiteYear {
  readonly year: number;
  readonly state: ReportState;
}

/** The years to fill in a form for, the newest first, with where each stands. */
export async function siteYears(actor: Actor, now = new Date()): Promise<SiteYear[]> {
  demand(actor, "report.view", actor);
  const { agencyId } = actor;
  const last = yearOf(civilDateOf(now));
  const [known, published] = await Promise.all([
    db().siteReport.findMany({ where: { agencyId }, select: { year: true } }),
    db().publication.aggregate({ where: { agencyId, channel: "portal", publishedAt: { not: null } }, _min: { publishedAt: true } }),
  ]);
  const since = published._min.publishedAt;
  const first = Math.max(
    FIRST_SITE_YEAR,
    Math.min(last - 1, ...known.map(({ year }) => year), ...(since === null ? [] : [yearOf(civilDateOf(since))])),
  );
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at);
  const rows: SiteYear[] = [];
  for (const year of years) rows.push({ year, state: (await storedSite(db(), agencyId, year)).state });
  return rows;
}

/** Which categories of columns count as what, and whether this actor may say so. */
export async function categoriesPage(actor: Actor): Promise<KeptCategories & { mayEdit: Verdict }> {
  demand(actor, "report.view", actor);
  const kept = await keptCategories(db(), actor.agencyId);
  return { ...kept, mayEdit: can(actor, "report.edit", await reportFacts(db(), actor.agencyId)) };
}
