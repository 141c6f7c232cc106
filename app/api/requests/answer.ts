import { z } from "zod";
import { plainAnswer } from "@/app/plain-answer";
import { contentDisposition } from "@/lib/files/names";

interface Sent {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

const INLINE = ["application/pdf", "image/png", "image/jpeg"];

/** A file of a case: never kept by a cache, never run as a page of this site. */
const sendFile = ({ name, mediaType, bytes }: Sent): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType.startsWith("text/") ? "application/octet-stream" : mediaType,
      "Content-Disposition": contentDisposition(INLINE.includes(mediaType) ? "inline" : "attachment", name),
      "Content-Length": String(bytes.byteLength),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });

export const notThere = (): Response => plainAnswer(404, "没有找到这个文件：可能已按保存期限清除，或者你没有查看权限。");

/** The file with this id as it stands in an address, when `find` finds it for whoever asks. */
export async function sendFound(id: string, find: (id: string) => Promise<Sent | null>): Promise<Response> {
  const file = z.uuid().safeParse(id).success ? await find(id) : null;
  return file === null ? notThere() : sendFile(file);
}
