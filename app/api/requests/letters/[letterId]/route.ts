import { staffDownload } from "@/app/staff-download";
import { letterForStaff } from "@/lib/requests/letters/read-letter";
import { sendFound } from "../../answer";

/** A letter of a case as PDF or DOCX (`?as=docx`), for staff who may see the case. */
export const GET = (request: Request, { params }: { params: Promise<{ letterId: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const form = new URL(request.url).searchParams.get("as") === "docx" ? "docx" : "pdf";
    return sendFound((await params).letterId, (id) => letterForStaff(actor, id, form));
  });
