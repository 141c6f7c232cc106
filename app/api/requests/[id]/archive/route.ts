import { Readable } from "node:stream";
import { z } from "zod";
import { fileAnswer } from "@/app/download";
import { staffDownload } from "@/app/staff-download";
import { archivePackage } from "@/lib/requests/retention/archive-package";
import { notThere } from "../../answer";

/** 归档材料: every paper of a case in one ZIP. */
export const GET = (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { id } = await params;
    if (!z.uuid().safeParse(id).success) return notThere();
    const { name, bytes } = await archivePackage(actor, id);
    return fileAnswer(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, { name, mediaType: "application/zip" });
  });
