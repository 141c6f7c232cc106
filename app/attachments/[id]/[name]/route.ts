import { Readable } from "node:stream";
import { plainAnswer } from "@/app/plain-answer";
import { isImage } from "@/lib/files/media-types";
import { contentDisposition } from "@/lib/files/names";
import { storage } from "@/lib/files/storage";
import { findPublicFile } from "@/lib/portal/attachment";
import { parseRange } from "@/lib/portal/byte-range";

interface Context {
  params: Promise<{ id: string; name: string }>;
}

/** An attachment or a picture of a public item. Once the item is withdrawn, so is this: nothing may be kept without asking again. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const file = await findPublicFile((await params).id);
  if (file === null) return plainAnswer(404, "没有找到这个文件，它所属的信息可能已经撤下。请返回原网页查看，或从首页查找。");
  const size = await storage().stat(file.sha256);
  if (size === null) return plainAnswer(503, "这个文件暂时无法读取，请稍后重试，或联系本机关索取。", { "Retry-After": "600" });

  const etag = `"${file.sha256}"`;
  const headers = {
    "Content-Type": file.mediaType.startsWith("text/") ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    "Content-Disposition": contentDisposition(isImage(file.mediaType) ? "inline" : "attachment", file.name),
    "Cache-Control": "public, no-cache",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    ETag: etag,
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });

  const range = parseRange(request.headers.get("range"), size);
  if (range === "unsatisfiable") return plainAnswer(416, "请求的范围超出了文件大小。", { "Content-Range": `bytes */${size}` });
  const bytes = Readable.toWeb(storage().open(file.sha256, range ?? undefined)) as ReadableStream<Uint8Array>;
  if (range === null) return new Response(bytes, { headers: { ...headers, "Content-Length": String(size) } });
  const part = { "Content-Range": `bytes ${range.start}-${range.end}/${size}`, "Content-Length": String(range.end - range.start + 1) };
  return new Response(bytes, { status: 206, headers: { ...headers, ...part } });
}
