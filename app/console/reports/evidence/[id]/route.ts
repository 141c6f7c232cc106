import { z } from "zod";
import { fileResponse } from "@/app/api/files/file-response";
import { plainAnswer } from "@/app/plain-answer";
import { staffDownload } from "@/app/staff-download";
import { evidenceFile } from "@/lib/reports/evidence";

/** The evidence of a figure, for those who may see the reports. */
export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { id } = await params;
    const file = z.uuid().safeParse(id).success ? await evidenceFile(actor, id) : null;
    const response =
      file === null ? null : await fileResponse(request, file, { disposition: "attachment", cacheControl: "private, max-age=0" });
    return response ?? plainAnswer(404, "没有找到这个文件，可能已被删除。");
  });
