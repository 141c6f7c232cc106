import { civilDateOf } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { printedAdjustments } from "./adjustments";
import type { ReportNow } from "./load-report";
import { narrativeHtml } from "./narrative";
import type { ReportSnapshot } from "./snapshot";

/** How many versions of the report have been public. */
const published = (db: Db, reportId: string | null): Promise<number> =>
  reportId === null
    ? Promise.resolve(0)
    : db.reportVersion.count({ where: { reportId, revision: { publications: { some: { publishedAt: { not: null } } } } } });

/** 更正说明 of the wording that is being written. */
async function correctionNote(db: Db, { report }: ReportNow): Promise<string> {
  if (report.item === null) return "";
  const revision = await db.revision.findUniqueOrThrow({ where: { id: report.item.latestRevisionId }, select: { correctionNote: true } });
  return revision.correctionNote;
}

export type Frozen = { readonly snapshot: ReportSnapshot; readonly number: number };

/** Everything that the report says at this moment, as plain JSON; the same report frozen twice on one day is the same. */
export async function freeze(db: Db, now: ReportNow, at: Date): Promise<Frozen> {
  const { report, computed, judged } = now;
  const { shortName } = await db.agency.findUniqueOrThrow({ where: { id: report.agencyId }, select: { shortName: true } });
  const before = await published(db, report.id);
  const on = civilDateOf(at);
  const correction = before === 0 ? null : { version: before + 1, note: await correctionNote(db, now), on };
  const snapshot: ReportSnapshot = {
    ...{ figures: judged.figures, shortName, feeYuan: computed.feeYuan, narrative: narrativeHtml(report.bodies) },
    ...{ adjustments: printedAdjustments(computed.format, report.adjustments), trend: withOwnYear(now), correction, madeOn: on },
  };
  return { snapshot, number: before + 1 };
}

/** The report's own year is charted with the figures that are printed. */
function withOwnYear({ computed, judged: { figures } }: ReportNow): ReportSnapshot["trend"] {
  const [received, disclosed] = [figures.table3?.R1?.C7, figures.section1?.total];
  return computed.trend.map((one) =>
    one.year === figures.year && typeof received === "number" && typeof disclosed === "number" ? { ...one, received, disclosed } : one,
  );
}
