import { fileAnswer } from "@/app/download";
import { plainAnswer } from "@/app/plain-answer";
import { staffDownload } from "@/app/staff-download";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { formatOfYear } from "@/lib/reports/annual/format";
import { annualPage } from "@/lib/reports/annual/queries";
import { reportFile } from "@/lib/reports/annual/report-files";
import { yearFrom } from "../../../../year-param";

/** The report as it stands, as a file to look at before it is sent up. */
export const GET = (_request: Request, { params }: { params: Promise<{ year: string; form: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { year: written, form } = await params;
    const year = yearFrom(written);
    const thisYear = yearOf(civilDateOf(new Date()));
    if (year === null || formatOfYear(year) === undefined || year > thisYear) return plainAnswer(404, "没有这一年的报告。");
    if (form !== "docx" && form !== "pdf" && form !== "xlsx") return plainAnswer(404, "没有这种文件。");
    const { shown, frozen } = await annualPage(actor, year);
    const { bytes, mediaType, name } = await reportFile(shown, form);
    return fileAnswer(Buffer.from(bytes), { name: frozen === null ? `（草稿）${name}` : name, mediaType });
  });
