import http, { type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";

/** Where Next listens, or somebody else who makes pages. */
export interface Upstream {
  host: string;
  port: number;
  /** when it is to have connections of its own, as many as its agent says */
  agent?: http.Agent;
  /** how many questions it has been asked that it has not answered yet */
  busy?: number;
}

/** Counts a question as under way until it has been answered, or has failed. */
async function busyWith<T>(upstream: Upstream, answer: Promise<T>): Promise<T> {
  upstream.busy = (upstream.busy ?? 0) + 1;
  try {
    return await answer;
  } finally {
    upstream.busy--;
  }
}

/** Of one connection, not of the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
]);

const shared = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 64 });

/** The headers of a message for the other side, without those of this connection. */
export function endToEnd(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set(
    (headers.connection ?? "")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim()),
  );
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && !named.has(name)));
}

/** The headers of a visitor's request as Next is to get them: what it would fill in by itself, it would now fill in about us. */
export function visitorHeaders({ headers, socket }: IncomingMessage): OutgoingHttpHeaders {
  return {
    ...endToEnd(headers),
    "x-forwarded-for": headers["x-forwarded-for"] ?? socket.remoteAddress,
    "x-forwarded-host": headers["x-forwarded-host"] ?? headers.host,
    "x-forwarded-port": headers["x-forwarded-port"] ?? String(socket.localPort),
    "x-forwarded-proto": headers["x-forwarded-proto"] ?? "http",
  };
}

/** Sends a visitor's request on, body and all, and gives Next's answer when its head has come. Ends it when the visitor goes away. */
export function sendOn(
  { host, port, agent = shared }: Upstream,
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method = "GET", url = "/" } = request;
    const chunked = "transfer-encoding" in request.headers;
    const bodiless = !chunked && !("content-length" in request.headers);
    const ask = (again: boolean): void => {
      const sent = http.request({ host, port, agent, method, path: url, headers });
      // Said outright: for some methods Node would not mark where the body ends.
      if (chunked) sent.setHeader("transfer-encoding", "chunked");
      sent.once("response", resolve);
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // Next had closed a connection that was kept for the next request: nothing of it has been read.
        if (again && bodiless && sent.reusedSocket && error.code === "ECONNRESET") ask(false);
        else reject(error);
      });
      response.once("close", () => sent.destroy());
      if (bodiless) sent.end();
      else request.pipe(sent);
    };
    ask(true);
  });
}

/** Hands an answer on as it comes. One that breaks off is broken off here as well. */
export function handBack(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, rawEndToEnd(answer));
  pipeline(answer, response, (error) => error && response.destroy());
}

/** As they came: names keep their case, and headers that came twice go out twice. */
function rawEndToEnd({ rawHeaders, headers }: IncomingMessage): string[] {
  const passed = endToEnd(headers);
  const raw: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = [rawHeaders[at], rawHeaders[at + 1]];
    if (name.toLowerCase() in passed) raw.push(name, value);
  }
  return raw;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const PATIENCE_MS = 60_000;
const MOST_BYTES = 16 * 1024 * 1024;

/** Asks for a page as nobody in particular: no cookie, no address, nothing that could make it somebody's own. */
export const askAsNobody = (upstream: Upstream, path: string, site: URL): Promise<Answer> =>
  busyWith(upstream, asked(upstream, path, site));

function asked({ host: hostname, port, agent = shared }: Upstream, path: string, { host, protocol }: URL): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const forwarded = { "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) };
    const headers = { host, accept: "text/html", "accept-encoding": "identity", ...forwarded };
    const ask = (again: boolean): void => {
      const sent = http.get({ host: hostname, port, agent, path, headers, timeout: PATIENCE_MS }, (answer) => {
        wholeBody(answer).then((body) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body }), reject);
      });
      sent.once("timeout", () => sent.destroy(new Error("no answer in time")));
      sent.on("error", (error: NodeJS.ErrnoException) => {
        if (again && sent.reusedSocket && error.code === "ECONNRESET") ask(false);
        else reject(error);
      });
    };
    ask(true);
  });
}

/** The body to its end; throws when it breaks off or is larger than any page. */
export async function wholeBody(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new Error("larger than any page");
    parts.push(part);
  }
  if (!answer.complete) throw new Error("the answer broke off");
  return Buffer.concat(parts);
}
