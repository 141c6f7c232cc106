import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { contentDisposition } from "@/lib/files/names";
import { storage } from "@/lib/files/storage";

export interface ServedFile {
  sha256: string;
  mediaType: string;
  /** for the download */
  name: string;
}

interface ServeOptions {
  disposition: "attachment" | "inline";
  cacheControl: string;
}

/** The part of a file that a Range header asks for: null for the whole, "outside" when there is no such part. */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | "outside" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [, from = "", to = ""] = match;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? "outside" : { start, end };
}

/** Answers with a stored file; the caller has decided that it may be seen. Null when its bytes are not there. */
export async function fileResponse(
  request: Request,
  file: ServedFile,
  { disposition, cacheControl }: ServeOptions,
): Promise<Response | null> {
  const size = await storage().stat(file.sha256);
  if (size === null) return null;
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    "Content-Type": file.mediaType.startsWith("text/") ? "application/octet-stream" : file.mediaType,
    "Content-Disposition": contentDisposition(disposition, file.name),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": cacheControl,
    "Accept-Ranges": "bytes",
    ETag: etag,
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });

  const range = rangeOf(request.headers.get("range"), size);
  if (range === "outside") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Length", String(range === null ? size : range.end - range.start + 1));
  if (range !== null) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
  const bytes = Readable.toWeb(storage().open(file.sha256, range ?? undefined)) as NodeReadableStream<Uint8Array>;
  return new Response(bytes as unknown as ReadableStream<Uint8Array>, { status: range === null ? 200 : 206, headers });
}
