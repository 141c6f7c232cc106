import type { IncomingMessage } from "node:http";
import type { Answer } from "./upstream";

/**
 * What Next says by itself in English, or without a word:
 * `stale`, a form whose action it does not know, as every form that was open while the site was upgraded;
 * `refused`, a method that the address does not take; `failed`, a request that could not be read, or a route that threw.
 */
export type Wordless = "stale" | "refused" | "failed";

const UNKNOWN_ACTION = "x-nextjs-action-not-found";

/** What an answer fails to tell the person who asked; null when it says it, or when it was not a person who asked. */
export function wordless({ url = "", headers: asked }: IncomingMessage, { status, headers }: Omit<Answer, "body">): Wordless | null {
  if (/^\/api(?:[/?]|$)/.test(url) || asked["next-action"] !== undefined || asked.rsc !== undefined) return null;
  if (headers[UNKNOWN_ACTION] !== undefined) return "stale";
  const type = headers["content-type"];
  if (status === 405 && type === undefined) return "refused";
  return status === 500 && (type === undefined || type === "text/plain") ? "failed" : null;
}
