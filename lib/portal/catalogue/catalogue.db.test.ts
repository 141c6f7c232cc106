import { beforeAll, describe, expect, test } from "vitest";
import { useDatabase } from "@/lib/core/testing/database";
import { feedOf } from "../feeds/feed";
import { lastChange } from "../last-change";
import { openSite, type Site } from "../site";
import { type Fate, newSite } from "../testing/rows";
import { CATALOGUE_PAGE, catalogueCsv, cataloguePage, catalogueYears } from "./catalogue";
import { CATALOGUE_SORTS, catalogueFilterSchema } from "./filter";

useDatabase();

const NOW = new Date("2026-11-20T04:00:00Z");
const NOT_PUBLIC: readonly Fate[] = ["draft", "scheduled", "withdrawn", "superseded", "onWechat", "onRequest"];

let rows: Awaited<ReturnType<typeof newSite>>;

async function site(): Promise<Site> {
  const opened = await openSite();
  if (opened === null) throw new Error("the site has not been set up");
  return opened;
}

const page = async (query: Record<string, string>) => cataloguePage(await site(), catalogueFilterSchema.parse(query), NOW);
const titles = async (query: Record<string, string>) => (await page(query)).rows.map(({ title }) => title);

beforeAll(async () => {
  rows = await newSite();
  const top = await rows.column("/zc", { kind: "tree" });
  const { id } = await rows.column("/zc/gfxwj", { parentId: top.id });
  const rule = { isNormative: true, effectiveOn: new Date("2026-01-01") };
  const put = (title: string, day: string, revision = {}) => rows.item({ columnId: id, title, at: new Date(`${day}T04:00:00Z`), revision });
  await put("安全办法", "2026-11-01", { ...rule, docNo: "示工信发〔2026〕10号", formedOn: new Date("2026-10-20") });
  await put("包装办法", "2026-11-02", { ...rule, effectiveOn: new Date("2026-12-01"), docNo: "示工信发〔2026〕9号", genre: "意见" });
  await put("茶业办法", "2026-11-03", { ...rule, expiresOn: new Date("2026-11-19"), topic: "综合政务\\政务公开" });
  await put("100%_完成", "2025-11-04", { formedOn: new Date("2025-10-20") });
  await rows.item({ columnId: (await rows.column("/hidden", { state: "hidden" })).id, title: "隐藏栏目里的" });
  for (const fate of NOT_PUBLIC) await rows.item({ columnId: id, title: fate, fate, at: new Date("2019-01-01T00:00:00Z") });
});

const ALL = ["茶业办法", "包装办法", "安全办法", "100%_完成"];

test("what is public now, newest first, whatever the address says", async () => {
  expect(await titles({})).toEqual(ALL);
  expect(await titles({ sort: "'; drop", order: "x", page: "-1", year: "1e9", topic: "<b>", validity: "x", genre: "%" })).toEqual(ALL);
  expect(await titles({ page: "99999" })).toEqual(ALL);
  expect((await page({})).total).toBe(4);
  expect(await catalogueYears(await site())).toEqual([2026, 2025]);
});

describe("filters", () => {
  test.each([
    [{ text: "办法" }, ["茶业办法", "包装办法", "安全办法"]],
    [{ text: "%" }, ["100%_完成"]],
    [{ text: "_" }, ["100%_完成"]],
    [{ text: "\\" }, []],
    [{ text: "'" }, []],
    [{ text: "示工信发[2026]10号" }, ["安全办法"]],
    [{ text: "示工信发【2026】9" }, ["包装办法"]],
    [{ topic: "综合政务" }, ["茶业办法"]],
    [{ genre: "意见" }, ["包装办法"]],
    [{ validity: "inForce" }, ["安全办法"]],
    [{ validity: "notYet" }, ["包装办法"]],
    [{ validity: "lapsed" }, ["茶业办法"]],
    [{ year: "2025" }, ["100%_完成"]],
    [{ year: "2019" }, []],
    [{ column: "/zc", year: "2025" }, ["100%_完成"]],
    [{ column: "/zc/gfxwj", genre: "意见" }, ["包装办法"]],
    [{ column: "/hidden" }, []],
    [{ column: "/../zc" }, []],
  ])("%j", async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });
});

describe("sorting", () => {
  test.each([
    ["title", "asc", ["100%_完成", "安全办法", "包装办法", "茶业办法"]],
    ["formed", "asc", ["100%_完成", "安全办法", "茶业办法", "包装办法"]],
    ["published", "asc", ALL.toReversed()],
    ["validity", "asc", ["安全办法", "包装办法", "茶业办法", "100%_完成"]],
    ["validity", "desc", ["茶业办法", "包装办法", "安全办法", "100%_完成"]],
  ])("by %s %s; what is not filled in comes last", async (sort, order, expected) => {
    expect(await titles({ sort, order })).toEqual(expected);
  });

  test.each(CATALOGUE_SORTS)("by %s loses nothing", async (sort) => {
    for (const order of ["asc", "desc"]) expect((await titles({ sort, order })).toSorted()).toEqual(ALL.toSorted());
  });
});

test("the file holds all pages of what is filtered, and nothing else", async () => {
  const { id } = await rows.column("/much");
  const at = new Date("2020-01-01T00:00:00Z");
  for (let n = 0; n < CATALOGUE_PAGE + 2; n++) await rows.item({ columnId: id, title: n === 0 ? "=1+1" : `很多${n}`, at });
  let file = "";
  for await (const part of catalogueCsv(await site(), catalogueFilterSchema.parse({ column: "/much", page: "2" }), NOW)) file += part;
  expect(file.startsWith("\ufeff索引号,信息名称,")).toBe(true);
  expect(file.trimEnd().split("\r\n")).toHaveLength(CATALOGUE_PAGE + 3);
  expect(file).toContain(",'=1+1,");
  expect(file).not.toContain("办法");
  expect((await page({ column: "/much", page: "2" })).rows).toHaveLength(2);
});

describe("feeds", () => {
  test("hold the newest live items of the column and all below it, with absolute addresses", async () => {
    const feed = await feedOf(await site(), "/zc");
    expect(feed?.entries.map(({ title }) => title)).toEqual(ALL);
    for (const { url } of feed?.entries ?? []) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/tzgg\//);
    expect((await feedOf(await site(), null))?.entries).toHaveLength(30);
    expect((await feedOf(await site(), null))?.entries.map(({ title }) => title)).not.toContain("隐藏栏目里的");
  });

  test.each(["/hidden", "/nothing", "/one-page"])("%s has none", async (path) => {
    if (path === "/one-page") await rows.column(path, { kind: "page" });
    expect(await feedOf(await site(), path)).toBeNull();
  });

  test("a withdrawal is a change; a draft is none", async () => {
    const { id } = await rows.column("/change");
    expect(await lastChange([id])).toBeNull();
    await rows.item({ columnId: id, fate: "draft", at: new Date("2027-01-01T00:00:00Z") });
    await rows.item({ columnId: id, fate: "scheduled", at: new Date("2027-01-01T00:00:00Z") });
    expect(await lastChange([id])).toBeNull();
    await rows.item({ columnId: id, at: new Date("2026-01-01T00:00:00Z") });
    await rows.item({ columnId: id, fate: "withdrawn", at: new Date("2026-02-01T00:00:00Z") });
    expect(await lastChange([id])).toEqual(new Date("2026-02-01T00:00:00Z"));
  });
});
