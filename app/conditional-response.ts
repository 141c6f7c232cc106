import { createHash } from "node:crypto";
import { isUnchanged, modifiedAt } from "@/lib/core/http-validators";

interface ConditionalOptions {
  contentType: string;
  /** when what is told last changed, where that is known */
  changedAt?: Date | null;
  headers?: Readonly<Record<string, string>>;
}

/**
 * Answers with a text that many ask for again and again: with its validators, and 304 for whoever has it.
 * Copies may be kept but must be asked about: what has been withdrawn is not served from one.
 */
export function conditionalResponse(request: Request, text: string, options: ConditionalOptions, now = new Date()): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const modified = modifiedAt(options.changedAt ?? null, now);
  const headers = new Headers({ ...options.headers, ETag: etag, "Cache-Control": "public, no-cache" });
  if (modified !== null) headers.set("Last-Modified", modified.toUTCString());
  const asked = { ifNoneMatch: request.headers.get("if-none-match"), ifModifiedSince: request.headers.get("if-modified-since") };
  if (isUnchanged(asked, { etag, modified })) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", options.contentType);
  return new Response(text, { headers });
}
