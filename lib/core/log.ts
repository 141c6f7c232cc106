import { randomUUID } from "node:crypto";

type Level = "info" | "warn" | "error";

/** One line of JSON to standard error. Never personal data, never what was typed. */
export function log(level: Level, event: string, detail: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...detail })}\n`);
}

/** Logs an unexpected error and returns the short id that the person sees and can quote. */
export function logError(event: string, error: unknown, detail: Record<string, unknown> = {}): string {
  const id = randomUUID().slice(0, 8);
  log("error", event, {
    id,
    ...detail,
    error:
      error instanceof Error
        ? { name: error.name, message: error.message, stack: error.stack, cause: String(error.cause ?? "") }
        : String(error),
  });
  return id;
}
