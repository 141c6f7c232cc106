import { z } from "zod";
import { currentActor } from "@/app/session";
import { AppError } from "@/lib/core/errors";
import { fileForStaff } from "@/lib/requests/files/read";
import { notThere, sendFile } from "../../answer";

/** A file of a case for staff who may see the case; reading a proof of identity is recorded. */
export async function GET(_request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { fileId } = await params;
  if (!z.uuid().safeParse(fileId).success) return notThere();
  try {
    const file = await fileForStaff(actor, fileId);
    return file === null ? notThere() : sendFile(file);
  } catch (error) {
    if (error instanceof AppError)
      return new Response(error.message, { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
    throw error;
  }
}
