import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { homeContent } from "@/lib/home/content";
import { defaultBlocks } from "@/lib/home/default-blocks";
import { columnContent } from "./column-content";
import { currentPathOf } from "./former-address";
import { findItem, neighbours } from "./item";
import { listPage, PAGE_SIZE } from "./lists";
import { openSite, type Site } from "./site";
import { newSite } from "./testing/rows";
import { findColumn, flatten, listedIds } from "./tree";

useDatabase();

type Rows = Awaited<ReturnType<typeof newSite>>;
let rows: Rows;

async function site(): Promise<Site> {
  const opened = await openSite();
  if (opened === null) throw new Error("the site has not been set up");
  return opened;
}

beforeAll(async () => {
  expect(await openSite()).toBeNull();
  rows = await newSite();
});

describe("columns that are not open", () => {
  let inHidden: { address: string };

  beforeAll(async () => {
    const top = await rows.column("/zt", { kind: "tree" });
    const hidden = await rows.column("/zt/hidden", { kind: "tree", state: "hidden", parentId: top.id });
    const below = await rows.column("/zt/hidden/below", { parentId: hidden.id });
    const retired = await rows.column("/zt/retired", { state: "retired", parentId: top.id });
    await rows.column("/wechat", { kind: "channel" });
    inHidden = await rows.item({ columnId: below.id, title: "隐藏栏目里的" });
    await rows.item({ columnId: retired.id, title: "停更栏目里的" });
  });

  test.each(["/zt/hidden", "/zt/hidden/below", "/wechat", "/nothing", "/z"])("%s cannot be found", async (path) => {
    expect(findColumn((await site()).columns, path)).toBeNull();
  });

  test("their items are in no list of the columns above them", async () => {
    const { columns } = await site();
    const top = findColumn(columns, "/zt");
    const content = top === null ? null : await columnContent(top, 1);
    expect(JSON.stringify(content)).toContain("停更栏目里的");
    expect(JSON.stringify(content)).not.toContain("隐藏栏目里的");
    expect(JSON.stringify(await homeContent(await site(), defaultBlocks(columns)))).not.toContain("隐藏栏目里的");
  });

  test("but their items keep their addresses", async () => {
    expect(await findItem(rows.agencyId, inHidden.address)).toMatchObject({ title: "隐藏栏目里的" });
  });
});

describe("pages of a list", () => {
  let columnId: string;
  const oldest = new Date("2026-01-01T00:00:00Z").getTime();

  beforeAll(async () => {
    columnId = (await rows.column("/long")).id;
    for (let n = 0; n < 2 * PAGE_SIZE; n++)
      await rows.item({ columnId, title: `第${n}条`, at: new Date(oldest + Math.floor(n / 3) * 60_000) });
  });

  test("newest first, every item once, though some went out in the same minute", async () => {
    const pages = [await listPage([columnId], 1), await listPage([columnId], 2)];
    expect(pages.map((page) => page?.items.length)).toEqual([PAGE_SIZE, PAGE_SIZE]);
    expect(pages[0]).toMatchObject({ pages: 2, total: 2 * PAGE_SIZE });
    const items = pages.flatMap((page) => page?.items ?? []);
    expect(new Set(items.map(({ title }) => title)).size).toBe(2 * PAGE_SIZE);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(
      items
        .map(({ publishedAt }) => publishedAt)
        .toSorted()
        .toReversed(),
    );
  });

  test.each([0, -1, 3, 1_000_000_000])("there is no page %i", async (page) => {
    expect(await listPage([columnId], page)).toBeNull();
  });

  test("an empty list has one page", async () => {
    const { id } = await rows.column("/empty");
    expect(await listPage([id], 1)).toEqual({ items: [], page: 1, pages: 1, total: 0 });
    expect(await listPage([id], 2)).toBeNull();
    expect(await listPage([], 1)).toMatchObject({ total: 0 });
  });

  test("previous and next lead through the whole list and back", async () => {
    const all = [...((await listPage([columnId], 1))?.items ?? []), ...((await listPage([columnId], 2))?.items ?? [])];
    for (const [at, item] of all.entries()) {
      const { newer, older } = await neighbours(item);
      expect(newer?.address).toBe(all[at - 1]?.address);
      expect(older?.address).toBe(all[at + 1]?.address);
    }
  });
});

describe("former addresses", () => {
  test("lead to where the column is now; those of hidden columns lead nowhere", async () => {
    const moved = await rows.column("/xinlanmu");
    const hidden = await rows.column("/yincang", { state: "hidden" });
    const since = new Date();
    await db().columnAddress.createMany({
      data: [
        { agencyId: rows.agencyId, path: "/jiulanmu", columnId: moved.id, since },
        { agencyId: rows.agencyId, path: "/jiuyincang", columnId: hidden.id, since },
      ],
    });
    const { columns } = await site();
    expect(await currentPathOf(rows.agencyId, columns, "/jiulanmu")).toBe("/xinlanmu");
    expect(await currentPathOf(rows.agencyId, columns, "/jiuyincang")).toBeNull();
    expect(await currentPathOf(rows.agencyId, columns, "/meiyou")).toBeNull();
  });
});

describe("what an item shows", () => {
  test("validity on the day of reading, in lists and on the page", async () => {
    const { id } = await rows.column("/gfxwj");
    const revision = { isNormative: true, effectiveOn: new Date("2026-12-01"), expiresOn: new Date("2031-11-30") };
    const { address } = await rows.item({ columnId: id, revision });
    const days = [
      ["2026-11-30", "notYet"],
      ["2026-12-01", "inForce"],
      ["2031-11-30", "inForce"],
      ["2031-12-01", "lapsed"],
    ] as const;
    for (const [day, validity] of days) {
      const now = new Date(`${day}T10:00:00+08:00`);
      expect(await findItem(rows.agencyId, address, now)).toMatchObject({ validity });
      expect((await listPage([id], 1, now))?.items).toMatchObject([{ validity }]);
    }
  });

  test("records of an earlier system say which; others do not", async () => {
    const { id } = await rows.column("/lishi");
    const imported = await rows.item({ columnId: id, imported: { source: "旧版网站" } });
    expect(await findItem(rows.agencyId, imported.address)).toMatchObject({ importedFrom: "旧版网站", publishedAt: "2026-11-18 12:00" });
    const own = await rows.item({ columnId: id });
    expect(await findItem(rows.agencyId, own.address)).toMatchObject({ importedFrom: null, firstPublishedAt: null, department: "办公室" });
  });

  test("plain JSON, so that it can be kept", async () => {
    const { id } = await rows.column("/json");
    const { address } = await rows.item({ columnId: id });
    const item = await findItem(rows.agencyId, address);
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    const opened = await site();
    expect(JSON.parse(JSON.stringify(opened))).toEqual(opened);
  });
});

test("an overview lists its own items and all below it", async () => {
  const top = await rows.column("/tree", { kind: "tree" });
  const child = await rows.column("/tree/a", { parentId: top.id });
  await rows.item({ columnId: top.id, title: "上级" });
  await rows.item({ columnId: child.id, title: "下级" });
  const column = findColumn((await site()).columns, "/tree");
  expect(column === null ? [] : listedIds(column).toSorted()).toEqual([top.id, child.id].toSorted());
  const content = column === null ? null : await columnContent(column, 1);
  expect(content).toMatchObject({ kind: "tree", list: { total: 2 }, parts: [{ column: { path: "/tree/a" }, items: [{ title: "下级" }] }] });
});

test("no column comes twice", async () => {
  const paths = flatten((await site()).columns).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
