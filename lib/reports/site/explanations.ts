import { formatInstant } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { SiteFinding } from "./checks";

/** Why a difference is right. */
export interface Explanation {
  readonly rule: string;
  /** the figures that it explains */
  readonly about: string;
  readonly text: string;
  readonly byName: string;
  readonly at: string;
}

/** A finding with what was said about it; an explanation of other figures no longer counts. */
export type ExplainedFinding = SiteFinding & { readonly explanation: Explanation | null };

/** The last explanation of each rule. */
export async function explanationsOf(db: Db, reportId: string | null): Promise<ReadonlyMap<string, Explanation>> {
  if (reportId === null) return new Map();
  const rows = await db.siteReportNote.findMany({
    where: { reportId },
    orderBy: { at: "asc" },
    select: { rule: true, about: true, text: true, byName: true, at: true },
  });
  return new Map(rows.map(({ at, ...row }) => [row.rule, { ...row, at: formatInstant(at) }]));
}

export const withExplanations = (findings: readonly SiteFinding[], known: ReadonlyMap<string, Explanation>): ExplainedFinding[] =>
  findings.map((finding) => {
    const explanation = known.get(finding.rule) ?? null;
    return { ...finding, explanation: explanation !== null && explanation.about === finding.explain ? explanation : null };
  });

/** What keeps the form from being sent up: errors, and differences that nobody has explained. */
export const blockingFindings = (findings: readonly ExplainedFinding[]): ExplainedFinding[] =>
  findings.filter(({ severity, explain, explanation }) => severity === "error" || (explain !== null && explanation === null));
