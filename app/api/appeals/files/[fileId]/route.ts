import { sendFound } from "@/app/api/requests/answer";
import { staffDownload } from "@/app/staff-download";
import { appealFile } from "@/lib/appeals/files/read-file";

/** A file of an appeal for staff who may see the appeal. */
export const GET = (_request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> =>
  staffDownload(async (actor) => sendFound((await params).fileId, (id) => appealFile(actor, id)));
