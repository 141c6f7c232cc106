import type { NextRequest } from "next/server";
import { fileAnswer } from "@/app/download";
import { staffDownload } from "@/app/staff-download";
import { WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import { consolidatedFor } from "@/lib/reports/agencies/queries";
import { consolidatedSheet } from "@/lib/reports/agencies/sheets";
import { yearOfAgencies } from "../../year";

/** The consolidated figures of a year with those of every agency, as a workbook. */
export const GET = (request: NextRequest): Promise<Response> =>
  staffDownload(async (actor) => {
    const now = new Date();
    const year = yearOfAgencies({ year: request.nextUrl.searchParams.get("year") ?? "" }, now);
    const page = await consolidatedFor(actor, year, now);
    const title = `${page.figures.agency}${year}年政府信息公开工作年度报告`;
    const bytes = await workbook([consolidatedSheet(page)], { title, author: page.figures.agency, madeAt: now });
    return fileAnswer(new Uint8Array(bytes), { name: `${title}.xlsx`, mediaType: WORKBOOK_MEDIA_TYPE });
  });
