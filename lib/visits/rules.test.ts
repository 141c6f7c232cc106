import { describe, expect, test } from "vitest";
import { type Answered, columnsOf, isRobot, pageOf, visitorKey } from "./rules";

const CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

describe("robots", () => {
  test.each([
    "",
    "curl/8.5.0",
    "python-requests/2.32",
    "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)",
    "Sogou web spider/4.0",
    "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0 Safari/537.36",
    "Mozilla/5.0 zgrab/0.x",
    "Go-http-client/1.1",
  ])("%s", (agent) => expect(isRobot(agent)).toBe(true));

  test.each([
    CHROME,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003200) NetType/WIFI Language/zh_CN",
    "Mozilla/5.0 (Linux; Android 13; CUBOT X70 Build/TP1A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36",
    "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)",
    "Opera/9.80 (Windows NT 6.1) Presto/2.12 Version/12.18",
  ])("nobody's: %s", (agent) => expect(isRobot(agent)).toBe(false));
});

describe("a view", () => {
  const view: Answered = {
    method: "GET",
    path: "/tzgg?page=2",
    status: 200,
    html: true,
    userAgent: CHROME,
    purpose: "",
    address: "203.0.113.9",
  };
  test.each<[Partial<Answered>, string | null]>([
    [{}, "/tzgg"],
    [{ status: 304 }, "/tzgg"],
    [{ path: "/" }, "/"],
    [{ path: "/search?q=%E5%AE%89" }, "/search"],
    [{ method: "HEAD" }, null],
    [{ method: "POST" }, null],
    [{ status: 404 }, null],
    [{ status: 410 }, null],
    [{ status: 301 }, null],
    [{ html: false }, null],
    [{ purpose: "prefetch;prerender" }, null],
    [{ path: "/console/items" }, null],
    [{ path: "/requests" }, "/requests"],
    [{ path: "/requests/receipt/0123456789abcdef0123456789abcdef" }, null],
    [{ path: "/requests/follow/case" }, null],
    [{ path: "/sign-in" }, null],
    [{ path: "/preview/home/default" }, null],
    [{ path: "/consoles" }, "/consoles"],
    [{ path: "/tzgg/202611/t20261118_41.html" }, "/tzgg/202611/t20261118_41.html"],
    [{ path: "/tzgg/202611/t20261118_41.pdf" }, null],
    [{ path: "/tzgg/rss.xml" }, null],
    [{ path: "/catalogue.csv" }, null],
    [{ path: `/${"a".repeat(600)}` }, null],
    [{ path: "http://elsewhere/" }, null],
    [{ userAgent: "curl/8" }, null],
  ])("%j", (change, page) => expect(pageOf({ ...view, ...change })).toBe(page));
});

test.each([
  ["/", []],
  ["/tzgg", ["/tzgg"]],
  ["/zfxxgk/fdzdgk/zcwj", ["/zfxxgk", "/zfxxgk/fdzdgk", "/zfxxgk/fdzdgk/zcwj"]],
  ["/tzgg/202611/t20261118_41.html", ["/tzgg"]],
  ["/zfxxgk/zd/202611/t20261118_41.html", ["/zfxxgk", "/zfxxgk/zd"]],
  ["/Tzgg/x", []],
])("%s counts for %j", (page, columns) => expect(columnsOf(page)).toEqual(columns));

test("a device that changes its address of version 6 is one visitor; two connections are two", () => {
  const key = (address: string) => visitorKey(address, CHROME);
  expect(key("2001:db8:1:2:aaaa::1")).toBe(key("2001:db8:1:2:bbbb:0:0:9"));
  expect(key("2001:db8:1:2::1")).toBe(key("2001:db8:1:2:ffff::"));
  expect(key("2001:db8:1:3::1")).not.toBe(key("2001:db8:1:2::1"));
  expect(key("::ffff:203.0.113.9")).toBe(key("203.0.113.9"));
  expect(key("203.0.113.9")).not.toBe(visitorKey("203.0.113.9", "other"));
});
