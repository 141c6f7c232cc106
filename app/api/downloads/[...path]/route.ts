import { plainAnswer } from "@/app/plain-answer";
import { logError } from "@/lib/core/log";
import { DOCUMENT_MEDIA_TYPES } from "@/lib/documents/render";
import { cleanName, contentDisposition } from "@/lib/files/names";
import { parseDownload } from "@/lib/portal/download/address";
import { findDownload } from "@/lib/portal/download/find-download";

interface Context {
  params: Promise<{ path: string[] }>;
}

/** A public item as PDF or DOCX, at its page's address with another ending (see the rewrite in next.config.js). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const pathname = `/${(await params).path.join("/")}`;
  const form = parseDownload(pathname)?.form;
  const download = await findDownload(pathname);
  if (download === null || form === undefined) return plainAnswer(404, "没有找到这个文件。请检查地址，或从首页查找原网页后下载。");
  if (download === "gone") return plainAnswer(410, "这条信息已经撤下，不再提供下载。说明请见原网页。");

  if ("movedTo" in download) return new Response(null, { status: 308, headers: { Location: download.movedTo } });

  const etag = `"${download.hash}"`;
  const headers = {
    "Content-Type": DOCUMENT_MEDIA_TYPES[form],
    "Content-Disposition": contentDisposition("attachment", cleanName(`${[...download.title].slice(0, 100).join("")}.${form}`)),
    // Kept by whoever likes, but asked for again each time: an item may be withdrawn.
    "Cache-Control": "public, no-cache",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    Link: `<${download.page}>; rel="canonical"`,
    ETag: etag,
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  try {
    const bytes = await download.bytes();
    return new Response(new Uint8Array(bytes), { headers: { ...headers, "Content-Length": String(bytes.byteLength) } });
  } catch (error) {
    const id = logError("portal.download", error, { pathname });
    return plainAnswer(503, `文件暂时无法生成，请稍后重试，或直接打印原网页（编号 ${id}）。`, { "Retry-After": "600" });
  }
}
