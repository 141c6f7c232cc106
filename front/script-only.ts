import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import zlib from "node:zlib";
import { isEmpty } from "@/lib/core/page-html";
import type { Texts } from "./answers";
import { isHtml } from "./page";
import { endToEnd, wholeBody } from "./upstream";

/** As Next may have compressed it. */
const OPENERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  identity: (bytes) => bytes,
  gzip: zlib.gunzipSync,
  br: zlib.brotliDecompressSync,
};

const openerOf = (headers: IncomingHttpHeaders) => OPENERS[headers["content-encoding"] ?? "identity"];
const NONCE = /'nonce-([A-Za-z0-9+/=_-]+)'/;

/** The status of a page that Next may have left to its script: nothing stands in it before that has run. */
export function scriptOnlyStatus({ statusCode, headers }: IncomingMessage): 404 | 500 | null {
  if (!isHtml(headers) || openerOf(headers) === undefined) return null;
  return statusCode === 404 || statusCode === 500 ? statusCode : null;
}

/** Sends such a page with the same in words for those who run no script; the page of the script is the better one for everybody else. */
export async function sendWithWords(texts: Texts, status: 404 | 500, answer: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers } = answer;
  const body = await wholeBody(answer);
  const html = (openerOf(headers)?.(body) ?? body).toString("utf8");
  const nonce = NONCE.exec(String(headers["content-security-policy"]))?.[1] ?? "";
  const words = `<body><noscript>${texts.scriptless(nonce, status)}</noscript>`;
  const bytes = Buffer.from(isEmpty(html) ? html.replace("<body>", () => words) : html);
  const { "content-encoding": _coding, etag: _etag, ...own } = endToEnd(headers);
  response.writeHead(status, { ...own, "content-length": bytes.byteLength }).end(bytes);
}
