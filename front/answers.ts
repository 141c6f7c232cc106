import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { contentPolicy } from "@/lib/core/content-policy";
import { logError } from "@/lib/core/log";
import { isEmpty, type Page } from "@/lib/core/page-html";
import { chooseEncoding } from "./encoding";
import { compressed } from "./finished-page";
import { pageHeaders } from "./keeper";
import { endToEnd } from "./upstream";

/** Pages for when Next does not answer, or has failed: made of nothing but their text. */
export interface Texts {
  unavailable: (nonce: string) => string;
  failed: (nonce: string, number: string | null) => string;
}

const RETRY_SECONDS = "30";
const COMPRESS_FROM = 1_000;

export interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  page: Page | null;
}

/** Sends a page that is not kept. One that failed is replaced: Next's own is empty without its script. */
export async function sendPage(texts: Texts, { status, headers, body, page }: Sent, request: IncomingMessage, response: ServerResponse) {
  if (status === 500 && (page === null || isEmpty(page))) return sendFailed(texts, body, request, response);
  const { "content-length": _, ...own }: OutgoingHttpHeaders = page?.scriptFree === true ? pageHeaders(headers) : endToEnd(headers);
  const encoding = body.byteLength < COMPRESS_FROM ? "identity" : chooseEncoding(request.headers["accept-encoding"]);
  const bytes = await compressed(page === null ? body : Buffer.from(page.html), encoding, true);
  const cookies = headers["set-cookie"];
  response.writeHead(status === 200 ? (page?.status ?? status) : status, {
    ...own,
    ...(cookies === undefined ? {} : { "set-cookie": cookies }),
    "cache-control": headers["cache-control"] ?? "no-store",
    vary: headers.vary ?? "Accept-Encoding",
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "content-length": bytes.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** With the number by which the error is found in the log. */
function sendFailed({ failed }: Texts, body: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const number = /\\?"digest\\?":\\?"(\d{1,20})\\?"/.exec(body.toString("utf8"))?.[1] ?? null;
  sendText(request, response, 500, (nonce) => failed(nonce, number));
}

/** Answers a request that could not be handed on, or breaks off an answer that had begun. */
export function sendUnavailable({ unavailable }: Texts, error: unknown, request: IncomingMessage, response: ServerResponse): void {
  // The visitor went away.
  if (response.destroyed) return;
  if (!isUnreachable(error)) logError("front", error, { path: (request.url ?? "").split("?")[0] });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader("Retry-After", RETRY_SECONDS);
  if (request.url?.startsWith("/api/") === true) {
    response.writeHead(503, { "Content-Type": "application/json", "Cache-Control": "no-store" });
    response.end(JSON.stringify({ status: "unavailable", error: "网站正在启动或暂时无法访问，请稍后重试。" }));
  } else sendText(request, response, 503, unavailable);
}

/** Next is starting or ending; the lines of the log about that say enough. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ECONNREFUSED" || error.code === "ECONNRESET");

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: (nonce: string) => string): void {
  const nonce = Buffer.from(randomUUID()).toString("base64");
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": contentPolicy({ nonce }),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
  };
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : text(nonce));
}
