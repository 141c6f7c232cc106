import { currentActor } from "@/app/session";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { contentDisposition } from "@/lib/files/names";
import { can } from "@/lib/identity/can";
import { formatOfYear } from "@/lib/reports/annual/format";
import { annualPage } from "@/lib/reports/annual/queries";
import { reportFile } from "@/lib/reports/annual/report-files";
import { yearFrom } from "../../../../year-param";

const text = (message: string, status: number): Response =>
  new Response(message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** The report as it stands, as a file to look at before it is sent up. */
export async function GET(_request: Request, { params }: { params: Promise<{ year: string; form: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return text("请先登录。", 401);
  const verdict = can(actor, "report.view", { agencyId: actor.agencyId });
  if (!verdict.allowed) return text(verdict.reason, 403);
  const { year: written, form } = await params;
  const year = yearFrom(written);
  if (year === null || formatOfYear(year) === undefined || year > yearOf(civilDateOf(new Date()))) return text("没有这一年的报告。", 404);
  if (form !== "docx" && form !== "pdf" && form !== "xlsx") return text("没有这种文件。", 404);
  const { shown, frozen } = await annualPage(actor, year);
  const { bytes, mediaType, name } = await reportFile(shown, form);
  const draft = frozen === null ? `（草稿）${name}` : name;
  return new Response(Buffer.from(bytes), {
    headers: { "Content-Type": mediaType, "Content-Disposition": contentDisposition("attachment", draft), "Cache-Control": "no-store" },
  });
}
