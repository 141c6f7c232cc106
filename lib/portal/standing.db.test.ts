import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, civilDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { bodyOf } from "@/lib/disclosures/testing/build";
import type { ValidityChangeKind } from "@/lib/generated/prisma/enums";
import { catalogueCsv, cataloguePage } from "./catalogue/catalogue";
import { catalogueFilterSchema } from "./catalogue/filter";
import { validitySql } from "./conditions";
import { downloadAddress } from "./download/address";
import { findDownload } from "./download/find-download";
import { feedOf } from "./feeds/feed";
import { currentAddressOf } from "./former-address";
import { findItem } from "./item";
import { VALIDITY, type ValidityRow, validityAt } from "./live";
import { listItems } from "./open-data/items";
import { relatedTo } from "./related";
import { openSite, type Site } from "./site";
import { statutoryGaps, statutoryItems } from "./statutory";
import { newSite } from "./testing/rows";
import { reportYear, yearlyReports } from "./yearly";

useDatabase();

const NOW = new Date("2026-11-20T04:00:00Z");
const TODAY = civilDate("2026-11-20");
let house: Awaited<ReturnType<typeof newSite>>;
let columnId: string;
let interpretations: string;
beforeAll(async () => {
  house = await newSite();
  columnId = (await house.column("/zcwj", { columnType: "政策文件" })).id;
  interpretations = (await house.column("/zcjd", { columnType: "政策解读" })).id;
});

const site = async (): Promise<Site> => {
  const found = await openSite();
  if (found === null) throw new Error("no site");
  return found;
};

const decide = (disclosureId: string, kind: ValidityChangeKind, day = TODAY, other: { otherId?: string; otherName?: string } = {}) =>
  db().validityChange.create({
    data: {
      ...{ agencyId: house.agencyId, disclosureId, kind, on: toDatabaseDate(day), reason: `${kind}的原因`, otherName: "", ...other },
      ...{ deciderName: "李局", deciderDepartment: "办公室", runId: randomUUID(), at: new Date() },
    },
  });

const page = async (address: string) => {
  const item = await findItem(house.agencyId, address, NOW);
  if (item === null) throw new Error(`nothing at ${address}`);
  return item;
};

describe("有效性 that was decided", () => {
  test("stands on the page with date, reason and the document that replaces it, as long as that is public", async () => {
    const successor = await house.item({ columnId, title: "新办法" });
    const old = await house.item({ columnId, title: "旧办法", revision: { docNo: "示工信发〔2020〕7号" } });
    await decide(old.disclosureId, "amended", addDays(TODAY, -9), { otherName: "《修改决定》" });
    await decide(old.disclosureId, "repealed", TODAY, { otherId: successor.disclosureId, otherName: "《新办法》" });
    expect(await page(old.address)).toMatchObject({
      validity: "repealed",
      validityNotes: [
        { kind: "repealed", on: TODAY, reason: "repealed的原因", otherName: "《新办法》", otherAddress: successor.address },
        { kind: "amended", otherName: "《修改决定》", otherAddress: null },
      ],
    });
    await db().publication.update({
      where: { id: successor.publicationId },
      data: { endedAt: NOW, endKind: "withdrawn", endReason: "有误", enderDepartment: "办公室" },
    });
    expect((await page(old.address)).validityNotes[0]?.otherAddress).toBeNull();
    const { items } = await listItems(await site(), { column: "/zcwj" }, NOW);
    expect(items.find((item) => item.state === "live" && item.title === "旧办法")).toMatchObject({
      validity: "已废止",
      validityChanges: [{ change: "废止", on: TODAY, document: "《新办法》", url: null }, { change: "修改" }],
    });
    expect((await feedOf(await site(), "/zcwj"))?.entries.find(({ title }) => title === "旧办法")?.validity).toBe("已废止");
    await decide(old.disclosureId, "restored");
    expect(await page(old.address)).toMatchObject({ validity: null, validityNotes: [] });
  });

  test("is the same to the database as to the rules, whatever dates meet", async () => {
    const [past, future] = [addDays(TODAY, -3), addDays(TODAY, 3)];
    const days = [null, past, TODAY, future];
    const cases: object[] = [];
    for (const isNormative of [true, false])
      for (const amended of [true, false])
        for (const effectiveOn of [null, future])
          for (const expiresOn of days)
            for (const repealedOn of days)
              for (const lapsedOn of [null, past, future])
                cases.push({ at: cases.length, isNormative, amended, effectiveOn, expiresOn, repealedOn, lapsedOn });
    const rows = await db().$queryRaw<(ValidityRow & { told: string | null })[]>`
      select ${VALIDITY}, ${validitySql(NOW)} as told
      from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as r(at int, "isNormative" boolean, "effectiveOn" date, "expiresOn" date)
      join jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as d(at int, "repealedOn" date, "lapsedOn" date, "amended" boolean) using (at)`;
    expect(rows).toHaveLength(384);
    expect(rows.filter((row) => validityAt(row, NOW) !== row.told)).toEqual([]);
    expect(new Set(rows.map(({ told }) => told)).size).toBe(6);
  });
});

describe("移栏", () => {
  test("leads from every former address of page and files to the present one, also once it is withdrawn", async () => {
    const moved = await house.item({ columnId, title: "移动过的" });
    const old = [moved.address.replace("/tzgg/", "/zcwj/"), moved.address.replace("/tzgg/", "/gxdt/")];
    await db().disclosureAddress.createMany({
      data: old.map((path) => ({ agencyId: house.agencyId, path, disclosureId: moved.disclosureId, leftAt: NOW })),
    });
    for (const path of old) {
      expect(await findItem(house.agencyId, path)).toBeNull();
      expect(await currentAddressOf(house.agencyId, path)).toBe(moved.address);
      expect(await findDownload(downloadAddress(path, "pdf"))).toEqual({ movedTo: downloadAddress(moved.address, "pdf") });
    }
    expect(await currentAddressOf(house.agencyId, moved.address)).toBeNull();
    expect(await currentAddressOf(house.agencyId, "/tzgg/202611/t20261118_0.html")).toBeNull();
  });
});

describe("政策与解读", () => {
  test("link to each other, chosen by whom or named by 发文字号; nothing that is not public appears", async () => {
    const policy = await house.item({ columnId, title: "政策", revision: { docNo: "示工信发〔2026〕31号", bodyText: "第一条" } });
    const chosen = await house.item({ columnId: interpretations, title: "选定的解读", revision: { relatedIds: [policy.disclosureId] } });
    const mention = "《政策》（示工信发〔2026〕31号）";
    const named = await house.item({
      columnId: interpretations,
      title: "写明文号的解读",
      revision: { body: bodyOf(mention), bodyText: mention },
    });
    const wrong = { bodyText: "市政办发〔2026〕31号" };
    await house.item({ columnId: interpretations, title: "别的机关同号的", revision: wrong });
    await house.item({
      columnId: interpretations,
      title: "撤了的解读",
      fate: "withdrawn",
      revision: { relatedIds: [policy.disclosureId] },
    });
    await house.item({ columnId: interpretations, title: "没发的解读", fate: "draft", revision: { relatedIds: [policy.disclosureId] } });
    const titles = async (address: string) => {
      const { policies, interpretations: explains, others } = await relatedTo(await page(address));
      return [policies, explains, others].map((list) => list.map(({ title }) => title).toSorted());
    };
    expect(await titles(policy.address)).toEqual([[], ["写明文号的解读", "选定的解读"].toSorted(), []]);
    expect(await titles(chosen.address)).toEqual([["政策"], [], []]);
    expect(await titles(named.address)).toEqual([["政策"], [], []]);
  });
});

describe("更正说明", () => {
  test("of every wording that went out, newest first, and none of a draft", async () => {
    const item = await house.item({ columnId, title: "改过的", fate: "superseded" });
    const more = await db().revision.findUniqueOrThrow({ where: { id: item.revisionId } });
    const { id: _id, guide: _guide, body: _body, ...row } = more;
    const next = async (number: number, correctionNote: string, at: Date | null) => {
      const { id } = await db().revision.create({ data: { ...row, body: bodyOf("正文"), number, correctionNote, sealedAt: at } });
      if (at !== null) await house.publish(item.disclosureId, id, columnId, number === 3 ? "live" : "superseded", at);
    };
    await db().revision.update({ where: { id: item.revisionId }, data: { sealedAt: NOW } });
    await next(2, "第一次更正", new Date("2026-11-19T01:00:00Z"));
    await next(3, "<b>第二次</b>更正", new Date("2026-11-20T01:00:00Z"));
    await next(4, "还没发的", null);
    expect((await page(item.address)).corrections).toEqual([
      { at: "2026-11-20 09:00", note: "<b>第二次</b>更正" },
      { at: "2026-11-19 09:00", note: "第一次更正" },
    ]);
  });
});

describe("the disclosure area", () => {
  test("the catalogue as CSV has the order of the page, whatever it is sorted by", async () => {
    for (const [sort, order] of [
      ["title", "asc"],
      ["validity", "desc"],
      ["docNo", "asc"],
      ["indexNo", "desc"],
      ["published", "asc"],
    ]) {
      const filter = catalogueFilterSchema.parse({ sort, order });
      let csv = "";
      for await (const part of catalogueCsv(await site(), filter, NOW)) csv += part;
      const { rows } = await cataloguePage(await site(), filter, NOW);
      const shown = rows.map(({ indexNo }) => indexNo);
      expect(shown.length).toBeGreaterThan(3);
      const told = csv
        .split(/\r?\n/)
        .slice(1, shown.length + 1)
        .map((line) => line.split(",")[0]);
      expect(told).toEqual(shown);
    }
  });

  test("all fifteen items stand there: with their columns, what they hold, or why nothing does", async () => {
    const top = await house.column("/fd", { kind: "tree", columnType: "法定主动公开内容" });
    const charges = { parentId: top.id, article20: 8, statement: "本机关无行政事业性收费项目", statementOn: new Date("2026-01-05") };
    await house.column("/fd/sf", charges);
    const policies = await house.column("/fd/zc", { parentId: top.id, article20: 1 });
    const below = await house.column("/fd/zc/gf", { parentId: policies.id });
    await house.item({ columnId: below.id, title: "规范性文件" });
    const items = await statutoryItems((await site()).columns);
    expect(items.map(({ item }) => item.no)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    expect(items[0]?.columns).toMatchObject([{ column: { path: "/fd/zc" }, items: 1 }]);
    expect(items[7]?.columns).toMatchObject([{ column: { statement: "本机关无行政事业性收费项目", statementOn: "2026-01-05" }, items: 0 }]);
    expect(items[1]?.columns).toEqual([]);
    await house.column("/fd/gh", { article20: 3 });
    const gaps = statutoryGaps(await statutoryItems((await site()).columns));
    expect(gaps.unserved.map(({ no }) => no)).toEqual([2, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15]);
    expect(gaps.empty.map(({ item }) => item.no)).toEqual([3]);
  });

  test("年报 stand by the year they report on, newest first", async () => {
    const column = await house.column("/nb", { columnType: "信息公开年报" });
    for (const [title, at] of [
      ["示例局2021年政府信息公开工作年度报告", "2026-11-18"],
      ["2023 年政府信息公开年报", "2024-01-20"],
      ["年报说明", "2026-11-19"],
    ])
      await house.item({ columnId: column.id, title, at: new Date(`${at}T01:00:00Z`) });
    expect((await yearlyReports(column.id)).map(({ year }) => year)).toEqual([2023, 2021, null]);
    expect(reportYear("电话12022年")).toBeNull();
  });
});
