import { z } from "zod";
import { letterForApplicant } from "@/lib/requests/letters/read-letter";
import { download } from "../../download";

/** A letter of the request: `?as=docx`, else PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ letterId: string }> }): Promise<Response> {
  const { letterId } = await params;
  const form = new URL(request.url).searchParams.get("as") === "docx" ? "docx" : "pdf";
  return download(async (actor, proof) => (z.uuid().safeParse(letterId).success ? letterForApplicant(actor, proof, letterId, form) : null));
}
