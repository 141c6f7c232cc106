import type { NextRequest } from "next/server";
import { currentActor } from "@/app/session";
import { civilDateOf } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { contentDisposition } from "@/lib/files/names";
import { can } from "@/lib/identity/can";
import { periodOf, periodText, withGaps } from "@/lib/visits/period";
import { mostVisited, siteVisits } from "@/lib/visits/queries";

const MOST = 10_000;
const SCOPE_WORDS = { column: "栏目", page: "网页" } as const;

/** The figures of one period as a file: the site by days, months or years, then every column and page. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return text("请先登录。", 401);
  const verdict = can(actor, "visits.view", actor);
  if (!verdict.allowed) return text(verdict.reason, 403);
  const period = periodOf(request.nextUrl.searchParams.get("period") ?? "", civilDateOf(new Date()));
  const { step, from, to } = period;
  const figures = withGaps(await siteVisits(actor, step, from, to), period);
  const rows = [csvRow(["范围", "时段或地址", "名称", "浏览量（次）", "独立访客（个）"])];
  rows.push(...figures.map((one) => csvRow(["全站", one.period, "", one.views, one.visitors])));
  for (const scope of ["column", "page"] as const) {
    const found = await mostVisited(actor, scope, from, to, MOST);
    rows.push(...found.map(({ key, name, views, visitors }) => csvRow([SCOPE_WORDS[scope], key, name, views, visitors])));
  }
  return new Response(CSV_MARK + rows.join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition("attachment", `访问统计-${periodText(period)}.csv`),
      "Cache-Control": "no-store",
    },
  });
}

const text = (message: string, status: number): Response =>
  new Response(message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
