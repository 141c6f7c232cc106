import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { homeContent } from "@/lib/home/content";
import { defaultBlocks } from "@/lib/home/default-blocks";
import { findPublicFile } from "./attachment";
import { findItem, findNewest, neighbours } from "./item";
import { countLive, latestOfEach, listPage } from "./lists";
import type { ListedItem } from "./live";
import { openSite } from "./site";
import { mapEntries } from "./site-map";
import { type Fate, newSite } from "./testing/rows";
import { findTombstone, isGone } from "./tombstone";
import { flatten } from "./tree";

useDatabase();

const HIDDEN_FROM_ALL: readonly Fate[] = ["draft", "scheduled", "withdrawn", "superseded", "onWechat", "onRequest"];

type Rows = Awaited<ReturnType<typeof newSite>>;
type Item = Awaited<ReturnType<Rows["item"]>>;

let site: Rows;
let columnId: string;
let live: Item;
const others = new Map<Fate, Item>();

beforeAll(async () => {
  site = await newSite();
  columnId = (await site.column("/tzgg")).id;
  live = await site.item({ columnId, title: "公开的" });
  for (const fate of HIDDEN_FROM_ALL) others.set(fate, await site.item({ columnId, title: fate, fate }));
});

const ofOther = (fate: Fate): Item => others.get(fate) ?? live;

describe.each(HIDDEN_FROM_ALL)("an item that is %s", (fate) => {
  test("has no page", async () => {
    expect(await findItem(site.agencyId, ofOther(fate).address)).toBeNull();
  });

  test("has no download", async () => {
    expect(await findPublicFile(await attach(ofOther(fate).revisionId))).toBeNull();
  });
});

test("lists, home, neighbours, counts and site maps hold the live item and no other", async () => {
  const { columns = [] } = (await openSite()) ?? {};
  const page = await listPage([columnId], 1);
  const home = await homeContent({ agencyId: site.agencyId, columns }, [
    ...defaultBlocks(columns),
    { kind: "latest", width: "full", title: "", count: 12 },
    { kind: "headlines", width: "full", title: "", items: [...others.values()].map(({ address }) => address), picture: true, count: 12 },
  ]);
  const onHome = home.flatMap((block): ListedItem[] => {
    if (block.kind === "headlines") return [block.lead, ...block.rest];
    if (block.kind === "latest") return [...block.items];
    return "list" in block ? [...block.list.items] : [];
  });
  const titles = [
    page?.items.map(({ title }) => title),
    (await latestOfEach([columnId], 50)).map(({ title }) => title),
    [...new Set(onHome.map(({ title }) => title))],
    [(await findNewest(columnId))?.title],
  ];
  for (const each of titles) expect(each).toEqual(["公开的"]);
  expect(onHome).toHaveLength(4);
  expect(await countLive([columnId])).toBe(1);
  expect((await mapEntries([columnId], 1)).map(({ address }) => address)).toEqual([live.address]);
  expect(await neighbours({ id: live.publicationId })).toEqual({ newer: null, older: null });
});

test("the attachment of the live item can be downloaded", async () => {
  expect(await findPublicFile(await attach(live.revisionId))).toMatchObject({ name: "附件.pdf", size: 3, mediaType: "application/pdf" });
});

test.each(["", "1", "x'--", "\u0000", "/tzgg/202611/t20261118_41.html"])("%j is no attachment", async (id) => {
  expect(await findPublicFile(id)).toBeNull();
});

describe("of all these only the withdrawn item leaves a tombstone", () => {
  test("which says when, who and why, and nothing of what it said", async () => {
    const tombstone = await findTombstone(ofOther("withdrawn").address);
    expect(tombstone).toMatchObject({ department: "办公室", reason: "内容有误", withdrawnAt: "2026-11-18 12:00", columnName: "栏目/tzgg" });
    expect(JSON.stringify(tombstone)).not.toContain("概述");
    expect(await isGone(ofOther("withdrawn").address)).toBe(true);
  });

  test.each(HIDDEN_FROM_ALL.filter((fate) => fate !== "withdrawn"))("not the one that is %s", async (fate) => {
    expect(await findTombstone(ofOther(fate).address)).toBeNull();
  });

  test("nor the live one, nor an address of nothing", async () => {
    expect(await isGone(live.address)).toBe(false);
    expect(await isGone("/tzgg/202611/t20261118_0.html")).toBe(false);
    expect(await isGone("/..%00")).toBe(false);
  });
});

test("a withdrawn item that is published again is public and no tombstone", async () => {
  const item = await site.item({ columnId: (await site.column("/zcjd")).id, fate: "withdrawn" });
  await site.publish(item.disclosureId, item.revisionId, columnId, "live", new Date("2026-11-19T04:00:00Z"));
  expect(await isGone(item.address)).toBe(false);
  expect(await findItem(site.agencyId, item.address)).toMatchObject({
    publishedAt: "2026-11-19 12:00",
    firstPublishedAt: "2026-11-18 12:00",
  });
});

test("what another agency has published is not on this site", async () => {
  const other = await newSite(false);
  const item = await other.item({ columnId: (await other.column("/tzgg")).id, title: "别的机关的" });
  expect(await findItem(site.agencyId, item.address)).toBeNull();
  expect(await findPublicFile(await attach(item.revisionId, other.agencyId))).toBeNull();
  const { columns = [] } = (await openSite()) ?? {};
  expect(
    (
      await latestOfEach(
        flatten(columns).map(({ id }) => id),
        50,
      )
    ).map(({ title }) => title),
  ).not.toContain("别的机关的");
});

async function attach(revisionId: string, agencyId = site.agencyId): Promise<string> {
  const createdAt = new Date();
  const file = await db().storedFile.create({
    data: { agencyId, sha256: "0".repeat(64), size: 3, mediaType: "application/pdf", extension: "pdf", name: "a.pdf", createdAt },
  });
  const { id } = await db().attachment.create({ data: { revisionId, fileId: file.id, kind: "attachment", name: "附件.pdf", position: 0 } });
  return id;
}
