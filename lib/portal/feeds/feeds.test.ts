import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { atomXml } from "./atom";
import type { Feed, FeedEntry } from "./feed";
import { rssXml } from "./rss";

const HOSTILE = [
  "</title><script>alert(1)</script>",
  "]]><![CDATA[x",
  "a & b &amp; c &nope;",
  `"双" '单'`,
  "<?xml version='1.1'?>",
  "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
  "𠮷野家　通知",
];

const entry = (title: string, at: number): FeedEntry => ({
  id: `https://gxj.example.gov.cn/api/open/v1/items/${at}`,
  correctionNote: at === 1 ? title : "",
  validity: at === 2 ? "已废止" : "",
  url: `https://gxj.example.gov.cn/tzgg/202611/t20261118_${at}.html`,
  title,
  summary: at % 2 === 0 ? title : "",
  columnName: title,
  issuer: title,
  firstPublishedAt: new Date("2026-11-17T01:30:00.500Z"),
  publishedAt: new Date("2026-11-18T01:30:00.500Z"),
});

const feed = (titles: readonly string[]): Feed => ({
  title: titles[0] ?? "通知公告",
  description: titles[0] ?? "说明",
  url: "https://gxj.example.gov.cn/tzgg?a=1&b=2",
  publisher: "示例市工业和信息化局",
  changedAt: titles.length === 0 ? null : new Date("2026-11-18T01:30:00.500Z"),
  entries: titles.map(entry),
});

interface Element {
  path: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element in the order of its end; throws when one is closed that was not opened, or stays open. */
function elements(xml: string): Element[] {
  const open: Element[] = [];
  const all: Element[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open.push({ path: [...open.map(({ path }) => path.split("/").at(-1)), name].join("/"), attributes, text: "" }),
      ontext: (text) => {
        const last = open.at(-1);
        if (last !== undefined) last.text += text;
        else if (text.trim() !== "") throw new Error(`text outside of the document: ${text}`);
      },
      onclosetag: (name, implied) => {
        const last = open.pop();
        if (last === undefined || !last.path.endsWith(name) || (implied && !xml.includes("/>"))) throw new Error(`unbalanced: ${name}`);
        all.push(last);
      },
      oncdatastart: () => {
        throw new Error("a CDATA section came in");
      },
      oncomment: () => {
        throw new Error("a comment came in");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return all;
}

const texts = (all: readonly Element[], path: string): string[] => all.filter((one) => one.path === path).map(({ text }) => text);

const SELF = "https://gxj.example.gov.cn/tzgg/rss.xml";
const EVERYTHING = [...HOSTILE, "\u0000\u0008去掉控制字符\ufffe"];
const CLEAN = [...HOSTILE, "去掉控制字符"];

describe("RSS 2.0", () => {
  test("titles come back as they were, in order, with all that is required", () => {
    const all = elements(rssXml(feed(EVERYTHING), SELF));
    expect(texts(all, "rss/channel/item/title")).toEqual(CLEAN);
    for (const name of ["title", "link", "description"]) expect(texts(all, `rss/channel/${name}`)).toHaveLength(1);
    for (const name of ["link", "guid", "pubDate"]) expect(texts(all, `rss/channel/item/${name}`)).toHaveLength(CLEAN.length);
    expect(texts(all, "rss/channel/item/pubDate")[0]).toBe("Wed, 18 Nov 2026 01:30:00 GMT");
    expect(all.find(({ path }) => path === "rss/channel/atom:link")?.attributes).toMatchObject({ href: SELF, rel: "self" });
    expect(all.at(-1)).toMatchObject({ path: "rss", attributes: { version: "2.0" } });
  });

  test("says how an entry stands and what was corrected in it", () => {
    const base = { ...entry("通知", 2), summary: "概述", correctionNote: "电话有误，已更正。" };
    const told = texts(elements(rssXml({ ...feed([]), entries: [base] }, SELF)), "rss/channel/item/description");
    expect(told).toEqual(["【已废止】更正说明：电话有误，已更正。\n概述"]);
  });

  test("no element comes from a title", () => {
    const named = new Set(elements(rssXml(feed(EVERYTHING), SELF)).map(({ path }) => path.split("/").at(-1)));
    expect([...named].toSorted()).toEqual([
      "atom:link",
      "category",
      "channel",
      "dc:creator",
      "description",
      "docs",
      "guid",
      "item",
      "language",
      "lastBuildDate",
      "link",
      "pubDate",
      "rss",
      "title",
    ]);
  });
});

describe("Atom", () => {
  test("titles come back as they were, in order, with all that is required", () => {
    const all = elements(atomXml(feed(EVERYTHING), SELF));
    expect(texts(all, "feed/entry/title")).toEqual(CLEAN);
    expect(texts(all, "feed/entry/author/name")).toEqual(CLEAN);
    for (const name of ["id", "title", "updated"]) {
      expect(texts(all, `feed/${name}`)).toHaveLength(1);
      expect(texts(all, `feed/entry/${name}`)).toHaveLength(CLEAN.length);
    }
    expect(new Set(texts(all, "feed/entry/id")).size).toBe(CLEAN.length);
    expect(texts(all, "feed/entry/published")[0]).toBe("2026-11-17T01:30:00.500Z");
    expect(all.at(-1)).toMatchObject({ path: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
  });

  test("of a column that never held anything", () => {
    const all = elements(atomXml(feed([]), SELF));
    expect(texts(all, "feed/updated")).toEqual(["1970-01-01T00:00:00.000Z"]);
    expect(texts(all, "feed/entry")).toEqual([]);
    expect(texts(elements(rssXml(feed([]), SELF)), "rss/channel/lastBuildDate")).toEqual([]);
  });
});
