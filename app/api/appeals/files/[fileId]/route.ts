import { z } from "zod";
import { notThere, sendFile } from "@/app/api/requests/answer";
import { currentActor } from "@/app/session";
import { appealFile } from "@/lib/appeals/files/read-file";

/** A file of an appeal for staff who may see the appeal. */
export async function GET(_request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { fileId } = await params;
  if (!z.uuid().safeParse(fileId).success) return notThere();
  const file = await appealFile(actor, fileId);
  return file === null ? notThere() : sendFile(file);
}
