import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { uploadFile } from "@/lib/files/upload";
import { takeUpload } from "./take-upload";

/** Takes in one file: its bytes are the body, its percent-encoded name stands in the header X-File-Name. Answers with JSON. */
export const POST = (request: Request): Promise<Response> =>
  takeUpload(request, async ({ actor, name, body }) => {
    const file = await uploadFile(actor, {
      name,
      declaredSize: lengthOf(request.headers.get("content-length")),
      bytes: Readable.fromWeb(body as NodeReadableStream<Uint8Array>),
    });
    const { id, size, mediaType } = file;
    return Response.json({ id, name: file.name, size, mediaType }, { status: 201 });
  });

const lengthOf = (header: string | null): number | null => (header !== null && /^\d+$/.test(header) ? Number(header) : null);
