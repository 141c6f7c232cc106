import { z } from "zod";
import { staffDownload } from "@/app/staff-download";
import { pagePicture } from "@/lib/requests/reply/redact";
import { notThere } from "../../../../answer";

const WIDTH = 1400;

/** A page of a file as a picture, for the editor of 遮盖. */
export const GET = (_request: Request, { params }: { params: Promise<{ fileId: string; page: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { fileId, page } = await params;
    if (!z.uuid().safeParse(fileId).success || !/^[1-9]\d{0,3}$/.test(page)) return notThere();
    const picture = await pagePicture(actor, fileId, Number(page), WIDTH);
    if (picture === null) return notThere();
    return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/webp", "Cache-Control": "private, max-age=600" } });
  });
