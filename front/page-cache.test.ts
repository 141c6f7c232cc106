import { beforeEach, describe, expect, it } from "vitest";
import { PageCache } from "./page-cache";

const page = (tags: string[] = [], bytes = 10, until = 1_000) => ({ tags, bytes, until });
type Page = ReturnType<typeof page>;

let cache: PageCache<Page>;
beforeEach(() => {
  cache = new PageCache(100);
  cache.open();
});

function keep(key: string, made: Page): void {
  const making = cache.begin();
  cache.keep(making, key, made, 0);
  cache.end(making);
}

const kept = (...keys: string[]) => keys.filter((key) => cache.get(key, 0) !== undefined);

describe("the kept pages", () => {
  it("are there until the end of their time, and not at it", () => {
    keep("/", page([], 10, 50));
    expect(cache.get("/", 49)).toBeDefined();
    expect(cache.get("/", 50)).toBeUndefined();
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it("go by the tags of what they show, and only those", () => {
    keep("/a", page(["item:1", "column:/a"]));
    keep("/b", page(["item:2", "column:/a"]));
    keep("/c", page(["item:3"]));
    cache.changed(["item:1"]);
    expect(kept("/a", "/b", "/c")).toEqual(["/b", "/c"]);
    cache.changed(["column:/a", "item:99"]);
    expect(kept("/a", "/b", "/c")).toEqual(["/c"]);
    cache.changed(["site"]);
    expect(kept("/c")).toEqual([]);
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it("take no more room than there is; the longest unused go first", () => {
    for (const key of ["/1", "/2", "/3", "/4"]) keep(key, page([key], 25));
    cache.get("/1", 0);
    keep("/5", page(["/5"], 25));
    expect(kept("/1", "/2", "/3", "/4", "/5")).toEqual(["/1", "/3", "/4", "/5"]);
    keep("/6", page([], 26));
    expect(cache.get("/6", 0)).toBeUndefined();
    expect(cache.size).toEqual({ pages: 4, bytes: 100 });
  });

  it("count the forms that are made later", () => {
    const grows = page(["a"], 20);
    keep("/grows", grows);
    keep("/other", page([], 20));
    cache.grown("/grows", grows, 30);
    expect(cache.size).toEqual({ pages: 2, bytes: 70 });
    cache.grown("/gone", grows, 30);
    expect(cache.size.bytes).toBe(70);
    cache.changed(["a"]);
    expect(cache.size).toEqual({ pages: 1, bytes: 20 });
  });

  it("are replaced, not doubled", () => {
    keep("/", page(["old"], 20));
    keep("/", page(["new"], 10));
    cache.changed(["old"]);
    expect(cache.size).toEqual({ pages: 1, bytes: 10 });
  });
});

describe("a page that was begun before a change", () => {
  it.each([
    ["of what it shows", ["item:1"], false],
    ["of everything", ["site"], false],
    ["of something else", ["item:2"], true],
  ])("%s: is kept only if it still is true", (_what, changed, stays) => {
    const making = cache.begin();
    cache.changed(changed);
    expect(cache.isCurrent(making, ["item:1"])).toBe(stays);
    cache.keep(making, "/", page(["item:1"]), 0);
    expect(kept("/")).toEqual(stays ? ["/"] : []);
  });

  it("does not come back by one that was begun after it", () => {
    const before = cache.begin();
    cache.changed(["item:1"]);
    keep("/", page(["item:1"], 11));
    cache.keep(before, "/", page(["item:1"], 12), 0);
    expect(cache.get("/", 0)?.bytes).toBe(11);
  });
});

describe("while changes may be missed", () => {
  it("nothing is there and nothing is kept, not even what was begun before", () => {
    keep("/", page());
    const making = cache.begin();
    cache.close();
    expect(kept("/")).toEqual([]);
    keep("/during", page());
    cache.open();
    cache.keep(making, "/before", page(), 0);
    expect(kept("/", "/during", "/before")).toEqual([]);
  });
});
