import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { contentPolicy, pageSecurity } from "@/lib/core/content-policy";
import { logError } from "@/lib/core/log";
import { chooseEncoding } from "./encoding";
import { compressed } from "./finished-page";
import { pageHeaders } from "./keeper";
import type { FrontPage } from "./page";
import { endToEnd } from "./upstream";
import type { Wordless } from "./wordless";

/** Pages for when Next does not answer, has failed, or has no words: made of nothing but their text. */
export interface Texts {
  unavailable: (nonce: string) => string;
  failed: (nonce: string, number: string | null) => string;
  stale: (nonce: string) => string;
  refused: (nonce: string) => string;
  /** what stands within a page that is empty without its script */
  scriptless: (nonce: string, status: 404 | 500) => string;
}

const RETRY_SECONDS = "30";
const COMPRESS_FROM = 1_000;

export interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  page: FrontPage | null;
}

/** Sends a page that is not kept. One that failed is replaced: Next's own is empty without its script. */
export async function sendPage(texts: Texts, { status, headers, body, page }: Sent, request: IncomingMessage, response: ServerResponse) {
  if (status === 500 && (page === null || page.empty)) return sendFailed(texts, body, request, response);
  const { "content-length": _, ...own }: OutgoingHttpHeaders = page?.scriptFree === true ? pageHeaders(headers) : endToEnd(headers);
  const encoding = body.byteLength < COMPRESS_FROM ? "identity" : chooseEncoding(request.headers["accept-encoding"]);
  const bytes = await compressed(page?.bytes ?? body, encoding, true);
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

const WORDLESS_STATUS = { stale: 409, refused: 405, failed: 500 } as const;

/** Says in words what Next's answer does not. */
export function sendWords(
  texts: Texts,
  what: Wordless,
  { allow }: IncomingHttpHeaders,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (allow !== undefined) response.setHeader("Allow", allow);
  sendText(request, response, WORDLESS_STATUS[what], (nonce) => texts[what](nonce, null));
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

const TOO_LONG = "网页的地址太长，请缩短后再试。";

/** To an address that is longer than Next takes: it says so without a word. */
export function sendTooLong(response: ServerResponse): void {
  response.writeHead(431, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }).end(TOO_LONG);
}

/** What came is no request, or one with an address that is too long: there is nobody to make a page for. */
export function sendMisunderstood({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return;
  const [status, text] =
    code === "HPE_HEADER_OVERFLOW" ? ["431 Request Header Fields Too Large", TOO_LONG] : ["400 Bad Request", "请求有误。"];
  const headers = `Content-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${text}`);
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: (nonce: string) => string): void {
  const nonce = Buffer.from(randomUUID()).toString("base64");
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    ...pageSecurity(contentPolicy({ nonce })),
  };
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : text(nonce));
}
