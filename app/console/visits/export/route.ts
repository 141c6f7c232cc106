import type { NextRequest } from "next/server";
import { fileAnswer } from "@/app/download";
import { staffDownload } from "@/app/staff-download";
import { civilDateOf } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { periodOf, periodText, withGaps } from "@/lib/visits/period";
import { mostVisited, siteVisits } from "@/lib/visits/queries";

const MOST = 10_000;
const SCOPE_WORDS = { column: "栏目", page: "网页" } as const;

/** The figures of one period as a file: the site by days, months or years, then every column and page. */
export const GET = (request: NextRequest): Promise<Response> =>
  staffDownload(async (actor) => {
    const period = periodOf(request.nextUrl.searchParams.get("period") ?? "", civilDateOf(new Date()));
    const { step, from, to } = period;
    const figures = withGaps(await siteVisits(actor, step, from, to), period);
    const rows = [csvRow(["范围", "时段或地址", "名称", "浏览量（次）", "独立访客（个）"])];
    rows.push(...figures.map((one) => csvRow(["全站", one.period, "", one.views, one.visitors])));
    for (const scope of ["column", "page"] as const) {
      const found = await mostVisited(actor, scope, from, to, MOST);
      rows.push(...found.map(({ key, name, views, visitors }) => csvRow([SCOPE_WORDS[scope], key, name, views, visitors])));
    }
    const name = `访问统计-${periodText(period)}.csv`;
    return fileAnswer(CSV_MARK + rows.join(""), { name, mediaType: "text/csv; charset=utf-8" });
  });
