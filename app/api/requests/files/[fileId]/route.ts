import { staffDownload } from "@/app/staff-download";
import { fileForStaff } from "@/lib/requests/files/read";
import { sendFound } from "../../answer";

/** A file of a case for staff who may see the case; reading a proof of identity is recorded. */
export const GET = (_request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> =>
  staffDownload(async (actor) => sendFound((await params).fileId, (id) => fileForStaff(actor, id)));
