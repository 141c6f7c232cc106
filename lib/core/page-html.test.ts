import { describe, expect, it } from "vitest";
import { readPage } from "./page-html";

const noScript = '<meta name="gongkai-script" content="none"/>';
const keep = `<meta name="gongkai-keep" content="{&quot;tags&quot;:[&quot;item:41&quot;],&quot;params&quot;:[&quot;page&quot;],&quot;seconds&quot;:60}"/>`;
/** As Next 16 writes it. */
const head = (marks: string) =>
  '<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="Tk9O" data-precedence="next"/>' +
  '<link rel="preload" as="script" fetchPriority="low" nonce="Tk9O" href="/_next/static/chunks/b.js"/><script src="/_next/static/chunks/c.js" async="" nonce="Tk9O"></script>' +
  `<title>甲&lt;乙</title><link rel="icon" href="/icon.svg"/>${marks}<script src="/_next/static/chunks/d.js" noModule="" nonce="Tk9O"></script></head>`;
const tail =
  '<script src="/portal.js" defer="" nonce="Tk9O"></script><script src="/_next/static/chunks/e.js" id="_R_" nonce="Tk9O" async=""></script>' +
  '<script nonce="Tk9O">(self.__next_f=self.__next_f||[]).push([0])</script><script nonce="Tk9O">self.__next_f.push([1,"<p>\\u003c/script>"])</script></body></html>';
const body =
  '<body><div hidden=""><!--$--><!--/$--></div><main data-a="a>b">正<!-- -->文</main><script type="application/ld+json">{"a":"<!--"}</script>';

describe("a page without script", () => {
  it("keeps what people and machines read, and the project's own script, and loses the rest", () => {
    expect(readPage(head(noScript) + body + tail)).toEqual({
      scriptFree: true,
      keeping: null,
      status: null,
      html:
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
        '<title>甲&lt;乙</title><link rel="icon" href="/icon.svg"/></head><body><div hidden=""></div><main data-a="a>b">正文</main>' +
        '<script type="application/ld+json">{"a":"<!--"}</script><script src="/portal.js" defer=""></script></body></html>',
    });
  });

  it("says what it is kept by, and its status", () => {
    expect(readPage(head(noScript + keep) + body + tail)).toMatchObject({ keeping: { tags: ["item:41"], params: ["page"], seconds: 60 } });
    const missing = readPage(head(`${noScript}<meta name="gongkai-status" content="404"/>`) + body + tail);
    expect(missing).toMatchObject({ status: 404, keeping: null });
    expect(missing.html).not.toContain("gongkai-");
  });

  it.each(["200", "302", "999", "", "404 "])("has no status %j", (status) => {
    expect(readPage(`${noScript}<meta name="gongkai-status" content="${status}">`).status).toBeNull();
  });

  it.each(["", "{", "[]", '{"tags":"a"}', "{&quot;tags&quot;:[&quot;a b&quot;],&quot;params&quot;:[],&quot;seconds&quot;:null}"])(
    "is not kept by %j",
    (content) => {
      expect(readPage(`${noScript}<meta name="gongkai-keep" content="${content}">`).keeping).toBeNull();
    },
  );
});

describe("a page with script", () => {
  it.each([
    ["says nothing", ""],
    ["says something else", '<meta name="gongkai-script" content="all"/>'],
    ["has a part that comes late", `${noScript}<template id="B:0"></template>`],
    ["has a part to be moved to its place", `${noScript}<div hidden id="S:0">late</div>`],
  ])("that %s stays as it is, but for the marks", (_what, mark) => {
    const page = readPage(head(mark + keep) + body + tail);
    expect(page).toMatchObject({ scriptFree: false, keeping: null });
    const marks = /<meta name="gongkai-[^>]*>/g;
    expect(page.html).toBe((head(mark) + body + tail).replace(marks, ""));
  });
});

it("marks in the text of a page are text", () => {
  const text = `<p>&lt;meta name="gongkai-keep"&gt;</p><textarea><meta name="gongkai-script" content="none"></textarea>`;
  expect(readPage(text)).toEqual({ html: text, scriptFree: false, keeping: null, status: null });
});
