import type { NextRequest } from "next/server";
import { currentActor } from "@/app/session";
import { WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import { contentDisposition } from "@/lib/files/names";
import { can } from "@/lib/identity/can";
import { statisticsForStaff } from "@/lib/reports/statistics/queries";
import { statisticsSheets } from "@/lib/reports/statistics/sheets";
import { yearOfAddress } from "../year";

/** The figures of one year as a workbook. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return text("请先登录。", 401);
  const verdict = can(actor, "report.view", actor);
  if (!verdict.allowed) return text(verdict.reason, 403);
  const now = new Date();
  const year = yearOfAddress({ year: request.nextUrl.searchParams.get("year") ?? "" }, now);
  const { found, agencyName } = await statisticsForStaff(actor, year, now);
  const title = `${agencyName}${year}年政府信息公开申请办理统计`;
  const bytes = await workbook(statisticsSheets(found), { title, author: agencyName, madeAt: now });
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
