import http from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { get, openStandIn, type StandIn } from "./testing/next-stand-in";
import { html, page, shown } from "./testing/pages";

let next: StandIn;
beforeEach(async () => {
  next = await openStandIn();
});
afterEach(() => next.stop());

const ask = (path = "/tzgg", options = {}) => get(next.at, path, options);
const body = async (path = "/tzgg", options = {}) => (await ask(path, options)).body.toString("utf8");

describe("what is handed on", () => {
  it("arrives while it is sent, and whole", async () => {
    const half = Buffer.alloc(8_000_000, 1);
    let arrived = 0;
    const began = new Promise<void>((resolve) =>
      next.answers((request, response) => {
        request.on("data", (part: Buffer) => {
          arrived += part.byteLength;
          resolve();
        });
        request.on("end", () => response.end(String(arrived)));
      }),
    );
    const got = new Promise<string>((resolve, reject) => {
      const request = http.request({ port: next.at, host: "127.0.0.1", path: "/api/files", method: "POST" }, (response) =>
        resolve(text(response)),
      );
      request.once("error", reject);
      request.write(half);
      void began.then(() => request.end(half));
    });
    expect(await got).toBe("16000000");
    expect(next.asked[0]?.headers["transfer-encoding"]).toBe("chunked");
  });

  it("gets its answer though Next reads no further, as one that is too large", async () => {
    next.answers((_request, response) => response.writeHead(413).end("too large"));
    const got = await ask("/api/files", { method: "POST", body: Buffer.alloc(5_000_000) });
    expect(got).toMatchObject({ status: 413, body: Buffer.from("too large") });
  });

  it("comes back as it was sent: status, headers, parts of files", async () => {
    next.answers(({ headers }, response) => {
      response.writeHead(206, "Partial Content", [
        "Content-Range",
        "bytes 0-3/9",
        "Set-Cookie",
        "a=1",
        "Set-Cookie",
        "b=2",
        "X-Case",
        String(headers.range),
      ]);
      response.end("part");
    });
    const got = await ask("/attachments/1/a.pdf", { headers: { range: "bytes=0-3" } });
    expect(got).toMatchObject({ status: 206, body: Buffer.from("part") });
    expect(got.headers).toMatchObject({ "content-range": "bytes 0-3/9", "set-cookie": ["a=1", "b=2"], "x-case": "bytes=0-3" });
  });

  it("is not gone on with when the visitor has gone away", async () => {
    const closed = new Promise<void>((resolve) => next.answers((request) => request.once("close", () => resolve())));
    const request = http.get({ port: next.at, host: "127.0.0.1", path: "/api/slow" }).on("error", () => undefined);
    await vi.waitFor(() => expect(next.asked).toHaveLength(1), { timeout: 60_000 });
    request.destroy();
    await closed;
  });

  it("breaks off where Next breaks off, so that half a file is not taken for a whole one", async () => {
    next.answers((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
    });
    await expect(ask("/attachments/1/a.pdf")).rejects.toThrow();
  });

  it("headers of one connection stay with it", async () => {
    next.answers((request, response) => {
      response
        .writeHead(200, { connection: "x-private", "x-private": "1", "keep-alive": "timeout=1" })
        .end(JSON.stringify(request.headers));
    });
    const got = await ask("/api/x", { headers: { connection: "x-hop", "x-hop": "1", te: "trailers", "x-stays": "1" } });
    expect(JSON.parse(got.body.toString("utf8"))).toMatchObject({ "x-stays": "1" });
    expect(JSON.parse(got.body.toString("utf8"))).not.toHaveProperty("x-hop");
    expect(got.headers).not.toHaveProperty("x-private");
  });
});

it("a form that is sent is answered for its sender, without the framework's script", async () => {
  next.answers((request, response) => {
    void text(request).then((sent) => response.writeHead(200, html).end(page(`${request.method} ${sent}`)));
  });
  const post = (typed: string) => body("/deadline", { method: "POST", body: Buffer.from(typed) });
  expect(await Promise.all([post("a"), post("b")])).toEqual([shown("POST a"), shown("POST b")]);
});

it("stops when what is in flight has been answered", async () => {
  const waiting: (() => void)[] = [];
  next.answers((_request, response) => waiting.push(() => response.end("done")));
  const last = body("/api/x");
  await vi.waitFor(() => expect(waiting).toHaveLength(1), { timeout: 60_000 });
  const stopped = next.stop();
  await expect(ask("/api/y")).rejects.toThrow();
  waiting[0]?.();
  expect(await last).toBe("done");
  await stopped;
  next = await openStandIn();
});
