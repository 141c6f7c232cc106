import { z } from "zod";
import { currentActor } from "@/app/session";
import { isImage } from "@/lib/files/media-types";
import { fileForStaff } from "@/lib/publishing/case-access";
import { fileResponse } from "../file-response";

const NOT_FOUND = "没有找到这个文件，可能已被删除，或者你没有查看权限。";

/** A file for staff who may see an item that attaches it, or who uploaded it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { id } = await params;
  const file = z.uuid().safeParse(id).success ? await fileForStaff(actor, id) : null;
  const response =
    file === null
      ? null
      : await fileResponse(request, file, {
          disposition: isImage(file.mediaType) ? "inline" : "attachment",
          cacheControl: "private, max-age=3600",
        });
  return response ?? new Response(NOT_FOUND, { status: 404 });
}
