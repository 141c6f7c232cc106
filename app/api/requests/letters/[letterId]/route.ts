import { z } from "zod";
import { currentActor } from "@/app/session";
import { letterForStaff } from "@/lib/requests/letters/read-letter";
import { notThere, sendFile } from "../../answer";

/** A letter of a case as PDF or DOCX (`?as=docx`), for staff who may see the case. */
export async function GET(request: Request, { params }: { params: Promise<{ letterId: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { letterId } = await params;
  if (!z.uuid().safeParse(letterId).success) return notThere();
  const form = new URL(request.url).searchParams.get("as") === "docx" ? "docx" : "pdf";
  const letter = await letterForStaff(actor, letterId, form);
  return letter === null ? notThere() : sendFile(letter);
}
