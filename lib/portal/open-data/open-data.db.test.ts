import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { openSite, type Site } from "../site";
import { type Fate, type ItemInput, newSite } from "../testing/rows";
import { bulkLines, bulkVersion, bulkYears } from "./bulk";
import { openColumnList } from "./columns";
import { findOpenItem, listItems } from "./items";
import { openApi } from "./openapi";
import { readQuery } from "./query";
import type { ItemPage } from "./schema";

useDatabase();

const NEVER_PUBLIC: readonly Fate[] = ["draft", "scheduled", "superseded", "onWechat", "onRequest"];

let rows: Awaited<ReturnType<typeof newSite>>;

async function site(): Promise<Site> {
  const opened = await openSite();
  if (opened === null) throw new Error("the site has not been set up");
  return opened;
}

const list = async (query: string): Promise<ItemPage> => listItems(await site(), readQuery(new URLSearchParams(query)));
const names = ({ items }: ItemPage) => items.map((entry) => (entry.state === "live" ? entry.title : `${entry.number} withdrawn`));

async function numbered(input: ItemInput) {
  const item = await rows.item(input);
  const { number } = await db().disclosure.findUniqueOrThrow({ where: { id: item.disclosureId }, select: { number: true } });
  return { ...item, number };
}

/** Every page of a query, with something done after the first. */
async function allPages(query: string, afterFirst: () => Promise<unknown> = async () => undefined): Promise<ItemPage[]> {
  const pages = [await list(query)];
  await afterFirst();
  for (let cursor = pages[0]?.nextCursor ?? null; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null)
    pages.push(await list(`${query}&cursor=${cursor}`));
  return pages;
}

async function text(year: number, format: "csv" | "jsonl"): Promise<string> {
  let all = "";
  for await (const line of bulkLines(await site(), year, format)) all += line;
  return all;
}

beforeAll(async () => {
  rows = await newSite();
});

describe("only what is public now", () => {
  let live: Awaited<ReturnType<typeof numbered>>;
  let withdrawn: Awaited<ReturnType<typeof numbered>>;
  const others = new Map<Fate, number>();

  beforeAll(async () => {
    const { id: columnId } = await rows.column("/only");
    const hidden = await rows.column("/hidden", { state: "hidden" });
    live = await numbered({ columnId, title: "公开的" });
    withdrawn = await numbered({ columnId, title: "秘密的标题", fate: "withdrawn" });
    await rows.item({ columnId: hidden.id, title: "hidden" });
    for (const fate of NEVER_PUBLIC) others.set(fate, (await numbered({ columnId, title: fate, fate })).number);
    const other = await newSite(false);
    await other.item({ columnId: (await other.column("/only")).id, title: "别的机关的" });
  });

  test("in the list, the bulk files, the years and the counts", async () => {
    expect(names(await list("column=/only"))).toEqual(["公开的"]);
    for (const format of ["csv", "jsonl"] as const) {
      const file = await text(2026, format);
      expect(file).toContain("公开的");
      for (const word of ["秘密的标题", "hidden", "别的机关的", ...NEVER_PUBLIC]) expect(file).not.toContain(word);
    }
    expect((await bulkYears(await site())).years).toMatchObject([{ year: 2026, items: 1 }]);
    expect((await openColumnList(await site())).columns).toMatchObject([{ path: "/only", items: 1 }]);
  });

  test.each(NEVER_PUBLIC)("not the one that is %s, by its number", async (fate) => {
    expect(await findOpenItem(await site(), others.get(fate) ?? 0)).toBeNull();
  });

  test("a withdrawn one leaves its number, time and reason, and nothing that it said", async () => {
    const left = await findOpenItem(await site(), withdrawn.number);
    expect(left).toMatchObject({
      state: "withdrawn",
      department: "办公室",
      reason: "内容有误",
      withdrawnAt: "2026-11-18T12:00:00.000+08:00",
    });
    expect(JSON.stringify(left)).not.toMatch(/秘密的标题|概述/);
  });

  test("with updatedSince the withdrawn one is listed for mirrors, whatever the other conditions; the rest stays unseen", async () => {
    const all = await list("updatedSince=2026-11-18&genre=公告");
    expect(names(all)).toEqual([`${withdrawn.number} withdrawn`]);
    expect(names(await list("updatedSince=2026-11-18")).toSorted()).toEqual([`${withdrawn.number} withdrawn`, "公开的"].toSorted());
    expect(names(await list("updatedSince=2026-11-19"))).toEqual([]);
  });

  test("withdrawn and published again, it is no tombstone", async () => {
    await rows.publish(
      withdrawn.disclosureId,
      withdrawn.revisionId,
      (await db().column.findFirstOrThrow({ where: { path: "/only" } })).id,
      "live",
      new Date("2026-11-20T00:00:00Z"),
    );
    expect(names(await list("updatedSince=2026-11-19"))).toEqual(["秘密的标题"]);
    expect(await findOpenItem(await site(), withdrawn.number)).toMatchObject({
      state: "live",
      firstPublishedAt: "2026-11-18T12:00:00.000+08:00",
    });
  });

  test("its text and files come with the one item", async () => {
    const pdf = { mediaType: "application/pdf", extension: "pdf", name: "a" };
    const file = await db().storedFile.create({
      data: { ...pdf, agencyId: rows.agencyId, sha256: "0".repeat(64), size: 3, createdAt: new Date() },
    });
    const attached = { kind: "attachment", name: "附 件.pdf", position: 0 } as const;
    await db().attachment.create({ data: { ...attached, revisionId: live.revisionId, fileId: file.id } });
    const item = await findOpenItem(await site(), live.number);
    expect(item).toMatchObject({ attachments: [{ name: "附 件.pdf", size: 3, url: expect.stringMatching(/^http.+%20%E4%BB%B6\.pdf$/) }] });
    expect(await text(2026, "jsonl")).toContain('"size":3');
  });
});

describe("paging", () => {
  const DAY = "2025-03-01T00:00:00Z";
  const at = (n: number) => new Date(new Date(DAY).getTime() + Math.floor(n / 4) * 1000);
  let columnId: string;

  beforeAll(async () => {
    columnId = (await rows.column("/pages")).id;
    for (let n = 0; n < 11; n++) await rows.item({ columnId, title: `第${n}条`, at: at(n) });
  });

  test("nothing twice and nothing missed though items go out between pages, some in the same second", async () => {
    const pages = await allPages("column=/pages&limit=3", async () => {
      await rows.item({ columnId, title: "更新的", at: new Date("2025-06-01T00:00:00Z") });
      await rows.item({ columnId, title: "迟来的", at: at(8) });
    });
    const titles = pages.flatMap(names);
    expect(new Set(titles).size).toBe(titles.length);
    for (let n = 0; n < 11; n++) expect(titles).toContain(`第${n}条`);
    expect(titles).not.toContain("更新的");
    expect(pages.every(({ items }) => items.length <= 3)).toBe(true);
  });

  test("a mirror misses neither corrections nor withdrawals that come between pages", async () => {
    const { id } = await rows.column("/mirror");
    const items: Awaited<ReturnType<typeof numbered>>[] = [];
    for (let n = 0; n < 5; n++) items.push(await numbered({ columnId: id, title: `镜像${n}`, at: new Date(Date.UTC(2024, 0, n + 1)) }));
    const [first, , third] = items;
    const end = new Date("2024-02-01T00:00:00Z");
    const pages = await allPages("column=/mirror&updatedSince=2023-12-31&limit=2", async () => {
      await db().publication.update({ where: { id: first?.publicationId ?? "" }, data: { endedAt: end, endKind: "superseded" } });
      await rows.publish(first?.disclosureId ?? "", first?.revisionId ?? "", id, "live", end);
      await db().publication.update({
        where: { id: third?.publicationId ?? "" },
        data: { endedAt: new Date("2024-02-02T00:00:00Z"), endKind: "withdrawn", endReason: "重复" },
      });
    });
    const own = pages.flatMap(({ items: entries }) => entries.filter(({ number }) => items.some((item) => item.number === number)));
    expect(own.map((entry) => [entry.number, entry.state])).toEqual([
      [items[0]?.number, "live"],
      [items[1]?.number, "live"],
      [items[3]?.number, "live"],
      [items[4]?.number, "live"],
      [items[0]?.number, "live"],
      [items[2]?.number, "withdrawn"],
    ]);
    expect(pages.map(({ nextUpdatedSince }) => nextUpdatedSince).slice(0, -1)).not.toContainEqual(expect.any(String));
  });

  test("the next time starts a minute before the last change, never before the time asked for", async () => {
    const since = "2030-01-01T00:00:00.000%2B08:00";
    expect((await list(`updatedSince=${since}`)).nextUpdatedSince).toBe("2030-01-01T00:00:00.000+08:00");
    const { id } = await rows.column("/next");
    await rows.item({ columnId: id, at: new Date("2029-06-01T00:00:30Z") });
    expect((await list("column=/next&updatedSince=2029-01-01")).nextUpdatedSince).toBe("2029-06-01T07:59:30.000+08:00");
    expect((await list("column=/next&updatedSince=2029-06-01T00:00:00Z")).nextUpdatedSince).toBe("2029-06-01T08:00:00.000+08:00");
  });

  test("a record brought in from an earlier system is news on the day it came", async () => {
    const { id } = await rows.column("/import");
    const { disclosureId } = await rows.item({
      columnId: id,
      title: "老信息",
      at: new Date("2011-05-01T00:00:00Z"),
      imported: { source: "旧站" },
    });
    await db().disclosure.update({ where: { id: disclosureId }, data: { importedAt: new Date("2028-05-01T00:00:00Z") } });
    const page = await list("column=/import&updatedSince=2028-05-01");
    expect(page.items).toMatchObject([
      { title: "老信息", publishedAt: "2011-05-01T08:00:00.000+08:00", updatedAt: "2028-05-01T08:00:00.000+08:00" },
    ]);
  });

  test.each(["cursor=x", "updatedSince=2026-01-01&cursor=WyJwIiwxNzcyMzI5ODAwMDAwLDEyXQ"])("%s is refused", async (query) => {
    await expect(list(query)).rejects.toMatchObject({ code: "InvalidInput", fields: { cursor: expect.any(Array) } });
  });
});

describe("filters", () => {
  beforeAll(async () => {
    const top = await rows.column("/filter", { kind: "tree" });
    const child = await rows.column("/filter/below", { parentId: top.id });
    const put = (title: string, at: string, revision = {}) => rows.item({ columnId: child.id, title, at: new Date(at), revision });
    await put("年初第一刻", "2021-12-31T16:00:00Z", { topic: "综合政务\\政务公开" });
    await put("上年最后一刻", "2021-12-31T15:59:59Z", { genre: "公告" });
  });

  test.each([
    ["", ["年初第一刻", "上年最后一刻"]],
    ["year=2022", ["年初第一刻"]],
    ["year=2021", ["上年最后一刻"]],
    ["from=2022-01-01", ["年初第一刻"]],
    ["to=2021-12-31", ["上年最后一刻"]],
    ["from=2021-12-31&to=2022-01-01", ["年初第一刻", "上年最后一刻"]],
    ["topic=综合政务", ["年初第一刻"]],
    ["topic=综合政务\\政务公开", ["年初第一刻"]],
    ["topic=工业、交通&genre=公告", ["上年最后一刻"]],
    ["genre=通知", ["年初第一刻"]],
    ["department=办公室", ["年初第一刻", "上年最后一刻"]],
    ["department=' or true --", []],
  ])("%s", async (query, titles) => {
    expect(names(await list(`column=filter&${query}`))).toEqual(titles);
  });

  test.each(["/nothing", "/hidden", "/filter/..", "'"])("the column %s is refused", async (path) => {
    await expect(list(`column=${path}`)).rejects.toMatchObject({ fields: { column: expect.any(Array) } });
  });
});

describe("what OpenAPI says is what is answered", () => {
  const checked = async (name: string) => {
    const { schemas } = openApi(await site()).components;
    const root = { $ref: `#/$defs/${name}`, $defs: JSON.parse(JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/$defs/")) };
    return z.fromJSONSchema(root);
  };

  test("for pages, items, tombstones, columns and files", async () => {
    const page = await list("limit=100&updatedSince=1990-01-01");
    expect(page.items.map(({ state }) => state)).toEqual(expect.arrayContaining(["live", "withdrawn"]));
    expect((await checked("ItemPage")).safeParse(page).error).toBeUndefined();
    const detail = await checked("ItemDetail");
    const tombstone = await checked("Tombstone");
    for (const { number, state } of page.items)
      expect((state === "live" ? detail : tombstone).safeParse(await findOpenItem(await site(), number)).error).toBeUndefined();
    expect((await checked("ColumnList")).safeParse(await openColumnList(await site())).error).toBeUndefined();
    expect((await checked("BulkList")).safeParse(await bulkYears(await site())).error).toBeUndefined();
  });

  test("and it refuses what is not", async () => {
    const page = await checked("ItemPage");
    expect(page.safeParse({ items: [{ state: "live" }], nextCursor: null, nextUpdatedSince: null }).success).toBe(false);
    expect(page.safeParse({ items: [], nextCursor: null, nextUpdatedSince: null, more: 1 }).success).toBe(false);
  });
});

describe("bulk files", () => {
  test("a CSV that Excel opens, without formulas", async () => {
    const { id } = await rows.column("/bulk");
    await rows.item({ columnId: id, title: '=HYPERLINK("http://x")', at: new Date("2015-05-01T00:00:00Z") });
    const file = await text(2015, "csv");
    expect(file.startsWith("\ufeff编号,索引号,信息名称,")).toBe(true);
    expect(file).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(file.trimEnd().split("\r\n")).toHaveLength(2);
  });

  test("more than one batch, each once", async () => {
    const { id } = await rows.column("/many");
    const at = new Date("2014-05-01T00:00:00Z");
    for (let five = 0; five < 41; five++)
      await Promise.all([0, 1, 2, 3, 4].map((n) => rows.item({ columnId: id, title: `很多${five * 5 + n}`, at })));
    const lines = (await text(2014, "jsonl")).trimEnd().split("\n");
    expect(new Set(lines.map((line) => JSON.parse(line).title)).size).toBe(205);
    expect(lines).toHaveLength(205);
  });

  test("its version changes with a withdrawal", async () => {
    const { id } = await rows.column("/version");
    const { publicationId } = await rows.item({ columnId: id, at: new Date("2013-05-01T00:00:00Z") });
    const before = await bulkVersion(await site(), 2013, "csv");
    expect(await bulkVersion(await site(), 2013, "csv")).toBe(before);
    await db().publication.update({
      where: { id: publicationId },
      data: { endedAt: new Date("2031-01-01T00:00:00Z"), endKind: "withdrawn" },
    });
    expect(await bulkVersion(await site(), 2013, "csv")).not.toBe(before);
  });
});
