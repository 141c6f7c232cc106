import { z } from "zod";
import { plainAnswer } from "@/app/plain-answer";
import { staffDownload } from "@/app/staff-download";
import { isImage } from "@/lib/files/media-types";
import { fileForStaff } from "@/lib/publishing/case-access";
import { fileResponse } from "../file-response";

const NOT_FOUND = "没有找到这个文件，可能已被删除，或者你没有查看权限。";

/** A file for staff who may see an item that attaches it, or who uploaded it. */
export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { id } = await params;
    const file = z.uuid().safeParse(id).success ? await fileForStaff(actor, id) : null;
    const response =
      file === null
        ? null
        : await fileResponse(request, file, {
            disposition: isImage(file.mediaType) ? "inline" : "attachment",
            cacheControl: "private, max-age=3600",
          });
    return response ?? plainAnswer(404, NOT_FOUND);
  });
