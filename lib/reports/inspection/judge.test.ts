import { describe, expect, test } from "vitest";
import { addDays, addMonths, civilDate } from "@/lib/core/civil-date";
import type { ColumnFacts, InspectionFacts, WaitingFacts } from "./facts";
import { INDICATORS } from "./indicators";
import { judge } from "./judge";
import { linksOfHtml, placeOfLink, tryLinks } from "./links";
import { type Fetch, missingTags } from "./probe";
import { byCount, byGravity, byShare } from "./verdict";

const TODAY = civilDate("2026-11-23");
const ago = (days: number) => addDays(TODAY, -days);

const column = (over: Partial<ColumnFacts>): ColumnFacts => ({
  ...{
    id: "c",
    name: "栏目",
    path: "/lm",
    columnType: "动态要闻",
    topLevel: true,
    limit: null,
    lastOn: ago(1),
    blank: false,
    owner: "办公室",
  },
  ...over,
});
const letter = (over: Partial<WaitingFacts>): WaitingFacts => ({
  ...{ id: "l", number: "LX2026-0001", kind: "question", receivedOn: ago(2), dueOn: addDays(TODAY, 5), owner: "运行科" },
  ...over,
});
/** A site with nothing the matter. */
const GOOD: InspectionFacts = {
  ...{ today: TODAY, columns: [column({})], homeOn: ago(1), waiting: [], lastAnswerOn: ago(3), consultations: 3, withoutResult: 0 },
  ...{ interviews: 3, unpaired: [], wording: [], deadLinks: [], uncheckedLinks: 0 },
  identity: { name: "示例局", agencyName: "示例局", domain: "gxj.example.gov.cn", missing: [] },
  probe: { asked: 500, failed: 0, missingTags: [], correctionEntry: true, search: true, letters: true },
};
const verdictOf = (code: string, over: Partial<InspectionFacts>) => judge({ ...GOOD, ...over }).find((one) => one.code === code)?.verdict;
const stale = (count: number, days: number, over: Partial<ColumnFacts> = {}) =>
  Array.from({ length: count }, (_, at) => column({ id: `c${at}`, path: `/lm${at}`, lastOn: ago(days), ...over }));
const item = { disclosureId: "d", title: "某文件", owner: "办公室", note: "没有解读" };
const dead = { target: "/no", disclosureId: null, page: "首页", note: "回答 404", owner: null };

describe("judge", () => {
  test("says something of every indicator, in the order of the list", () => {
    const results = judge(GOOD);
    expect(results.map(({ code }) => code)).toEqual(INDICATORS.map(({ code }) => code));
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(["ok", "person"]));
  });

  test.each<[code: string, verdict: string, what: string, over: Partial<InspectionFacts>]>([
    ["VETO-3", "ok", "the seventh day", { homeOn: ago(7) }],
    ["VETO-3", "warn", "more than half of two weeks", { homeOn: ago(8) }],
    ["VETO-3", "alarm", "more than three quarters", { homeOn: ago(11) }],
    ["VETO-3", "alarm", "the fourteenth day is still in time", { homeOn: ago(14) }],
    ["VETO-3", "fail", "the fifteenth", { homeOn: ago(15) }],
    ["VETO-3", "fail", "never", { homeOn: null }],
    ["VETO-4a", "fail", "five late columns of news", { columns: stale(5, 15) }],
    ["VETO-4a", "alarm", "four", { columns: stale(4, 15) }],
    ["VETO-4a", "warn", "none late, one near its day", { columns: stale(1, 12) }],
    [
      "VETO-4a",
      "ok",
      "documents below the first level do not count",
      { columns: stale(5, 400, { columnType: "政策文件", topLevel: false }) },
    ],
    ["VETO-4b", "fail", "ten past their own limit", { columns: stale(10, 31, { limit: 30, columnType: "其他" }) }],
    ["VETO-4b", "ok", "columns without a limit", { columns: stale(10, 900, { columnType: "机构职能" }) }],
    ["VETO-4c", "fail", "five blank columns", { columns: stale(5, 1, { blank: true }) }],
    ["VETO-4c", "warn", "one", { columns: stale(1, 1, { blank: true, topLevel: false }) }],
    ["DED-PUB-4", "fail", "a blank one of the first level", { columns: stale(1, 1, { blank: true }) }],
    ["DED-PUB-1", "fail", "documents after half a year", { columns: stale(1, 181, { columnType: "政策文件" }) }],
    ["DED-SVC-1", "fail", "figures after three months", { columns: stale(1, 91, { columnType: "数据发布" }) }],
    ["DED-PUB-3", "fail", "a document without interpretation", { unpaired: [item] }],
    ["VETO-1", "alarm", "wording to be looked at", { wording: [item] }],
    ["VETO-5b", "fail", "a letter of more than three months", { waiting: [letter({ receivedOn: addDays(addMonths(TODAY, -3), -1) })] }],
    ["VETO-5b", "alarm", "of exactly three months", { waiting: [letter({ receivedOn: addMonths(TODAY, -3) })] }],
    ["VETO-5b", "ok", "error reports are no letters", { waiting: [letter({ kind: "correction", receivedOn: ago(200) })] }],
    ["DED-INT-2", "fail", "a question past its day", { waiting: [letter({ dueOn: ago(1) })] }],
    ["DED-INT-2", "alarm", "on its day", { waiting: [letter({ dueOn: TODAY })] }],
    ["DED-INT-3", "fail", "an error report past its day", { waiting: [letter({ kind: "correction", dueOn: ago(1) })] }],
    ["DED-INT-1", "fail", "no public answer for 61 days", { lastAnswerOn: ago(61) }],
    ["DED-INT-1", "warn", "none ever", { lastAnswerOn: null }],
    ["DED-INT-4", "warn", "one consultation in November", { consultations: 1 }],
    ["DED-INT-4", "fail", "one without its result", { withoutResult: 1 }],
    ["DED-INT-5", "alarm", "no interview at the end of the year", { interviews: 0, today: civilDate("2026-12-20") }],
    ["DED-FUN-1", "fail", "a domain that is not .gov.cn", { identity: { ...GOOD.identity, domain: "example.com" } }],
    ["DED-FUN-1", "fail", "a short name", { identity: { ...GOOD.identity, name: "局" } }],
    ["DED-FUN-2", "fail", "a missing mark", { identity: { ...GOOD.identity, missing: ["网站标识码"] } }],
    ["DED-FUN-3", "warn", "a link that failed twice", { deadLinks: [{ ...dead, days: 2 }] }],
    ["DED-FUN-3", "fail", "on three days", { deadLinks: [{ ...dead, days: 3 }] }],
    ["VETO-2", "unknown", "a site that could not be asked", { probe: null }],
  ])("%s is %s: %s", (code, verdict, _what, over) => expect(verdictOf(code, over)).toBe(verdict));

  const PROBE = { asked: 100, failed: 0, missingTags: [], correctionEntry: true, search: true, letters: true };
  test.each<[code: string, verdict: string, over: object]>([
    ["VETO-2", "fail", { failed: 5 }],
    ["VETO-2", "warn", { failed: 4 }],
    ["VETO-5a", "fail", { letters: false }],
    ["DED-FUN-4", "fail", { correctionEntry: false }],
    ["DED-FUN-5", "fail", { missingTags: ["首页缺标签 SiteName"] }],
    ["DED-FUN-7", "fail", { search: false }],
  ])("%s is %s by what the site answered", (code, verdict, over) =>
    expect(verdictOf(code, { probe: { ...PROBE, ...over } })).toBe(verdict),
  );

  test("whatever is not met says what to do, and where there are places, who looks after them", () => {
    const bad = {
      ...GOOD,
      columns: stale(12, 900, { limit: 30 }),
      homeOn: null,
      waiting: [letter({ dueOn: ago(200), receivedOn: ago(220) })],
    };
    for (const { verdict, todo } of judge(bad)) if (verdict === "fail" || verdict === "alarm") expect(todo).not.toBe("");
    const [place] = judge(bad).find(({ code }) => code === "VETO-4a")?.found ?? [];
    expect(place).toEqual({ text: "栏目（/lm0）：900 天没有更新，应 14 天内", href: "/console/admin/columns/c0", owner: "办公室" });
  });
});

test("shares and counts of a limit", () => {
  expect([50, 51, 75, 76, 100, 101].map((used) => byShare(used, 100))).toEqual(["ok", "warn", "warn", "alarm", "alarm", "fail"]);
  expect([0, 1, 3, 4, 5].map((count) => byCount(count, 5))).toEqual(["ok", "warn", "warn", "alarm", "fail"]);
});

describe("links", () => {
  const origin = "https://gxj.example.gov.cn";
  test.each([
    ["/tzgg/1.html", { kind: "inner", path: "/tzgg/1.html" }],
    ["https://gxj.example.gov.cn/a?b=1", { kind: "inner", path: "/a?b=1" }],
    ["https://www.gov.cn/", { kind: "outer" }],
    ["mailto:a@example.gov.cn", null],
    ["#top", null],
  ])("%s", (target, place) => expect(placeOfLink(target, origin)).toEqual(place));

  test("of a page, each once", () => {
    expect(linksOfHtml('<a href="/a?x=1&amp;y=2">a</a><img src="/b.png"><a href="/a?x=1&amp;y=2">')).toEqual(["/a?x=1&y=2", "/b.png"]);
  });

  test("are tried; refusals are answers, outside is left alone unless allowed", async () => {
    const asked: string[] = [];
    const fetch: Fetch = async (address) => {
      asked.push(address);
      if (address.endsWith("/broken")) throw new Error("no answer");
      const status = { "/gone": 404, "/secret": 403 }[new URL(address).pathname] ?? 200;
      return new Response("", { status });
    };
    const links = ["/fine", "/gone", "/secret", "/broken", "https://www.gov.cn/gone"].map((target) => ({
      ...{ target, disclosureId: null, page: "首页", owner: null },
    }));
    const reach = { origin, address: "http://127.0.0.1:1", outside: false };
    const { failing, unchecked } = await tryLinks(fetch, reach, links);
    expect(failing.map(({ target, note }) => [target, note]).sort()).toEqual([
      ["/broken", "15 秒内没有回答"],
      ["/gone", "回答 404"],
    ]);
    expect([unchecked, asked.some((address) => address.includes("gov.cn"))]).toEqual([1, false]);
    expect((await tryLinks(fetch, { ...reach, outside: true }, links)).failing).toHaveLength(3);
  });

  test("an empty tag is a missing one", () => {
    const html = '<meta name="SiteName" content="某局"/><meta name="SiteDomain" content=""/>';
    expect(missingTags(html, "home")).toEqual(["SiteDomain", "SiteIDCode"]);
  });
});

test("what is gravest comes first, equals stay in their order", () => {
  const results = (["ok", "warn", "fail", "person", "warn", "alarm"] as const).map((verdict, place) => ({ verdict, place }));
  expect(byGravity(results).map(({ place }) => place)).toEqual([2, 5, 1, 4, 3, 0]);
});
