import zlib from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contentPolicy } from "@/lib/core/content-policy";
import { get, openStandIn, type StandIn } from "./testing/next-stand-in";
import { html, page, SCRIPT, shown } from "./testing/pages";

let next: StandIn;
beforeEach(async () => {
  next = await openStandIn();
});
afterEach(() => next.stop());

const serves = (content: (path: string) => string) =>
  next.answers((request, response) => {
    response.writeHead(200, {
      ...html,
      "cache-control": "private, no-store",
      "content-security-policy": "script-src 'nonce-n'",
      "x-frame-options": "DENY",
    });
    response.end(content(request.url ?? ""));
  });
const ask = (path = "/tzgg", options = {}) => get(next.at, path, options);
const body = async (path = "/tzgg", options = {}) => (await ask(path, options)).body.toString("utf8");

describe("a page that is made elsewhere", () => {
  it("is asked for there, kept or not, and everything else of Next", async () => {
    const front = await openStandIn({
      elsewhere: (pathname) => (pathname === "/search" ? { host: "127.0.0.1", port: next.port } : undefined),
    });
    try {
      serves(() => page("elsewhere"));
      front.answers((_request, response) => response.writeHead(200, html).end(page("next")));
      const at = async (path: string) => (await get(front.at, path)).body.toString("utf8");
      const kept = [await at("/search?page=2"), await at("/tzgg"), await at("/searching"), await at("/api/search")];
      front.ear.lost();
      expect([...kept, await at("/search?page=2"), await at("/tzgg")]).toEqual(
        ["elsewhere", "next", "next", "next", "elsewhere", "next"].map((text, at) => (at === 3 ? page(text) : shown(text))),
      );
      expect(next.asked.map(({ url }) => url)).toEqual(["/search", "/search?page=2", "/search?page=2"]);
    } finally {
      await front.stop();
    }
  });
});

describe("a page that is kept", () => {
  it("is made once for all who ask at once and later, and comes without the framework's script, under a policy without a nonce", async () => {
    serves(() => page("甲"));
    const at = await Promise.all(Array.from({ length: 40 }, () => ask()));
    at.push(await ask());
    expect(new Set(at.map((got) => got.body.toString("utf8")))).toEqual(new Set([shown("甲")]));
    expect(next.asked).toHaveLength(1);
    expect(at[0]?.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentPolicy(),
      "cache-control": "public, max-age=0, s-maxage=1, must-revalidate",
      vary: "Accept-Encoding, RSC",
      "x-frame-options": "DENY",
    });
    expect(contentPolicy()).toContain("script-src 'self';");
  });

  it("is asked for as nobody in particular, whatever the first visitor sent", async () => {
    serves(() => page("甲"));
    await ask("/tzgg?page=2", {
      headers: { cookie: "gongkai.session=a", host: "evil.example", "x-forwarded-host": "evil.example", "user-agent": "x" },
    });
    expect(next.asked.map(({ url }) => url)).toEqual(["/tzgg", "/tzgg?page=2"]);
    for (const { headers } of next.asked)
      expect(headers).toEqual({
        host: "xxgk.example.gov.cn",
        accept: "text/html",
        "accept-encoding": "identity",
        "x-forwarded-host": "xxgk.example.gov.cn",
        "x-forwarded-proto": "https",
        connection: "keep-alive",
      });
  });

  it("comes in the form that is asked for, with the same content", async () => {
    const long = "政府信息公开".repeat(500);
    serves(() => page(long));
    const forms = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync };
    for (const [name, open] of Object.entries(forms)) {
      const got = await ask("/tzgg", { headers: { "accept-encoding": name } });
      expect(got.headers).toMatchObject({ "content-encoding": name, "content-length": String(got.body.byteLength) });
      expect(open(got.body).toString("utf8")).toBe(shown(long));
    }
    const plain = await ask();
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString("utf8")).toBe(shown(long));
    expect(next.asked).toHaveLength(1);
  });

  it("answers HEAD without a body, and 304 to whoever has it, in whatever form", async () => {
    serves(() => page("甲"));
    const first = await ask();
    const head = await ask("/tzgg", { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, headers: { "content-length": first.headers["content-length"], etag: first.headers.etag } });
    expect(head.body).toHaveLength(0);
    const etag = first.headers.etag ?? "";
    expect(etag).toMatch(/^W\//);
    for (const tag of [etag, etag.slice(2), `"x", ${etag}`, "*"]) {
      const again = await ask("/tzgg", { headers: { "if-none-match": tag, "accept-encoding": "br" } });
      expect(again).toMatchObject({ status: 304, headers: { etag } });
    }
    expect((await ask("/tzgg", { headers: { "if-none-match": '"x"', "if-modified-since": new Date(4e12).toUTCString() } })).status).toBe(
      200,
    );
    expect((await ask("/tzgg", { headers: { "if-modified-since": new Date(0).toUTCString() } })).status).toBe(200);
    expect((await ask("/tzgg", { headers: { range: "bytes=0-3" } })).status).toBe(200);
  });

  it("is told apart by the parameters that it reads, and by no others", async () => {
    serves((path) => page(path));
    expect(await body("/tzgg?utm_source=a")).toBe(shown("/tzgg"));
    expect(await body("/tzgg?from=b&page=2&utm=1")).toBe(shown("/tzgg?page=2"));
    for (const noise of ["", "?", "?utm=2", "?q=%", "?pagE=2"]) expect(await body(`/tzgg${noise}`)).toBe(shown("/tzgg"));
    expect(await body("/tzgg?page=2")).toBe(shown("/tzgg?page=2"));
    expect(next.asked.map(({ url }) => url)).toEqual(["/tzgg", "/tzgg?page=2"]);
  });

  it("is made anew when something of it has changed", async () => {
    let version = 1;
    serves(() => page(`第${version}版`));
    expect(await body()).toBe(shown("第1版"));
    version = 2;
    next.ear.changed(["item:2"]);
    expect(await body()).toBe(shown("第1版"));
    next.ear.changed(["item:1"]);
    expect(await body()).toBe(shown("第2版"));
  });

  it("is not shown as it was before a change that came while it was made, to nobody; one more making serves them all", async () => {
    let version = 1;
    const waiting: (() => void)[] = [];
    next.answers((_request, response) => {
      const read = page(`第${version}版`);
      waiting.push(() => response.writeHead(200, html).end(read));
    });
    const before = [body(), body()];
    await vi.waitFor(() => expect(waiting).toHaveLength(1), { timeout: 60_000 });
    version = 2;
    next.ear.changed(["item:1"]);
    const after = [body(), body()];
    waiting[0]?.();
    await vi.waitFor(() => expect(waiting).toHaveLength(2), { timeout: 60_000 });
    waiting[1]?.();
    expect(new Set(await Promise.all([...before, ...after]))).toEqual(new Set([shown("第2版")]));
    expect(await body()).toBe(shown("第2版"));
    expect(next.asked).toHaveLength(2);
  });

  it("is not called fresh when it changes faster than it can be made", async () => {
    next.answers((_request, response) => {
      next.ear.changed(["item:1"]);
      response.writeHead(200, html).end(page("甲"));
    });
    expect((await ask()).headers).toMatchObject({ "cache-control": "no-store" });
    expect((await ask()).headers.etag).toBeUndefined();
  });

  it("is not there while changes may be missed", async () => {
    serves(() => page("甲"));
    await ask();
    next.ear.lost();
    expect(await body()).toBe(shown("甲"));
    expect((await ask("/tzgg", { headers: { cookie: "a=b" } })).headers["cache-control"]).toBe("private, no-store");
    expect(next.asked).toHaveLength(3);
    next.ear.heard();
    await ask();
    await ask();
    expect(next.asked).toHaveLength(4);
  });

  it("lies ready though Next is gone", async () => {
    serves(() => page("甲"));
    await ask();
    next.die();
    expect(await body()).toBe(shown("甲"));
    expect(await ask("/other")).toMatchObject({ status: 503, headers: { "retry-after": "30" }, body: Buffer.from("unavailable") });
    const health = await ask("/api/health");
    expect(health).toMatchObject({ status: 503, headers: { "content-type": "application/json" } });
  });
});

describe("an answer whose head says that it is a finished page", () => {
  const finished = (keeping: string) =>
    next.answers((_request, response) => response.writeHead(200, { ...html, "x-gongkai-finished": keeping }).end(`<p>${SCRIPT}</p>`));

  it("is kept as it came, and the head says so no longer", async () => {
    finished('{"tags":["items"],"params":["q"],"seconds":null}');
    const at = [await ask("/search?q=a&x=1"), await ask("/search?q=a"), await ask("/search?q=b")];
    expect(at.map((got) => got.body.toString("utf8"))).toEqual(Array.from({ length: 3 }, () => `<p>${SCRIPT}</p>`));
    expect(next.asked.map(({ url }) => url)).toEqual(["/search", "/search?q=a", "/search?q=b"]);
    expect(at[0]?.headers).toMatchObject({ "content-security-policy": contentPolicy() });
    expect(at[0]?.headers["x-gongkai-finished"]).toBeUndefined();
  });

  it("is not kept when nobody understands until when it may be", async () => {
    finished("for ever");
    await ask();
    await ask();
    expect(next.asked.length).toBeGreaterThan(2);
    expect((await ask()).headers["x-gongkai-finished"]).toBeUndefined();
  });
});

describe("what is not kept", () => {
  it.each([
    ["an error", 500, page("甲")],
    ["a page that says 404", 200, page("甲").replace("</head>", '<meta name="gongkai-status" content="404"/></head>')],
    ["a page that says nothing", 200, "<html>甲</html>"],
    ["a page over its time", 200, page("甲", { seconds: 0 })],
  ])("%s", async (_what, status, content) => {
    next.answers((_request, response) => response.writeHead(status, html).end(content));
    await ask();
    const asked = next.asked.length;
    const again = await ask();
    expect(next.asked.length).toBe(asked + 1);
    expect(again.status).toBe(content.includes("gongkai-status") ? 404 : status);
    expect(again.headers.etag).toBeUndefined();
  });

  it("a page that gives a cookie, which goes to whom it was meant for", async () => {
    let given = 0;
    next.answers((_request, response) => response.writeHead(200, { ...html, "set-cookie": `a=${++given}` }).end(page("甲")));
    const cookies = [await ask(), await ask()].map(({ headers }) => headers["set-cookie"]);
    expect(new Set(cookies.flat()).size).toBe(2);
  });

  it("a page for one visitor: with their cookie and address, and for nobody else", async () => {
    next.answers((request, response) => {
      const { cookie = "", "x-real-ip": address = "", "x-forwarded-for": forwarded } = request.headers;
      response.writeHead(200, html).end(`<html>${cookie} ${address} ${forwarded}</html>`);
    });
    const visit = (who: string) => body("/letters/new", { headers: { cookie: who, "x-real-ip": `ip-${who}` } });
    expect(await Promise.all([visit("a"), visit("b")])).toEqual(["<html>a ip-a 127.0.0.1</html>", "<html>b ip-b 127.0.0.1</html>"]);
    expect(await visit("c")).toBe("<html>c ip-c 127.0.0.1</html>");
  });

  it("what somebody signed in is told where nobody else is shown a page", async () => {
    next.answers((request, response) => {
      if (request.headers.cookie === undefined) response.writeHead(307, { location: "/sign-in" }).end();
      else response.writeHead(200, html).end("<html>preview</html>");
    });
    expect(await ask("/preview/1")).toMatchObject({ status: 307, headers: { location: "/sign-in" } });
    expect(await body("/preview/1", { headers: { cookie: "a" } })).toBe("<html>preview</html>");
  });

  it("a page that needs the framework's script, which keeps it and its policy", async () => {
    serves(() => `<html><body>甲${SCRIPT}</body></html>`);
    const got = await ask();
    expect(got.body.toString("utf8")).toContain(SCRIPT);
    expect(got.headers["content-security-policy"]).toBe("script-src 'nonce-n'");
  });

  it("what Next says where nothing stands or a page failed is said in words that need no script", async () => {
    next.answers(({ url }, response) => {
      const nowhere = page("没有找到").replace("</head>", '<meta name="gongkai-status" content="404"/></head>');
      if (url === "/404") response.writeHead(200, html).end(nowhere);
      else
        response
          .writeHead(url === "/fails" ? 500 : 404, html)
          .end('<!DOCTYPE html><html id="__next_error__"><script>["digest\\":\\"1234\\"]</script></html>');
    });
    expect(await ask("/gone")).toMatchObject({ status: 404, body: Buffer.from(shown("没有找到")) });
    expect(await ask("/fails")).toMatchObject({ status: 500, body: Buffer.from("failed 1234") });
  });

  it("a file that is not there, and an address that is none: the site says so, with the status", async () => {
    next.answers(({ url }, response) => {
      if (url === "/note.html" || url === "/attachments/1")
        response.writeHead(200, { ...html, "content-disposition": "attachment" }).end("file");
      else if (url === "/robots.txt") response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *");
      else response.writeHead(200, html).end(page("没有找到").replace("</head>", '<meta name="gongkai-status" content="404"/></head>'));
    });
    for (const path of ["/nope.txt", "/_next/static/nope.js", "/attachments/nope", "/%zz", `/${"长".repeat(3_000)}`])
      expect(await ask(encodeURI(path).replaceAll("%25", "%")), path.slice(0, 40)).toMatchObject({
        status: 404,
        body: Buffer.from(shown("没有找到")),
      });
    expect(await ask("/attachments/1")).toMatchObject({ status: 200, body: Buffer.from("file") });
    expect(await ask("/robots.txt")).toMatchObject({ status: 200, body: Buffer.from("User-agent: *") });
  });

  it("a head that is too long is answered in words", async () => {
    const got = await ask("/tzgg", { headers: { "x-long": "a".repeat(300_000) } });
    expect(got).toMatchObject({ status: 431, body: Buffer.from("网页的地址太长，请缩短后再试。") });
    expect(next.asked).toEqual([]);
    next.answers((_request, response) => response.writeHead(431).end());
    const { status, body } = await ask(`/tzgg?q=${"a".repeat(20_000)}`, { headers: { cookie: "a=1" } });
    expect([status, body]).toEqual([got.status, got.body]);
  });

  it("what a route says that failed without a word", async () => {
    next.answers((_request, response) => response.writeHead(500).end());
    for (const headers of [{}, { cookie: "a=1" }])
      expect(await ask("/search?q=a", { headers })).toMatchObject({ status: 500, body: Buffer.from("failed null") });
  });
});
