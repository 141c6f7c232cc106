import { z } from "zod";
import { fileResponse } from "@/app/api/files/file-response";
import { currentActor } from "@/app/session";
import { can } from "@/lib/identity/can";
import { evidenceFile } from "@/lib/reports/evidence";

/** The evidence of a figure, for those who may see the reports. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { id } = await params;
  const allowed = can(actor, "report.view", { agencyId: actor.agencyId }).allowed && z.uuid().safeParse(id).success;
  const file = allowed ? await evidenceFile(actor, id) : null;
  const response =
    file === null ? null : await fileResponse(request, file, { disposition: "attachment", cacheControl: "private, max-age=0" });
  return response ?? new Response("没有找到这个文件，可能已被删除，或者你没有查看权限。", { status: 404 });
}
