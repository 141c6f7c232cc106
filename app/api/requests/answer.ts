import { contentDisposition } from "@/lib/files/names";

interface Sent {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

const INLINE = ["application/pdf", "image/png", "image/jpeg"];

/** A file of a case: never kept by a cache, never run as a page of this site. */
export const sendFile = ({ name, mediaType, bytes }: Sent): Response =>
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

export const notThere = (): Response =>
  new Response("没有找到这个文件：可能已按保存期限清除，或者你没有查看权限。", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
