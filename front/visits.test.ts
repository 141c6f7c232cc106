import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import type { Batch } from "@/lib/visits/recorder";
import { countVisits } from "./visits";

afterEach(() => vi.unstubAllEnvs());

const PERSON = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64)", accept: "text/html,application/xhtml+xml" };

/** What is counted of these requests, as [views, visitors] of each page. */
async function counted(requests: readonly [path: string, headers: Record<string, string>][]): Promise<Record<string, [number, number]>> {
  const batches: Batch[] = [];
  const visits = countVisits(async (batch) => void batches.push(batch));
  const server = http.createServer((request, response) => {
    response.once("finish", () => visits.answered(request, response));
    response.writeHead(request.url === "/gone" ? 410 : 200, { "content-type": "text/html" }).end("x");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  for (const [path, headers] of requests) await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();
  server.close();
  await visits.close();
  return Object.fromEntries(
    batches.flatMap(({ pages }) => [...pages].map(([page, { views, visitors }]) => [page, [views, visitors.size]])),
  );
}

it("pages that people ask for are counted; files, data, robots and what is gone are not", async () => {
  expect(
    await counted([
      ["/tzgg", PERSON],
      ["/tzgg?page=2", PERSON],
      ["/tzgg", { ...PERSON, accept: "*/*", rsc: "1" }],
      ["/tzgg", { ...PERSON, accept: "*/*", rsc: "1", "next-router-prefetch": "1" }],
      ["/tzgg", { ...PERSON, accept: "image/avif" }],
      ["/tzgg", { ...PERSON, "sec-purpose": "prefetch" }],
      ["/tzgg/202611/t20261118_41.pdf", PERSON],
      ["/tzgg", { ...PERSON, "user-agent": "Baiduspider" }],
      ["/gone", PERSON],
    ]),
  ).toEqual({ "/tzgg": [3, 1] });
});

it("visitors are told apart by the header of the server in front, where one is trusted", async () => {
  const from = (address: string) => ({ ...PERSON, "x-real-ip": address });
  const both: [string, Record<string, string>][] = [
    ["/", from("203.0.113.1")],
    ["/", from("203.0.113.2")],
  ];
  expect(await counted(both)).toEqual({ "/": [2, 1] });
  vi.stubEnv("GONGKAI_ADDRESS_HEADER", "X-Real-IP");
  expect(await counted(both)).toEqual({ "/": [2, 2] });
});
