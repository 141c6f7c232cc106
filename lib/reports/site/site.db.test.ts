import { beforeAll, describe, expect, it } from "vitest";
import { civilDate, startOfDay } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { buildColumn, buildDisclosure } from "@/lib/disclosures/testing/build";
import { decide } from "@/lib/publishing/decide";
import { publish } from "@/lib/publishing/publish";
import { putOnline } from "@/lib/publishing/put-online";
import { buildHouse, decision, type House, stateOf, version } from "@/lib/publishing/testing/build";
import { saveCategories } from "./categories";
import { type SitePage, sitePage } from "./console";
import { explainFinding } from "./explain";
import { emptyOf, fieldOf, SITE_BLOCKS } from "./fields";
import { reopenSite } from "./reopen";
import { saveBlock } from "./save-block";
import { submitSite } from "./submit";
import { standingSite } from "./versions";

useDatabase();

let house: House;
const YEAR = 2022;
const NOW = startOfDay(civilDate("2023-01-10"));
const officer = () => house.actors.requestOfficer;
const page = (year = YEAR): Promise<SitePage> => sitePage(officer(), year, NOW);
const head = async () => {
  const report = await db().siteReport.findFirst({ where: { agencyId: house.agency.id, year: YEAR }, select: { version: true } });
  return { year: YEAR, expectedVersion: report?.version ?? 0 };
};
const valuesOf = ({ blocks }: SitePage, ...codes: string[]): (string | null | undefined)[] => {
  const fields = blocks.flatMap((block) => block.fields);
  return codes.map((code) => fields.find(({ field }) => field.code === code)?.value);
};
const rulesOf = ({ findings }: SitePage): string[] => findings.map(({ rule }) => rule);
const fieldsOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { fields?: Record<string, string[]> }) => error.fields,
  );

/** A record of an earlier system, out on the portal or elsewhere on these days. */
async function record(columnId: string, title: string, ...out: readonly ["portal" | "wechat", string][]): Promise<string> {
  const id = await buildDisclosure(house.actors.author, columnId, { title });
  const { latestRevisionId: revisionId } = await stateOf(id);
  const publisher = { id: null, name: "数据迁移", department: "", post: "" };
  for (const [channel, day] of out) {
    const one = { disclosureId: id, revisionId, channel, url: null, publisher, waitingId: null, imported: true };
    await db().$transaction((tx) => putOnline(tx, one, startOfDay(civilDate(day))));
  }
  return id;
}

/** Fills in every block with 0, 否 and 无, but for what the platform counts. */
async function fillAll(changes: Record<string, string> = {}): Promise<void> {
  for (const { key, fields } of (await page()).blocks) {
    const asked = fields.filter(({ field }) => field.origin === "counted" || field.origin === "entered");
    const values = asked.map(({ field, computed }) => [field.code, changes[field.code] ?? (computed === null ? emptyOf(field) : "")]);
    const filled = Object.fromEntries(
      values.map(([code = "", value = ""]) => [code, code === "B05" ? "部门网站" : code === "Z04" ? "010-00000000" : value]),
    );
    await saveBlock(officer(), { ...(await head()), block: key, values: filled, note: "原网站统计" }, null, NOW);
  }
}

beforeAll(async () => {
  house = await buildHouse();
  const { id } = house.agency;
  await db().agency.update({ where: { id }, data: { createdAt: startOfDay(civilDate("2022-12-01")) } });
  const flow = { workflowKey: "withdrawal" };
  await buildColumn(id, { ...flow, columnType: "网站工作年度报表", name: "网站工作年度报表" });
  const news = (await buildColumn(id, { ...flow, columnType: "动态要闻" })).id;
  const about = (await buildColumn(id, { ...flow, columnType: "机构职能" })).id;
  const topic = (await buildColumn(id, { ...flow, columnType: "专题专栏" })).id;
  const explained = (await buildColumn(id, { ...flow, columnType: "政策解读" })).id;
  await record(news, "会议", ["portal", "2022-03-01"], ["wechat", "2022-03-02"]);
  await record(news, "上年的会议", ["portal", "2021-12-31"]);
  await record(about, "主要职责", ["portal", "2020-05-01"], ["portal", "2022-05-01"]);
  await record(topic, "专题", ["portal", "2022-06-01"]);
  await record(explained, "一图读懂办法", ["portal", "2022-06-01"]);
  await record(explained, "办法解读", ["portal", "2022-06-01"]);
});

describe("政府网站工作年度报表", () => {
  it("counts what the platform knows, once each, by the categories of columns", async () => {
    const now = await page();
    expect(valuesOf(now, "P01", "P02", "P03", "P04")).toEqual(["4", "1", "1", "0"]);
    expect(valuesOf(now, "S01", "S02", "E01", "E02", "E03", "M06")).toEqual(["1", "0", "2", "1", "1", "1"]);
    expect(valuesOf(now, "B01", "V01", "H02", "X01", "Z05")).toEqual([house.agency.name, "0", "0", null, "2023-01-10"]);
    // Nothing was counted before the platform was in use.
    expect(valuesOf(await page(2021), "P01", "V01", "H02")).toEqual(["1", null, null]);
    expect(valuesOf(await page(2019), "P01", "V01", "B01")).toEqual([null, null, house.agency.name]);
    expect(rulesOf(now)).toContain("PERIOD");
    await saveCategories(officer(), { overview: ["机构职能"], news: ["动态要闻", "专题专栏"], catalogue: [], expectedVersion: 0 }, NOW);
    expect(valuesOf(await page(), "P03", "P04")).toEqual(["2", "0"]);
  });

  it("entering needs the office, grounds for figures, and nothing blank; the same twice writes nothing", async () => {
    const block = { ...(await head()), block: "security" };
    const values = { X01: "2", X02: "3", X03: "4", X04: "是", X05: "否", X06: "是" };
    expect(await fieldsOf(saveBlock(officer(), { ...block, values: { ...values, X01: "", X02: "-3" } }, null, NOW))).toEqual({
      X01: [expect.stringContaining("写“0”")],
      X02: [expect.stringContaining("负数")],
    });
    expect(await fieldsOf(saveBlock(officer(), { ...block, values }, null, NOW))).toHaveProperty("note");
    await expect(saveBlock(house.actors.author, { ...block, values, note: "台账" }, null, NOW)).rejects.toThrow("政府信息公开工作机构");
    const evidence = { name: "检测报告.txt", bytes: Buffer.from("检测 2 次") };
    await saveBlock(officer(), { ...block, values }, evidence, NOW);
    expect(rulesOf(await page())).toContain("X03-MAX");
    await expect(saveBlock(officer(), { ...block, values, note: "台账" }, null, NOW)).rejects.toThrow("别人已经修改过");
    const again = await saveBlock(
      officer(),
      { ...(await head()), block: "security", values: { ...values, X03: "3" }, note: "复核" },
      null,
      NOW,
    );
    expect(again.changed).toBe(1);
    await expect(db().siteReportValue.deleteMany()).rejects.toThrow();
  });

  it("a computed figure is replaced with a reason, and taken back by leaving it empty", async () => {
    const topics = async (values: Record<string, string>) =>
      saveBlock(officer(), { ...(await head()), block: "topics", values, note: "另有两个专题在旧系统" }, null, NOW);
    await topics({ S01: "3", S02: "" });
    expect(valuesOf(await page(), "S01")).toEqual(["3"]);
    await topics({ S01: "", S02: "" });
    expect(valuesOf(await page(), "S01")).toEqual(["1"]);
  });

  it("is not sent up while something is blank or unexplained, and only after its year", async () => {
    await expect(submitSite(officer(), await head(), NOW)).rejects.toThrow("不能送审");
    await fillAll({ X01: "2", M05: "示例工信" });
    const { findings } = await page();
    expect(findings.filter(({ explain }) => explain !== null).map(({ rule }) => rule)).toEqual(["P01-ANNUAL"]);
    await expect(submitSite(officer(), await head(), NOW)).rejects.toThrow("请说明");
    const early = startOfDay(civilDate("2022-12-31"));
    expect(rulesOf(await sitePage(officer(), YEAR, early))).toContain("YEAR-OPEN");
    await explainFinding(officer(), { ...(await head()), rule: "P01-ANNUAL", text: "年度报告把政策解读单列" }, NOW);
    expect((await page()).blocking).toBe(0);
  });

  it("two who send it up at once: one wins; it is frozen, approved and published", async () => {
    const input = await head();
    const both = await Promise.allSettled([1, 2].map(() => submitSite(officer(), input, NOW)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { report } = await page();
    const id = report.item?.id ?? "";
    expect(report.state).toBe("inApproval");
    await expect(saveBlock(officer(), { ...(await head()), block: "topics", values: { S01: "9" }, note: "x" }, null, NOW)).rejects.toThrow(
      "审批",
    );

    await decide(house.actors.office, await decision(id), NOW);
    await publish(house.actors.publisher, await version(id), NOW);
    const attached = await db().attachment.findMany({ where: { revision: { disclosureId: id } }, select: { name: true } });
    expect(attached.map(({ name }) => name.split(".").pop()).sort()).toEqual(["docx", "json", "pdf", "xlsx"]);
    const { title, bodyText } = await db().revision.findFirstOrThrow({ where: { disclosureId: id } });
    expect(title).toBe(`${house.agency.name}政府网站工作年度报表（2022年度）`);
    expect(bodyText).toContain("信息公开目录信息更新量（单位：条）");

    // What is counted afterwards does not change what was frozen.
    await saveCategories(officer(), { overview: [], news: [], catalogue: [], expectedVersion: 1 }, NOW);
    expect((await standingSite(db(), house.agency.id, YEAR, false, NOW)).snapshot.values.P03).toBe("2");
    expect(valuesOf(await page(), "P03")).toEqual(["2"]);
  });

  it("is corrected by a further version with a note", async () => {
    const id = (await page()).report.item?.id ?? "";
    await reopenSite(officer(), { ...(await head()), note: "访问量漏计一个月" }, NOW);
    expect((await page()).report.state).toBe("reopened");
    await saveBlock(officer(), { ...(await head()), block: "visits", values: { V01: "5", V02: "9" }, note: "原系统补计" }, null, NOW);
    await submitSite(officer(), await head(), NOW);
    await decide(house.actors.office, await decision(id), NOW);
    await publish(house.actors.publisher, await version(id), NOW);
    const { snapshot, standing } = await standingSite(db(), house.agency.id, YEAR, false, NOW);
    expect([standing, snapshot.values.V01, snapshot.correction]).toEqual(["published", "5", { version: 2, note: "访问量漏计一个月" }]);
    expect((await page()).versions.map(({ number, live }) => [number, live])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("proposes last year's facts for the next form", async () => {
    const fields = (await page(2023)).blocks.flatMap((block) => block.fields);
    const proposal = (code: string) => fields.find(({ field }) => field.code === code)?.proposal;
    expect([proposal("M05"), proposal("X01")]).toEqual(["示例工信", ""]);
    expect(SITE_BLOCKS.flatMap((block) => block.fields).every(({ code }) => fieldOf(code) !== undefined)).toBe(true);
  });
});
