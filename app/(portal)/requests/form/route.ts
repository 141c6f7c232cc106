import { logError } from "@/lib/core/log";
import { DOCUMENT_MEDIA_TYPES, documentFile } from "@/lib/documents/render";
import { contentDisposition } from "@/lib/files/names";
import { applicationForm } from "@/lib/requests/public/application-form";
import { portalSite } from "../../site";
import { refuse } from "../post";

/** When the form was last changed: the same file for everybody. */
const MADE_AT = new Date("2026-11-23T00:00:00Z");

/** The form for whoever asks on paper: `?as=docx`, else PDF. */
export async function GET(request: Request): Promise<Response> {
  const site = await portalSite();
  if (site === null) return refuse(404, "网站尚未开通", ["请稍后再来。"]);
  const form = new URL(request.url).searchParams.get("as") === "docx" ? "docx" : "pdf";
  try {
    const bytes = await documentFile(applicationForm(site.agencyName, MADE_AT), form, async () => null);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": DOCUMENT_MEDIA_TYPES[form],
        "Content-Disposition": contentDisposition("attachment", `政府信息公开申请表.${form}`),
        "Content-Length": String(bytes.byteLength),
        "Cache-Control": "public, max-age=3600",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    const id = logError("portal.requestForm", error);
    return refuse(503, "申请表暂时不能下载", [`请稍后再试，或者直接在线申请（编号 ${id}）。`]);
  }
}
