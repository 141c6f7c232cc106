import { formatInstant } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { PortalAttachment } from "./item";
import { LIVE, LIVE_TABLES } from "./live";

/** 栏目类别 whose items are one a year, each kept for good. */
export const YEARLY_TYPES: readonly string[] = ["信息公开年报", "网站工作年度报表"];

export interface YearlyReport {
  /** the year it reports on; null when its title names none */
  year: number | null;
  title: string;
  address: string;
  publishedAt: string;
  files: PortalAttachment[];
}

const MOST = 200;

/** 示例市工业和信息化局2022年政府信息公开工作年度报告 → 2022 */
export function reportYear(title: string): number | null {
  const year = Number(/(?<!\d)((?:19|20)\d{2})\s*年/.exec(title)?.[1]);
  return Number.isInteger(year) ? year : null;
}

/** The reports of a column, the newest year first. */
export async function yearlyReports(columnId: string): Promise<YearlyReport[]> {
  const rows = await db().$queryRaw<(Omit<YearlyReport, "year" | "publishedAt"> & { publishedAt: Date })[]>`
    select r."title", d."address", p."publishedAt", coalesce((
      select json_agg(json_build_object('id', t.id, 'fileId', t."fileId", 'kind', t."kind", 'name', t."name", 'size', f."size",
        'extension', f."extension") order by t."position", t.id)
      from "Attachment" t join "StoredFile" f on f.id = t."fileId" where t."revisionId" = r.id and t."kind" = 'attachment'), '[]') as "files"
    from ${LIVE_TABLES} where p."columnId" = ${columnId}::uuid and ${LIVE}
    order by p."publishedAt" desc, p.id limit ${MOST}`;
  return rows
    .map(({ publishedAt, ...row }) => ({ ...row, year: reportYear(row.title), publishedAt: formatInstant(publishedAt) }))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
