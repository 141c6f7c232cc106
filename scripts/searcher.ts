import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { answerQuestion } from "@/app/(portal)/search/answer";
import { finishedHeaders } from "@/app/framed-page";
import { type Closed, DATABASE_AWAY, NOT_SET_UP } from "@/app/plain-pages";
import { MOST_HEADER_BYTES } from "@/front/address";
import { contentPolicy, pageSecurity } from "@/lib/core/content-policy";
import { closeDb } from "@/lib/core/db";
import { closeProbe, databaseAnswers } from "@/lib/core/health";
import { logError } from "@/lib/core/log";
import { warmUpSearch } from "@/lib/portal/search/warm-up";

// One of the processes that answer /search, behind the server in front (docs/decisions/0013-searchers.md). Started by scripts/serve.ts.

async function answer({ url = "/" }: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await answerQuestion(new URL(url, "http://localhost").searchParams);
  if (page === null) return sendClosed(NOT_SET_UP, response);
  const html = Buffer.from(page.html);
  const headers = { ...finishedHeaders(page), ...pageSecurity(contentPolicy()), "content-length": html.byteLength };
  response.writeHead(200, headers).end(html);
}

/** While the database is away that is said; anything else is for the server in front to say. */
async function failed(error: unknown, response: ServerResponse): Promise<void> {
  if (!(await databaseAnswers())) return sendClosed(DATABASE_AWAY, response);
  logError("search", error);
  response.writeHead(500).end();
}

function sendClosed({ page, retrySeconds }: Closed, response: ServerResponse): void {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "retry-after": retrySeconds };
  response.writeHead(503, { ...headers, ...pageSecurity(contentPolicy({ nonce })) }).end(page(nonce));
}

const server = http.createServer({ maxHeaderSize: MOST_HEADER_BYTES }, (request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  answer(request, response).catch((error: unknown) => failed(error, response));
});
// Idle connections are ended by the server in front, never here while a question is on its way.
server.keepAliveTimeout = 90_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("listening"));
void warmUpSearch().then(() => process.send?.("ready"));

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.close(() => void Promise.all([closeDb(), closeProbe()]).finally(() => process.exit(0)));
    server.closeIdleConnections();
  });
