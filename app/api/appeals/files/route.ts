import { readBody } from "@/app/api/files/read-body";
import { isSameOrigin } from "@/app/api/files/same-origin";
import { decodeName, explain, refuse } from "@/app/api/files/upload-answer";
import { currentActor } from "@/app/session";
import { keepAppealFile } from "@/lib/appeals/files/keep-file";
import { setting } from "@/lib/core/config";

/**
 * Takes in one file of an appeal (`?appeal=ID&kind=…`): its bytes are the body, its percent-encoded name stands in the header X-File-Name.
 * Answers with JSON.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, setting("GONGKAI_BASE_URL"))) return refuse(403, "请在本系统的页面上上传文件。");
  const actor = await currentActor();
  if (actor === null) return refuse(401, "登录已过期，文件没有上传。请在新窗口重新登录，再回到这里上传。");
  if (request.body === null) return refuse(422, "没有收到文件内容，请重新选择文件。");
  const limit = setting("GONGKAI_UPLOAD_MAX");
  try {
    const bytes = await readBody(request.body, limit);
    if (bytes === null) return refuse(413, `文件超过 ${Math.floor(limit / 1024 / 1024)} MB 的上限，没有上传。请压缩或拆成几个文件。`);
    const query = new URL(request.url).searchParams;
    const told = {
      appealId: query.get("appeal") ?? "",
      kind: query.get("kind") ?? "",
      name: decodeName(request.headers.get("x-file-name")),
    };
    const file = await keepAppealFile(actor, { ...told, bytes });
    return Response.json({ ...file, mediaType: "" }, { status: 201 });
  } catch (error) {
    return explain(error);
  }
}
