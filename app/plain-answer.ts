import type { ErrorCode } from "@/lib/core/errors";

/** An answer in words where a file or data was asked for: why there is none. */
export const plainAnswer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers } });

/** The status of an answer that tells of an expected failure. */
export const ERROR_STATUS: Readonly<Record<ErrorCode, number>> = {
  InvalidInput: 422,
  NotAllowed: 403,
  NotFound: 404,
  Conflict: 409,
  RuleViolation: 422,
};
