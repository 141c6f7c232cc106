import type { IncomingHttpHeaders } from "node:http";
import { type Page, readPage } from "@/lib/core/page-html";
import { FINISHED_HEADER, readKeeping } from "@/lib/core/page-marks";
import type { Answer } from "./upstream";

export const isHtml = (headers: IncomingHttpHeaders): boolean => (headers["content-type"] ?? "").startsWith("text/html");

/** The page of an answer: read, unless its head says that it is finished. Null when it is none. */
export function pageOf({ headers, body }: Pick<Answer, "headers" | "body">): Page | null {
  if (!isHtml(headers)) return null;
  const [html, finished] = [body.toString("utf8"), headers[FINISHED_HEADER]];
  return typeof finished === "string" ? { html, scriptFree: true, keeping: readKeeping(finished), status: null } : readPage(html);
}
