import type { NextRequest } from "next/server";
import { lineStream } from "@/app/line-stream";
import { plainAnswer } from "@/app/plain-answer";
import { civilDateOf } from "@/lib/core/civil-date";
import { contentDisposition } from "@/lib/files/names";
import { catalogueCsv } from "@/lib/portal/catalogue/catalogue";
import { catalogueFilterSchema } from "@/lib/portal/catalogue/filter";
import { openSite } from "@/lib/portal/site";

/** The catalogue as the filters of the address narrow it, all pages in one file. */
export async function GET(request: NextRequest): Promise<Response> {
  const site = await openSite();
  if (site === null) return plainAnswer(404, "网站尚未开通。");
  const filter = catalogueFilterSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  const name = `${site.identity.name}政府信息公开目录-${civilDateOf(new Date())}.csv`;
  return new Response(lineStream(catalogueCsv(site, filter)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition("attachment", name),
      "Cache-Control": "no-store",
    },
  });
}
