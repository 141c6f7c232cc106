import type { NextRequest } from "next/server";
import { fileAnswer } from "@/app/download";
import { staffDownload } from "@/app/staff-download";
import { WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import { statisticsForStaff } from "@/lib/reports/statistics/queries";
import { statisticsSheets } from "@/lib/reports/statistics/sheets";
import { yearOfAddress } from "../year";

/** The figures of one year as a workbook. */
export const GET = (request: NextRequest): Promise<Response> =>
  staffDownload(async (actor) => {
    const now = new Date();
    const year = yearOfAddress({ year: request.nextUrl.searchParams.get("year") ?? "" }, now);
    const { found, agencyName } = await statisticsForStaff(actor, year, now);
    const title = `${agencyName}${year}年政府信息公开申请办理统计`;
    const bytes = await workbook(statisticsSheets(found), { title, author: agencyName, madeAt: now });
    return fileAnswer(new Uint8Array(bytes), { name: `${title}.xlsx`, mediaType: WORKBOOK_MEDIA_TYPE });
  });
