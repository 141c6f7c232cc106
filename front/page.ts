import type { IncomingHttpHeaders } from "node:http";
import { isEmpty, type Page, readPage } from "@/lib/core/page-html";
import { FINISHED_HEADER, readKeeping } from "@/lib/core/page-marks";
import type { Answer } from "./upstream";

/** A page as it is sent on, and what it said about itself. */
export interface FrontPage extends Omit<Page, "html"> {
  bytes: Buffer;
  /** nothing stands in it until the framework's script has run */
  empty: boolean;
}

export const isHtml = (headers: IncomingHttpHeaders): boolean => (headers["content-type"] ?? "").startsWith("text/html");

/** The page of an answer: read, unless its head says that it is finished. Null when it is none. */
export function pageOf({ headers, body }: Pick<Answer, "headers" | "body">): FrontPage | null {
  if (!isHtml(headers)) return null;
  const finished = headers[FINISHED_HEADER];
  if (typeof finished === "string") return { bytes: body, empty: false, scriptFree: true, keeping: readKeeping(finished), status: null };
  const { html, ...said } = readPage(body.toString("utf8"));
  return { ...said, bytes: Buffer.from(html), empty: isEmpty(html) };
}
