import { createHash } from "node:crypto";

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
  if (isUnchanged(request.headers, etag, modified)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", options.contentType);
  return new Response(text, { headers });
}

/** The whole second after the change: a second change within the same one must not go unseen. Null while that is still to come. */
function modifiedAt(changedAt: Date | null, now: Date): Date | null {
  if (changedAt === null) return null;
  const second = new Date(Math.ceil(changedAt.getTime() / 1000) * 1000);
  return second > now ? null : second;
}

/** RFC 9110, 13.2.2: the tag decides when one is sent, else the date. */
function isUnchanged(headers: Headers, etag: string, modified: Date | null): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) return tags.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return modified !== null && !Number.isNaN(since) && modified.getTime() <= since;
}
