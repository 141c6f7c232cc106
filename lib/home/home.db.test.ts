import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { Actor } from "@/lib/identity/actor";
import { openSite, type Site } from "@/lib/portal/site";
import { buildHouse, buildPublished, type House } from "@/lib/publishing/testing/build";
import { todo } from "@/lib/workflow/todo";
import { homeState } from "./arrangement";
import type { Block } from "./blocks";
import { headlineChoices } from "./content";
import { decideHome, recallHome } from "./decide";
import { discardHome } from "./discard";
import { homeCase, previewHome, publicHome } from "./queries";
import { saveHome } from "./save";
import { submitHome } from "./submit";

useDatabase();

let house: House;
let address = "";
beforeAll(async () => {
  house = await buildHouse();
  const id = await buildPublished(house, { title: "放在头条的公告" });
  address = (await db().disclosure.findUniqueOrThrow({ where: { id } })).address ?? "";
});
beforeEach(async () => {
  const { working, stage, run } = await state();
  if (stage === "inApproval" && run !== null) await recallHome(editor(), { runId: run.id, expectedVersion: run.version });
  if (working !== null) await discardHome(editor(), { expectedVersion: working.version });
});

const editor = (): Actor => house.actors.publisher;
const state = () => homeState(db(), house.agency.id);
const site = async (): Promise<Site> => {
  const found = await openSite();
  if (found === null) throw new Error("no site");
  return found;
};
const services: Block = { kind: "services", width: "third", title: "" };
const links = (name: string): Block => ({ kind: "links", width: "full", title: "", links: [{ name, address: "https://www.gov.cn/" }] });
const headlines = (items: string[]): Block => ({ kind: "headlines", width: "twoThirds", title: "", items, picture: true, count: 5 });
const save = (blocks: readonly Block[], expectedVersion = 0) => saveHome(editor(), { blocks, expectedVersion });

async function submitted(blocks: readonly Block[]): Promise<void> {
  const { version } = await save(blocks);
  await submitHome(editor(), { expectedVersion: version, note: "换上新的链接" });
}

async function decision(more: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { run } = await state();
  if (run === null) throw new Error("nothing was sent up");
  return { runId: run.id, expectedVersion: run.version, contentHash: run.contentHash, verdict: "approve", secrecy: "passed", ...more };
}

const namesOnHome = async () =>
  (await publicHome(await site())).flatMap((block) => (block.kind === "links" ? block.links.map(({ name }) => name) : []));

describe("从编排到上线", () => {
  it("the public sees an arrangement once it is approved, and nothing of it before", async () => {
    await submitted([headlines([address]), services, links("市政府")]);
    expect(await namesOnHome()).toEqual([]);
    const waiting = (await todo(house.actors.office)).waiting.filter(({ subjectType }) => subjectType === "home");
    expect(waiting).toMatchObject([{ title: expect.stringMatching(/^首页编排（第 \d+ 版）$/), stepName: "办公室审核首页" }]);
    await expect(decideHome(editor(), await decision())).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await decideHome(house.actors.office, await decision({ opinion: "同意" }))).toEqual({ outcome: "approved" });

    expect(await namesOnHome()).toEqual(["市政府"]);
    const [first] = await publicHome(await site());
    expect(first).toMatchObject({ kind: "headlines", lead: { title: "放在头条的公告" }, rest: [] });
    expect(await state()).toMatchObject({ working: null, stage: "none", live: { publisherName: house.actors.office.name } });
    const entries = await db().auditEntry.findMany({
      where: { command: { startsWith: "home." }, outcome: "done" },
      orderBy: { seq: "asc" },
    });
    expect(entries.map(({ command }) => command)).toEqual(["home.save", "home.submit", "home.decide"]);
  });

  it("the next version takes its place, and the one before stays on record unchanged", async () => {
    const before = (await state()).live;
    await submitted([services, links("省政府")]);
    await decideHome(house.actors.office, await decision());
    expect(await namesOnHome()).toEqual(["省政府"]);
    const { past } = await homeCase(editor());
    expect(past[0]).toMatchObject({ id: before?.id, endedAt: expect.any(Date), blocks: before?.blocks });
    expect((await previewHome(editor(), await site(), before?.id ?? ""))?.number).toBe(before?.number);
    await expect(db().homeArrangement.update({ where: { id: before?.id ?? "" }, data: { blocks: [] } })).rejects.toThrow();
    await expect(db().homeArrangement.delete({ where: { id: before?.id ?? "" } })).rejects.toThrow();
  });

  it("is locked while it is in approval; a returned one can be changed and sent again", async () => {
    await submitted([services]);
    const { working, run } = await state();
    await expect(save([services, links("甲")], working?.version)).rejects.toMatchObject({ code: "RuleViolation" });
    const form = await decision({ verdict: "return", opinion: "请加上通知公告" });
    await decideHome(house.actors.office, form);
    await expect(decideHome(house.actors.office, form)).rejects.toMatchObject({ code: "Conflict" });
    expect(await state()).toMatchObject({ stage: "returned" });
    const { version } = await save([services, links("乙")], working?.version);
    await submitHome(editor(), { expectedVersion: version });
    expect((await state()).run?.id).not.toBe(run?.id);
  });

  it("of two editors the slower one is told", async () => {
    const { version } = await save([services]);
    const both = await Promise.allSettled([save([services, links("甲")], version), save([services, links("乙")], version)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "Conflict" });
  });
});

describe("what is refused", () => {
  const nowhere = "00000000-0000-4000-8000-000000000000";
  it.each([
    ["a column that is not there", [{ kind: "notices", width: "half", title: "", columnId: nowhere, count: 5 }], "blocks.0.columnId"],
    ["an item that is not public", [{ ...headlines(["/tzgg/202611/t20261118_999.html"]) }], "blocks.0.items.0"],
    ["no block", [], "blocks"],
    [
      "a link that a browser would run",
      [{ ...links("甲"), links: [{ name: "甲", address: "javascript:alert(1)" }] }],
      "blocks.0.links.0.address",
    ],
    ["too many lines", [{ kind: "latest", width: "half", title: "", count: 500 }], "blocks.0.count"],
    ["an unknown block", [{ kind: "advertisement", width: "half", title: "" }], "blocks.0.kind"],
  ])("%s", async (_what, blocks, field) => {
    await expect(save(blocks as Block[])).rejects.toMatchObject({ code: "InvalidInput", fields: { [field]: expect.any(Array) } });
  });

  it("an arrangement without the way in to 政府信息公开 is not sent up", async () => {
    const { version } = await save([links("市政府")]);
    await expect(submitHome(editor(), { expectedVersion: version })).rejects.toMatchObject({
      code: "RuleViolation",
      message: expect.stringContaining("政府信息公开"),
    });
  });

  it("nobody but the office and the publishers arranges it", async () => {
    await expect(saveHome(house.actors.author, { blocks: [services], expectedVersion: 0 })).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await previewHome(house.actors.auditAdmin, await site(), "default")).toBeNull();
  });
});

it("offers what is public for the headlines", async () => {
  expect((await headlineChoices(await site(), [address], new Date())).map(({ title }) => title)).toEqual(["放在头条的公告"]);
});
