import { logError } from "@/lib/core/log";
import { DOCUMENT_MEDIA_TYPES, privateDocumentFile } from "@/lib/documents/render";
import { contentDisposition } from "@/lib/files/names";
import { receiptOf } from "@/lib/requests/intake/file-online";
import { receiptDocument } from "@/lib/requests/public/receipt-document";
import { portalSite } from "../../../../site";
import { isFormKey } from "../../../kept-form";
import { refuse } from "../../../post";
import { receiptOffice } from "../../office";

/** The receipt as a file to keep. */
export async function GET(_request: Request, { params }: { params: Promise<{ formKey: string }> }): Promise<Response> {
  const { formKey } = await params;
  const site = await portalSite();
  const receipt = site !== null && isFormKey(formKey) ? await receiptOf(formKey) : null;
  if (site === null || receipt === null) {
    return refuse(404, "没有找到这份回执", ["回执在提交后 7 天内可以下载。已经记下登记编号和查询码的，请直接查询办理进度。"]);
  }
  try {
    const bytes = await privateDocumentFile(receiptDocument(receipt, await receiptOffice(site)), "pdf");
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": DOCUMENT_MEDIA_TYPES.pdf,
        "Content-Disposition": contentDisposition("attachment", `政府信息公开申请回执 ${receipt.caseNo}.pdf`),
        "Content-Length": String(bytes.byteLength),
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
      },
    });
  } catch (error) {
    const id = logError("portal.receipt", error);
    return refuse(503, "回执暂时无法生成", [
      `申请已经提交，登记编号是 ${receipt.caseNo}。请先打印或者抄下回执页面上的内容，稍后再下载（编号 ${id}）。`,
    ]);
  }
}
