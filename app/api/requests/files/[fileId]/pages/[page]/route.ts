import { z } from "zod";
import { currentActor } from "@/app/session";
import { AppError } from "@/lib/core/errors";
import { pagePicture } from "@/lib/requests/reply/redact";
import { notThere } from "../../../../answer";

const WIDTH = 1400;

/** A page of a file as a picture, for the editor of 遮盖. */
export async function GET(_request: Request, { params }: { params: Promise<{ fileId: string; page: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { fileId, page } = await params;
  if (!z.uuid().safeParse(fileId).success || !/^[1-9]\d{0,3}$/.test(page)) return notThere();
  try {
    const picture = await pagePicture(actor, fileId, Number(page), WIDTH);
    if (picture === null) return notThere();
    return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/webp", "Cache-Control": "private, max-age=600" } });
  } catch (error) {
    if (error instanceof AppError)
      return new Response(error.message, { status: 422, headers: { "Content-Type": "text/plain; charset=utf-8" } });
    throw error;
  }
}
