import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import PortalError from "./(portal)/error";
import ConsoleError from "./console/error";
import GlobalError from "./global-error";
import { failedPage, notSetUpPage, nowherePage, refusedPage, scriptlessWords, stalePage, unavailablePage } from "./plain-pages";

const failed = (digest?: string) => Object.assign(new Error("password=geheim at /srv/app.ts"), digest === undefined ? {} : { digest });
const links = (html: string): string[] => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);

describe.each([
  { name: "of the portal", page: PortalError, back: "/" },
  { name: "of the console", page: ConsoleError, back: "/console" },
  { name: "in place of everything", page: GlobalError, back: "/" },
])("the error page $name", ({ page, back }) => {
  const shown = (digest?: string) => renderToStaticMarkup(createElement(page, { error: failed(digest), reset: () => undefined }));

  it("says the number by which the error is found, and nothing of the error itself", () => {
    expect(shown("2718281828").replace(/<[^>]*>/g, "")).toContain("错误编号 2718281828");
    expect(shown()).not.toContain("错误编号");
    expect(shown()).not.toMatch(/geheim|srv/);
  });

  it("has one heading, a way to try again and a way on", () => {
    expect(shown().match(/<h1/g)).toHaveLength(1);
    expect(shown()).toMatch(/<button type="button"[^>]*>重试<\/button>/);
    expect(links(shown())).toContain(back);
  });
});

describe("pages that are nothing but their text", () => {
  it.each([
    ["503", unavailablePage("n0nce"), [""]],
    ["500", failedPage("n0nce", "42"), ["", "/", "/search", "/about"]],
    ["404", nowherePage("n0nce"), ["/", "/search", "/sitemap"]],
    ["409", stalePage("n0nce"), ["", "/", "/about"]],
    ["405", refusedPage("n0nce"), ["/", "/search", "/requests"]],
    ["503 before the first set-up", notSetUpPage("n0nce"), ["/setup"]],
  ])("%s has no script, one style that the policy allows, and a way on", (_status, html, ways) => {
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=/);
    expect(html.match(/<style nonce="n0nce">/g)).toHaveLength(1);
    expect(html).toContain('<html lang="zh-CN">');
    expect(links(html)).toEqual(ways);
  });

  it.each([404, 500] as const)("within a page of the staff side %s has one heading and a way on", (status) => {
    const words = scriptlessWords("n0nce", status);
    expect(words).not.toContain("<script");
    expect([words.match(/<h1/g)?.length, words.match(/<style nonce="n0nce">/g)?.length]).toEqual([1, 1]);
    expect(links(words)).toContain("/console");
  });

  it("409 says that nothing was saved, and how to get back what was typed", () => {
    expect(stalePage("n")).toMatch(/没有保存.*“后退”.*复制.*刷新/s);
  });

  it("500 says the number only when there is one", () => {
    expect(failedPage("n", "42")).toContain("错误编号 42");
    expect(failedPage("n", null)).not.toContain("错误编号");
  });
});
