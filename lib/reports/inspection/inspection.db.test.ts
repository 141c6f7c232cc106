import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { inspect, type Reach } from "./inspect";
import { inspectionBoard, selfCheck } from "./queries";
import { recordSelfCheck } from "./self-check";

useDatabase();

let house: BuiltAgency;
const at = (day: string): Date => new Date(`${day}T06:00:00+08:00`);

/** A site of which one page is missing until `mended`. */
let mended = false;
const PAGE = '<meta name="SiteName" content="某局"><a href="/there">a</a><a href="/lost">b</a>我为政府网站找错<form method="post">';
const reach: Reach = {
  fetch: async (address) => new Response(PAGE, { status: address.endsWith("/lost") && !mended ? 404 : 200 }),
  ...{ address: "http://site.test", origin: "https://gxj.example.gov.cn", outside: false },
};

beforeAll(async () => {
  house = await buildAgency();
  await db().agency.update({ where: { id: house.agency.id }, data: { isDefault: true } });
});

describe("日常检查", () => {
  test("is kept once a day; the last run of a day counts", async () => {
    await inspect(house.agency.id, at("2026-11-01"), null);
    await inspect(house.agency.id, at("2026-11-01"), reach);
    expect(await db().inspection.count()).toBe(1);
    const board = await inspectionBoard(house.actors.office);
    expect(board?.results.find(({ code }) => code === "VETO-3")).toMatchObject({
      verdict: "fail",
      summary: "首页没有任何信息",
      since: null,
    });
    expect(board?.results.find(({ code }) => code === "DED-FUN-5")?.found.map(({ text }) => text)).toEqual([
      "首页缺标签 SiteDomain",
      "首页缺标签 SiteIDCode",
    ]);
    expect(await db().siteProbe.findFirst()).toMatchObject({ asked: 3, failed: 0 });
  });

  test("a link is dead when it failed on three days, and forgotten when it opens", async () => {
    const linksOn = async (day: string) => (await inspect(house.agency.id, at(day), reach)).find(({ code }) => code === "DED-FUN-3");
    expect(await linksOn("2026-11-01")).toMatchObject({ verdict: "warn" });
    expect(await linksOn("2026-11-02")).toMatchObject({ verdict: "warn" });
    expect(await linksOn("2026-11-03")).toMatchObject({
      ...{ verdict: "fail", found: [{ text: "首页：/lost（回答 404，已连续 3 天）" }] },
    });
    mended = true;
    expect(await linksOn("2026-11-04")).toMatchObject({ verdict: "ok" });
    expect(await db().failingLink.count()).toBe(0);
  });

  test("the office is told once of what has become worse, and how long it has been so is known", async () => {
    const told = await db().notice.findMany({
      where: { kind: "inspection", text: { contains: "首页没有任何信息" }, userId: house.actors.office.userId ?? "" },
    });
    expect(told).toHaveLength(1);
    const board = await inspectionBoard(house.actors.office);
    expect(board?.history).toHaveLength(4);
    expect(board?.results.find(({ code }) => code === "DED-FUN-3")).toMatchObject({ since: "2026-11-04" });
  });

  test("the yearly self-check adds up the days, and keeps what people found", async () => {
    const enter = (actor: BuiltAgency["actors"]["office"], over: object) =>
      recordSelfCheck(actor, { year: 2026, code: "DED-FUN-6", verdict: "notMet", note: "明年改造", ...over }, at("2026-11-20"));
    await enter(house.actors.office, {});
    await enter(house.actors.office, { verdict: "met", note: "" });
    const lines = await selfCheck(house.actors.author, 2026);
    expect(lines.find(({ indicator }) => indicator.code === "DED-FUN-6")?.finding).toMatchObject({ verdict: "met" });
    expect(lines.find(({ indicator }) => indicator.code === "DED-FUN-3")).toMatchObject({ judgedDays: 4, failedDays: 1, finding: null });
    await expect(enter(house.actors.author, {})).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(enter(house.actors.office, { note: "" })).rejects.toMatchObject({ fields: { note: [expect.stringContaining("写明")] } });
    await expect(enter(house.actors.office, { year: 2027 })).rejects.toMatchObject({ fields: { year: ["这一年还没有到"] } });
    await expect(enter(house.actors.office, { code: "X" })).rejects.toMatchObject({ code: "InvalidInput" });
    await expect(db().selfCheckFinding.deleteMany()).rejects.toThrow();
  });
});
