import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { closeProbe } from "@/lib/core/health";
import { useDatabase } from "@/lib/core/testing/database";
import { setUp, setUpActor } from "@/lib/identity/set-up";
import { proxy } from "./proxy";

useDatabase();

const ask = (path: string) => proxy(new NextRequest(`http://127.0.0.1:3000${path}`)).finally(closeProbe);
const isHandedOn = ({ headers }: Response) => headers.get("x-middleware-next") === "1";

describe("before the first set-up", () => {
  it.each(["/", "/zc", "/search?q=a", "/tzgg/202611/t20261118_41.html", "/sitemap.xml", "/robots.txt", "/preview/home/draft", "/setups"])(
    "%s says that the site is not open yet and leads to the set-up; nobody keeps that or takes it in an index",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(503);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "retry-after": "3600",
        "cache-control": "no-store",
        "content-type": "text/html; charset=utf-8",
      });
      const text = await answer.text();
      expect(text).toMatch(/<h1>网站尚未开通<\/h1>.*<a href="\/setup">/s);
      expect(text).toContain('<meta name="robots" content="noindex">');
    },
  );

  it("programs are told in a sentence", async () => {
    const answer = await ask("/api/open/v1/items");
    expect([answer.status, answer.headers.get("retry-after"), await answer.json()]).toEqual([503, "3600", { error: "网站尚未开通。" }]);
  });

  it.each(["/setup", "/sign-in", "/console/items", "/api/health", "/api/auth/session", "/view.css", "/icon.svg"])(
    "%s is there for whoever sets it up",
    async (path) => expect(isHandedOn(await ask(path))).toBe(true),
  );
});

it("afterwards every page is there at once", async () => {
  const person = (username: string, name: string, password: string) => ({ username, name, password });
  expect((await ask("/")).status).toBe(503);
  await setUp(setUpActor(), {
    agency: { name: "测试市统计局", shortName: "市统计局", uscc: "11990100MB0A00018B" },
    departmentName: "办公室",
    systemAdmin: person("xitong", "戴一鸣", "Xi-tong-2026-dai"),
    securityAdmin: person("anquan", "孟可欣", "An-quan-2026-meng"),
    auditAdmin: person("shenji", "祝远山", "Shen-ji-2026-zhu"),
  });
  for (const path of ["/", "/zc", "/robots.txt", "/api/open/v1/items"]) expect(isHandedOn(await ask(path)), path).toBe(true);
});
