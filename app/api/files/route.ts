import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { currentActor } from "@/app/session";
import { setting } from "@/lib/core/config";
import { uploadFile } from "@/lib/files/upload";
import { isSameOrigin } from "./same-origin";
import { decodeName, explain, refuse } from "./upload-answer";

/** Takes in one file: its bytes are the body, its percent-encoded name stands in the header X-File-Name. Answers with JSON. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, setting("GONGKAI_BASE_URL"))) return refuse(403, "请在本系统的页面上上传文件。");
  const actor = await currentActor();
  if (actor === null) return refuse(401, "登录已过期，文件没有上传。请在新窗口重新登录，再回到这里上传；已填写的内容还在。");
  if (request.body === null) return refuse(422, "没有收到文件内容，请重新选择文件。");
  try {
    const file = await uploadFile(actor, {
      name: decodeName(request.headers.get("x-file-name")),
      declaredSize: lengthOf(request.headers.get("content-length")),
      bytes: Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>),
    });
    const { id, name, size, mediaType } = file;
    return Response.json({ id, name, size, mediaType }, { status: 201 });
  } catch (error) {
    return explain(error);
  }
}

const lengthOf = (header: string | null): number | null => (header !== null && /^\d+$/.test(header) ? Number(header) : null);
