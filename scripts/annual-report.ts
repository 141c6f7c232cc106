import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { privateDocumentFile } from "@/lib/documents/render";
import { freeze } from "@/lib/reports/annual/freeze";
import { judgeNow, type ReportNow, storedReport } from "@/lib/reports/annual/load-report";
import { reportDocument } from "@/lib/reports/annual/output/document";
import { reportJson } from "@/lib/reports/annual/output/json";
import { reportPage } from "@/lib/reports/annual/output/page";
import { reportWorkbook } from "@/lib/reports/annual/output/sheets";
import { reportPageTags } from "@/lib/reports/annual/page-tags";
import type { ReportSnapshot } from "@/lib/reports/annual/snapshot";
import type { Finding } from "@/lib/reports/annual/tables";
import { standingVersion } from "@/lib/reports/annual/versions";
import { NO_AGENCY } from "./operator";
import { Problem } from "./problem";
import type { ReportForm } from "./report-output";

export interface ReportVersion {
  snapshot: ReportSnapshot;
  findings: readonly Finding[];
  /** what it is, for people */
  source: string;
  standing: "published" | "frozen" | "draft";
}

/** The agency by its short name in addresses, or the one whose site this is. */
export async function agencyBySlug(slug: string | undefined): Promise<string> {
  const where = slug === undefined ? { isDefault: true } : { slug };
  const agency = await db().agency.findFirst({ where, select: { id: true } });
  if (agency !== null) return agency.id;
  const known = await db().agency.findMany({ select: { slug: true, name: true }, orderBy: { name: "asc" }, take: 20 });
  if (slug === undefined || known.length === 0) throw new Problem(NO_AGENCY);
  throw new Problem(`没有代号为 ${slug} 的机关。现有：${known.map((one) => `${one.slug}（${one.name}）`).join("、")}。`);
}

/** A year as people type it. */
export function parseYear(text: string, now = new Date()): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(year >= 1990 && year <= 2999)) throw new Problem(`“${text}”不是年度。请写四位数的报告年度，例如 2025。`);
  if (year > yearOf(civilDateOf(now))) throw new Problem(`${year} 年还没有到，没有可以统计的数字。`);
  return year;
}

/** Its words are held to the rules only when somebody has begun to write them. */
const findingsOf = ({ report, judged }: ReportNow): readonly Finding[] =>
  judged.findings.filter(({ rule }) => report.state !== "notBegun" || !rule.startsWith("TX-"));

const countNow = async (agencyId: string, year: number, now: Date): Promise<ReportNow> =>
  judgeNow(db(), await storedReport(db(), agencyId, year), now);

/** The report of a year: what is published, else what was frozen, else (or when asked) what the records give now. */
export async function reportOf(agencyId: string, year: number, draft: boolean, now = new Date()): Promise<ReportVersion> {
  const kept = draft ? null : await standingVersion(db(), agencyId, year);
  if (kept !== null) {
    const source = kept.standing === "published" ? `已公布的第 ${kept.number} 版` : `送审时冻结的第 ${kept.number} 版（尚未公布）`;
    return { ...kept, source };
  }
  const current = await countNow(agencyId, year, now);
  const { snapshot } = await freeze(db(), current, now);
  return { snapshot, findings: findingsOf(current), source: "按现在的办理记录计算的草稿，没有经过审批", standing: "draft" };
}

/** The report in one of its forms. */
export async function reportBytes(agencyId: string, { snapshot, findings }: ReportVersion, form: ReportForm): Promise<Uint8Array> {
  switch (form) {
    case "json":
      return Buffer.from(`${JSON.stringify(reportJson(snapshot, findings), null, 2)}\n`);
    case "html":
      return Buffer.from(reportPage(snapshot, await reportPageTags(db(), agencyId, snapshot)));
    case "xlsx":
      return reportWorkbook(snapshot);
    case "docx":
    case "pdf":
      return privateDocumentFile(reportDocument(snapshot), form);
  }
}

/** The figures of a year as the records give them now, held to every rule. */
export async function judgedYear(agencyId: string, year: number, now = new Date()) {
  const current = await countNow(agencyId, year, now);
  const { figures, notJudged, suspect } = current.judged;
  return { figures, format: current.computed.format, result: { findings: findingsOf(current), notJudged, suspect } };
}
