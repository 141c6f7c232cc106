import { siteIdentity } from "@/lib/columns/site";
import type { Db } from "@/lib/core/db";
import { columnTags, type MetaTags } from "@/lib/portal/meta-tags";
import { REPORT_COLUMN_TYPES } from "../report-item";
import { reportTitle } from "./output/parts";
import type { ReportSnapshot } from "./snapshot";

const ABOUT = { columnType: REPORT_COLUMN_TYPES.annualReport, name: "政府信息公开年报", description: "", keywords: [] };

/** 网站标签, 栏目标签 and 内容页标签 of a report that is handed on as a file, in the words of its site. */
export async function reportPageTags(db: Db, agencyId: string, snapshot: ReportSnapshot): Promise<MetaTags> {
  const { agency, year } = snapshot.figures;
  const [identity, column] = await Promise.all([
    siteIdentity(db, agencyId),
    db.column.findFirst({
      where: { agencyId, columnType: ABOUT.columnType, state: { not: "retired" } },
      orderBy: { path: "asc" },
      select: { name: true, columnType: true, description: true, keywords: true },
    }),
  ]);
  return {
    ...columnTags({ identity }, column ?? ABOUT),
    ArticleTitle: reportTitle(snapshot),
    PubDate: snapshot.madeOn,
    ContentSource: agency,
    Keywords: `政府信息公开,年度报告,${year}`,
    Description: `${agency}按照《中华人民共和国政府信息公开条例》编制的${year}年政府信息公开工作年度报告。`,
  };
}
