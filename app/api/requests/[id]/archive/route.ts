import { Readable } from "node:stream";
import { z } from "zod";
import { currentActor } from "@/app/session";
import { AppError } from "@/lib/core/errors";
import { contentDisposition } from "@/lib/files/names";
import { archivePackage } from "@/lib/requests/retention/archive-package";
import { notThere } from "../../answer";

/** 归档材料: every paper of a case in one ZIP. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) return notThere();
  try {
    const { name, bytes } = await archivePackage(actor, id);
    return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": contentDisposition("attachment", name),
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError)
      return new Response(error.message, { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
    throw error;
  }
}
