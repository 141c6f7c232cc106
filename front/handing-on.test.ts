import http from "node:http";
import { text } from "node:stream/consumers";
import zlib from "node:zlib";
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

describe("what Next says in English, or without a word", () => {
  const says = (status: number, headers = {}, said = "") =>
    next.answers((_request, response) => response.writeHead(status, headers).end(said));
  const stale = () => says(400, { "content-type": "text/plain", "x-nextjs-action-not-found": "1" }, "Invalid Server Action request.");
  const post = { method: "POST", headers: { "content-type": "multipart/form-data; boundary=a" }, body: Buffer.from("--a--") };

  it.each(["/console/items/1", "/sign-in", "/deadline", "/"])("of a form of another version at %s is said to its sender", async (path) => {
    stale();
    const got = await ask(path, post);
    expect(got).toMatchObject({ status: 409, body: Buffer.from("stale"), headers: { "cache-control": "no-store" } });
    expect(got.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(got.headers["x-nextjs-action-not-found"]).toBeUndefined();
  });

  it.each([{ "next-action": "40ab" }, { rsc: "1" }])("is left to the framework's own script, which sends %j", async (headers) => {
    stale();
    const got = await ask("/deadline", { ...post, headers });
    expect(got).toMatchObject({ status: 400, body: Buffer.from("Invalid Server Action request.") });
    expect(got.headers["x-nextjs-action-not-found"]).toBe("1");
  });

  it("is said of a method that the address does not take, and of a form that cannot be read", async () => {
    says(405, { allow: "GET, HEAD" });
    for (const path of ["/search", "/console/items.csv"])
      expect(await ask(path, post)).toMatchObject({ status: 405, body: Buffer.from("refused"), headers: { allow: "GET, HEAD" } });
    expect(await ask("/requests/new/save")).toMatchObject({ status: 405, body: Buffer.from("refused") });
    says(500, { "content-type": "text/plain" }, "Internal Server Error");
    for (const path of ["/console", "/deadline"])
      expect(await ask(path, post)).toMatchObject({ status: 500, body: Buffer.from("failed null") });
  });

  it("stays as it is for programs, and where a route found its own words", async () => {
    says(405);
    for (const path of ["/api/view", "/api", "/api?a=b"]) expect(await ask(path)).toMatchObject({ status: 405, body: Buffer.from("") });
    says(500, { "content-type": "text/plain; charset=utf-8" }, "磁盘已满");
    expect(await ask("/console/items.csv")).toMatchObject({ status: 500, body: Buffer.from("磁盘已满") });
  });
});

describe("a page of the staff side that is empty until its script has run", () => {
  const empty = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script nonce="n">next()</script></body></html>';
  const sends = (status: number, text: string, coding?: "gzip" | "br") =>
    next.answers((_request, response) => {
      const bytes = coding === undefined ? text : { gzip: zlib.gzipSync, br: zlib.brotliCompressSync }[coding](text);
      const headers = { ...html, "content-security-policy": "script-src 'self' 'nonce-n'", ...(coding && { "content-encoding": coding }) };
      response.writeHead(status, headers).end(bytes);
    });

  it.each([undefined, "gzip", "br"] as const)("has words for those without script, and its script (compressed by %s)", async (coding) => {
    for (const status of [404, 500]) {
      sends(status, empty, coding);
      const got = await ask("/console/nowhere");
      const worded = empty.replace("<body>", `<body><noscript>${status} n</noscript>`);
      expect([got.status, got.body.toString("utf8"), got.headers["content-encoding"]]).toEqual([status, worded, undefined]);
      expect(got.headers["content-security-policy"]).toContain("nonce-n");
    }
  });

  it("is no page that has its own words, and none that was found", async () => {
    for (const [status, text] of [[404, "<html><body>没有</body></html>"] as const, [200, empty] as const]) {
      sends(status, text);
      expect(await ask("/console")).toMatchObject({ status, body: Buffer.from(text) });
    }
  });
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
