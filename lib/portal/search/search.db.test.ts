import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { rebuildIndex } from "@/lib/search/rebuild";
import { openSite, type Site } from "../site";
import { type Fate, newSite } from "../testing/rows";
import { helpFor } from "./meant";
import { type RawQuestion, readQuestion } from "./question";
import { conditionFor, type Results, search } from "./search";
import { suggest } from "./suggest";

useDatabase();

const NOW = new Date("2026-11-20T04:00:00Z");
const UNSEEN: readonly Fate[] = ["draft", "scheduled", "withdrawn", "superseded", "onWechat", "onRequest"];

let site: Site;
let rows: Awaited<ReturnType<typeof newSite>>;
let columns: Record<"policy" | "rules" | "news" | "hidden", { id: string }>;

beforeAll(async () => {
  rows = await newSite();
  const policy = await rows.column("/zc", { kind: "tree", name: "政策" });
  const rules = await rows.column("/zc/gfxwj", { parentId: policy.id, name: "规范性文件" });
  columns = { policy, rules, news: await rows.column("/tzgg"), hidden: await rows.column("/hidden", { state: "hidden" }) };
  const normative = { isNormative: true, genre: "意见" };
  const add = (title: string, columnId: string, at: string, revision = {}) => rows.item({ title, columnId, at: new Date(at), revision });
  await add("中小企业发展专项资金管理办法", columns.rules.id, "2022-03-01T04:00:00Z", {
    ...normative,
    docNo: "示工信发〔2022〕15号",
    expiresOn: new Date("2024-12-31"),
    bodyText: "第一条 为规范专项资金管理，制定本办法。资金用于贷款贴息和奖补。",
    keywords: ["专项资金", "奖补"],
  });
  await add("关于优化营商环境的意见", columns.policy.id, "2025-05-01T04:00:00Z", { ...normative, bodyText: "落实中小企业专项资金政策。" });
  await add("安全生产检查情况通报", columns.news.id, "2026-06-01T04:00:00Z", {
    genre: "通报",
    bodyText: "检查发现隐患 12 处，100% 完成整改。",
  });
  await add("重庆旅游节", columns.news.id, "2026-07-01T04:00:00Z", { topic: "商贸、海关、旅游", bodyText: "银行卡可用。" });
  await add("秘密栏目里的专项资金", columns.hidden.id, "2026-07-02T04:00:00Z");
  for (const fate of UNSEEN)
    await rows.item({
      title: `专项资金未公开${fate}`,
      columnId: columns.news.id,
      fate,
      revision: { keywords: ["专项资金未公开"], docNo: "示工信发〔2022〕99号" },
    });
  const other = await newSite(false);
  await other.item({ columnId: (await other.column("/tzgg")).id, title: "别的机关的专项资金" });
  await rebuildIndex(rows.agencyId);
  await rebuildIndex(other.agencyId);
  const opened = await openSite();
  if (opened === null) throw new Error("no site");
  site = opened;
});

async function ask(raw: RawQuestion): Promise<Results> {
  const question = readQuestion(raw);
  return search(site, question, conditionFor((await openSite()) ?? site, question), NOW);
}
const plain = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join("");
const titles = async (raw: RawQuestion): Promise<string[]> => (await ask(raw)).hits.map(({ title }) => plain(title));

const FUND = "中小企业发展专项资金管理办法";
const CLIMATE = "关于优化营商环境的意见";

describe("words", () => {
  test("all must be there; a title counts for more than a newer text", async () => {
    expect(await titles({ q: "专项资金" })).toEqual([FUND, CLIMATE]);
    expect(await titles({ q: "专项资金 贴息" })).toEqual([FUND]);
    expect(await titles({ q: "专项资金 旅游" })).toEqual([]);
  });

  test("by date the newest comes first", async () => {
    expect(await titles({ q: "专项资金", sort: "date" })).toEqual([CLIMATE, FUND]);
  });

  test("are not found across the border of other words", async () => {
    expect(await titles({ q: "行卡" })).toEqual([]);
  });

  test("are widened by the synonyms that the office keeps", async () => {
    expect(await titles({ q: "补助" })).toEqual([FUND]);
    const where = { agencyId: rows.agencyId, key: "searchSynonyms" };
    await db().setting.create({ data: { ...where, value: [["隐患", "风险点"]], updatedAt: NOW } });
    expect(await titles({ q: "补助" })).toEqual([]);
    expect(await titles({ q: "风险点" })).toEqual(["安全生产检查情况通报"]);
    await db().setting.delete({ where: { agencyId_key: where } });
  });
});

test("a phrase must stand just so, in title or text, signs included", async () => {
  expect(await titles({ q: "“专项资金管理”" })).toEqual([FUND]);
  expect(await titles({ q: "“资金专项”" })).toEqual([]);
  expect(await titles({ q: "“中小企业专项资金政策”" })).toEqual([CLIMATE]);
  expect(await titles({ q: "“100%”" })).toEqual(["安全生产检查情况通报"]);
});

describe("numbers", () => {
  test.each(["示工信发〔2022〕15号", "示工信发[2022]015号", "示工信发 2022 15"])("%s is looked up and comes first", async (q) => {
    const { hits } = await ask({ q, sort: "date" });
    expect(hits[0]).toMatchObject({ exact: true, docNo: "示工信发〔2022〕15号" });
  });
});

describe("filters", () => {
  test("a column counts with those below it", async () => {
    expect(await titles({ q: "专项资金", column: "/zc" })).toEqual([FUND, CLIMATE]);
    expect(await titles({ q: "专项资金", column: "/zc/gfxwj" })).toEqual([FUND]);
    expect(await titles({ q: "专项资金", column: "/nowhere" })).toEqual([]);
    expect(await titles({ q: "专项资金", column: "/hidden" })).toEqual([]);
  });

  test.each([
    [{ year: "2022" }, [FUND]],
    [{ validity: "lapsed" }, [FUND]],
    [{ validity: "inForce" }, [CLIMATE]],
    [{ genre: "意见", year: "2025" }, [CLIMATE]],
    [{ topic: "没有" }, []],
    [{ department: randomUUID() }, []],
  ])("%j", async (filter, expected) => {
    expect(await titles({ q: "专项资金", ...filter })).toEqual(expected);
  });

  test("work without words", async () => {
    expect(await titles({ topic: "商贸、海关、旅游" })).toEqual(["重庆旅游节"]);
  });

  test("each value says how many it would leave, the other filters standing", async () => {
    const { facets } = await ask({ q: "专项资金", year: "2022" });
    const values = Object.fromEntries(facets.map(({ name, values }) => [name, values.map(({ label, count }) => `${label} ${count}`)]));
    expect(values).toMatchObject({ column: ["政策 1"], year: ["2025年 1", "2022年 1"], validity: ["已失效 1"], department: ["办公室 1"] });
  });
});

test("what was asked for is marked in title and passage", async () => {
  const [hit] = (await ask({ q: "贴息 专项资金" })).hits;
  expect(hit?.title.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["专项资金"]);
  expect(hit?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["专项资金", "资金", "贴息"]);
  expect(hit).toMatchObject({ column: { name: "规范性文件", path: "/zc/gfxwj" }, department: "办公室", validity: "lapsed" });
});

test("the passage is of the text as it stands now, also when it was shown before", async () => {
  const passage = async (): Promise<string> => plain((await ask({ q: "营商环境" })).hits[0]?.passage ?? []);
  const [first, again] = [await passage(), await passage()];
  expect(again).toBe(first);
  await db().$executeRaw`update "SearchEntry" set "text" = '改善营商环境的新措施。' where "title" = ${CLIMATE}`;
  expect(await passage()).toBe("改善营商环境的新措施。");
  await rebuildIndex(rows.agencyId);
  expect(await passage()).toBe(first);
});

describe("what is not public", () => {
  test.each(["专项资金", "专项资金未公开", "“未公开”", "示工信发〔2022〕99号", "秘密栏目", "别的机关"])(
    "is not found by %s, nor counted",
    async (q) => {
      const { hits, total, facets } = await ask({ q });
      for (const { title } of hits) expect([FUND, CLIMATE]).toContain(plain(title));
      for (const { values } of facets) for (const { count } of values) expect(count).toBeLessThanOrEqual(total);
      expect(total).toBe(hits.length);
    },
  );

  test.each(["专项", "专项资金", "zhuanxiangzijin", "zxzj", "秘密", "别的"])("is not suggested for %s", async (typed) => {
    const texts = (await suggest(site, typed)).map(({ text }) => text).join("\n");
    expect(texts).not.toMatch(/未公开|秘密|别的/);
  });

  test("is not offered as what was meant", async () => {
    const { meant, alone } = await helpFor(site, readQuestion({ q: "为公开" }));
    expect([meant, alone]).toEqual([[], []]);
  });

  test("shows nothing even where an entry were left behind", async () => {
    const left = await rows.item({ columnId: columns.news.id, title: "遗留条目" });
    await rebuildIndex(rows.agencyId);
    await db().publication.update({ where: { id: left.publicationId }, data: { endedAt: NOW, endKind: "withdrawn" } });
    expect((await ask({ q: "遗留条目" })).hits).toEqual([]);
    expect(await suggest(site, "遗留")).toEqual([]);
    await rebuildIndex(rows.agencyId);
    expect(await db().searchEntry.count({ where: { publicationId: left.publicationId } })).toBe(0);
  });
});

describe("when nothing was found", () => {
  test.each([
    ["专乡资金", "专项资金"],
    ["zhuanxiangzijin", "专项资金"],
    ["zxzj", "专项资金"],
    ["人商环境", null],
    ["营伤环境", "营商环境"],
    ["优化营伤环境的若干措施", "营商环境"],
  ])("%s may have meant %s", async (q, meant) => {
    expect((await helpFor(site, readQuestion({ q }))).meant.slice(0, 1)).toEqual(meant === null ? [] : [meant]);
  });

  test("the words that are found alone are offered", async () => {
    expect((await helpFor(site, readQuestion({ q: "专项资金 旅游 不存在啊" }))).alone).toEqual(expect.arrayContaining(["资金", "旅游"]));
  });
});

test("words and titles are suggested while one types", async () => {
  const offered = await suggest(site, "专项");
  expect(offered).toContainEqual({ text: "专项资金", address: null });
  expect(offered.filter(({ address }) => address !== null).map(({ text }) => text)).toEqual([FUND]);
  expect((await suggest(site, "zhuanxiang")).map(({ text }) => text)).toContain("专项");
  expect(await suggest(site, "")).toEqual([]);
});

test.each([
  "办".repeat(10_000),
  "%",
  "_",
  "\\",
  "'",
  '"',
  "“",
  "&|!():*",
  "\u0000",
  "a'b\\c",
  "<b>公开</b>",
  "😀",
  "\ud83d",
  "的",
  "“%”",
  "“'”",
  "-1",
  "100%",
])("%.12s… is answered", async (q) => {
  const { page, total } = await ask({ q, page: "1000000" });
  expect(page).toBeGreaterThanOrEqual(1);
  expect(total).toBeLessThanOrEqual(6);
  await expect(suggest(site, q)).resolves.toBeInstanceOf(Array);
  await expect(helpFor(site, readQuestion({ q }))).resolves.toBeTruthy();
});
