import { once } from "node:events";
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Ear } from "@/lib/core/public-changes";
import { type FrontPlan, openFront } from "../front";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server in the place of Next, with the front before it. What `elsewhere` says is asked of somebody else. */
export async function openStandIn({ elsewhere }: Pick<FrontPlan, "elsewhere"> = {}) {
  let handler: Handler = (_request, response) => response.end();
  const asked: IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request);
    handler(request, response);
  });
  const port = await listening(server);
  const own = { ear: null as Ear | null };
  const at = await freePort();
  const front = await openFront({
    listen: { host: "127.0.0.1", port: at },
    upstream: { host: "127.0.0.1", port },
    ...(elsewhere && { elsewhere }),
    site: new URL("https://xxgk.example.gov.cn"),
    mostBytes: 1_000_000,
    texts: {
      unavailable: () => "unavailable",
      failed: (_nonce, number) => `failed ${number}`,
      stale: () => "stale",
      refused: () => "refused",
      scriptless: (nonce, status) => `${status} ${nonce}`,
    },
    hear: (ear) => {
      own.ear = ear;
      return { stop: async () => undefined };
    },
  });
  own.ear?.heard();
  return {
    at,
    port,
    asked,
    ear: own.ear as Ear,
    answers: (next: Handler) => {
      handler = next;
    },
    /** As `kill -9` would. */
    die: () => {
      server.close();
      server.closeAllConnections();
    },
    stop: async () => {
      await front.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}

export type StandIn = Awaited<ReturnType<typeof openStandIn>>;

async function listening(server: http.Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = http.createServer();
  const port = await listening(server);
  server.close();
  await once(server, "close");
  return port;
}

interface Got {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Asks the front; no header is added to those given. */
export function get(
  at: number,
  path: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: Buffer } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {}, body } = options;
    const request = http.request({ host: "127.0.0.1", port: at, path, method, headers, agent: false }, async (response) => {
      try {
        const parts: Buffer[] = [];
        for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      } catch (error) {
        reject(error);
      }
    });
    request.once("error", reject);
    request.end(body);
  });
}
