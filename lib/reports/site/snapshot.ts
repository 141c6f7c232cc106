import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { SiteNow } from "./load";
import { valuesOf } from "./values";

/** Everything that a form says, frozen when it is sent up: plain JSON, from which each of its outputs is made. */
export interface SiteSnapshot {
  readonly agency: string;
  readonly year: number;
  /** by the codes of the fields; null only in a draft */
  readonly values: Readonly<Record<string, string | null>>;
  /** fields that a person entered, and those of them that stand in place of what the platform counts */
  readonly entered: readonly string[];
  readonly replaced: readonly string[];
  readonly explanations: readonly { readonly rule: string; readonly text: string }[];
  /** null: the first version; else what a later version corrects */
  readonly correction: { readonly version: number; readonly note: string } | null;
  readonly madeOn: CivilDate;
}

export interface FrozenSite {
  readonly snapshot: SiteSnapshot;
  readonly number: number;
}

/** How many versions have been public, and the 更正说明 of the wording in hand. */
async function versionsBefore(db: Db, { report }: SiteNow): Promise<{ before: number; note: string }> {
  if (report.id === null || report.item === null) return { before: 0, note: "" };
  const before = await db.siteReportVersion.count({
    where: { reportId: report.id, revision: { publications: { some: { publishedAt: { not: null } } } } },
  });
  const { correctionNote } = await db.revision.findUniqueOrThrow({
    where: { id: report.item.latestRevisionId },
    select: { correctionNote: true },
  });
  return { before, note: correctionNote };
}

/** The form as it stands at this moment; the same form frozen twice on one day is the same. */
export async function freezeSite(db: Db, now: SiteNow, at: Date): Promise<FrozenSite> {
  const { report, fields, findings } = now;
  const { name } = await db.agency.findUniqueOrThrow({ where: { id: report.agencyId }, select: { name: true } });
  const { before, note } = await versionsBefore(db, now);
  const entered = fields.filter((one) => one.entered !== null);
  const snapshot: SiteSnapshot = {
    ...{ agency: name, year: report.year, values: valuesOf(fields), madeOn: civilDateOf(at) },
    entered: entered.map(({ field }) => field.code),
    replaced: entered.filter(({ computed }) => computed !== null).map(({ field }) => field.code),
    explanations: findings.flatMap(({ rule, explanation }) => (explanation === null ? [] : [{ rule, text: explanation.text }])),
    correction: before === 0 ? null : { version: before + 1, note },
  };
  return { snapshot, number: before + 1 };
}

/** A snapshot as it was stored; it was made by this platform and never changes. */
export const readSiteSnapshot = (stored: unknown): SiteSnapshot => stored as SiteSnapshot;
