import { currentActor } from "@/app/session";
import { setting } from "@/lib/core/config";
import type { Actor } from "@/lib/identity/actor";
import { readBody } from "./read-body";
import { isSameOrigin } from "./same-origin";
import { decodeName, explain, refuse } from "./upload-answer";

interface Upload {
  actor: Actor;
  /** of the percent-encoded header X-File-Name */
  name: string;
  body: ReadableStream<Uint8Array>;
}

/** Answers an upload, whose file is the body of the request: `keep` takes it in and says in JSON what it took. */
export async function takeUpload(request: Request, keep: (upload: Upload) => Promise<Response>): Promise<Response> {
  if (!isSameOrigin(request.headers, setting("GONGKAI_BASE_URL"))) return refuse(403, "请在本系统的页面上上传文件。");
  const actor = await currentActor();
  if (actor === null) return refuse(401, "登录已过期，文件没有上传。请在新窗口重新登录，再回到这里上传；已填写的内容还在。");
  if (request.body === null) return refuse(422, "没有收到文件内容，请重新选择文件。");
  try {
    return await keep({ actor, name: decodeName(request.headers.get("x-file-name")), body: request.body });
  } catch (error) {
    return explain(error);
  }
}

/** The same for a file of a case, which is taken into memory whole. */
export const takeCaseFile = (
  request: Request,
  keep: (actor: Actor, file: { name: string; bytes: Uint8Array }) => Promise<object>,
): Promise<Response> =>
  takeUpload(request, async ({ actor, name, body }) => {
    const limit = setting("GONGKAI_UPLOAD_MAX");
    const bytes = await readBody(body, limit);
    if (bytes === null) return refuse(413, `文件超过 ${Math.floor(limit / 1024 / 1024)} MB 的上限，没有上传。请压缩或拆成几个文件。`);
    return Response.json({ ...(await keep(actor, { name, bytes })), mediaType: "" }, { status: 201 });
  });
