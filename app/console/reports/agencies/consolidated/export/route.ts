import type { NextRequest } from "next/server";
import { currentActor } from "@/app/session";
import { WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import { contentDisposition } from "@/lib/files/names";
import { can } from "@/lib/identity/can";
import { consolidatedFor } from "@/lib/reports/agencies/queries";
import { consolidatedSheet } from "@/lib/reports/agencies/sheets";
import { yearOfAgencies } from "../../year";

/** The consolidated figures of a year with those of every agency, as a workbook. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return text("请先登录。", 401);
  const verdict = can(actor, "agencies.view", actor);
  if (!verdict.allowed) return text(verdict.reason, 403);
  const now = new Date();
  const year = yearOfAgencies({ year: request.nextUrl.searchParams.get("year") ?? "" }, now);
  const page = await consolidatedFor(actor, year, now);
  const title = `${page.figures.agency}${year}年政府信息公开工作年度报告`;
  const bytes = await workbook([consolidatedSheet(page)], { title, author: page.figures.agency, madeAt: now });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": WORKBOOK_MEDIA_TYPE,
      "Content-Disposition": contentDisposition("attachment", `${title}.xlsx`),
      "Cache-Control": "no-store",
    },
  });
}

const text = (message: string, status: number): Response =>
  new Response(message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
