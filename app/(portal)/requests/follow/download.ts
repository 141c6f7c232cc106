import { visitorAddress } from "@/app/auth";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { contentDisposition } from "@/lib/files/names";
import { type Actor, visitor } from "@/lib/identity/actor";
import type { FileToRead } from "@/lib/requests/files/read";
import type { Proof } from "@/lib/requests/public/prove";
import { portalSite } from "../../site";
import { refuse } from "../post";
import { provenHere } from "./cookies";

/** Answers with a file of the request that this browser has opened. */
export async function download(find: (actor: Actor, proof: Proof) => Promise<FileToRead | null>): Promise<Response> {
  const [site, proof] = [await portalSite(), await provenHere()];
  if (site === null || proof === null) {
    return refuse(403, "查询已经超时", ["请重新填写登记编号和查询码，再下载。"], "/requests/follow");
  }
  try {
    const file = await find(visitor(site.agencyId, await visitorAddress()), proof);
    if (file === null) return refuse(404, "没有找到这个文件", ["它可能不属于这件申请，或者已经按期限清除。"], "/requests/follow/case");
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        "Content-Type": file.mediaType.startsWith("text/") ? "application/octet-stream" : file.mediaType,
        "Content-Disposition": contentDisposition("attachment", file.name),
        "Content-Length": String(file.bytes.byteLength),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return refuse(403, "不能下载", [error.message], "/requests/follow");
    const id = logError("portal.request.download", error);
    return refuse(503, "文件暂时打不开", [`请稍后再试；一直不行的，请打电话告诉我们编号 ${id}。`], "/requests/follow/case");
  }
}
