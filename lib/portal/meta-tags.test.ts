import { describe, expect, test } from "vitest";
import { siteSchema } from "@/lib/columns/site";
import { civilDate } from "@/lib/core/civil-date";
import { emptyBody } from "@/lib/disclosures/body";
import data from "./fixtures/site-meta-tags.json";
import type { PortalItem } from "./item";
import { articleTags, columnTags, siteTags } from "./meta-tags";

const site = {
  identity: siteSchema.parse({ name: "示例市工业和信息化局", domain: "gxj.example.gov.cn", identificationCode: "0000000001" }),
};
const column = { name: "通知公告", columnType: "通知公告", description: "发布通知、公告、公示。", keywords: ["通知", "公告"] };
const item: PortalItem = {
  id: "1",
  address: "/tzgg/202611/t20261118_41.html",
  columnId: "2",
  columnName: column.name,
  columnType: column.columnType,
  columnDescription: column.description,
  columnKeywords: column.keywords,
  indexNo: "11990100MB0A00018B/2026-00041",
  title: "关于“申报”的通知",
  summary: "概".repeat(300),
  body: emptyBody,
  docNo: "",
  topic: "工业、交通",
  genre: "通知",
  serviceObject: "",
  issuer: "示例市工业和信息化局",
  formedOn: civilDate("2026-11-16"),
  effectiveOn: null,
  expiresOn: null,
  publicUntil: null,
  validity: null,
  keywords: ["申报"],
  carriers: [],
  source: "示例市工业和信息化局",
  responsibleEditor: "李工",
  department: "中小企业科",
  publishedAt: "2026-11-18 09:30",
  firstPublishedAt: null,
  importedFrom: null,
  itemId: "i",
  revisionId: "r",
  relatedIds: [],
  corrections: [],
  validityNotes: [],
  attachments: [],
};
const url = `https://gxj.example.gov.cn${item.address}`;

const namesFor = (page: string, requiredOnly = false): string[] =>
  data.tags.filter(({ pages, required }) => pages.includes(page) && (required || !requiredOnly)).map(({ name }) => name);

describe("tags stand on each kind of page by name and in order", () => {
  test("home: 3", () => {
    expect(Object.keys(siteTags(site))).toEqual(namesFor("home"));
    expect(namesFor("home")).toHaveLength(3);
  });

  test("column: 7", () => {
    expect(Object.keys(columnTags(site, column))).toEqual(namesFor("column"));
    expect(namesFor("column")).toHaveLength(7);
  });

  test("article: 10, and the optional ones in their order", () => {
    const names = Object.keys(articleTags(site, item, url, `${url}.png`));
    const all = data.tags.map(({ name }) => name);
    expect(names).toEqual(all);
    expect(all.length - data.tags.filter(({ required }) => !required).length).toBe(10);
  });

  test("an article without optional content has exactly the ten", () => {
    const bare = { ...item, keywords: [], summary: "", department: "" };
    const tags = articleTags(site, bare, "", null);
    expect(Object.keys(tags)).toHaveLength(10);
    expect(Object.keys(tags)).toEqual(expect.arrayContaining(namesFor("article", true)));
  });
});

test("no tag is empty, whatever the column lacks", () => {
  const poor = columnTags(site, { ...column, description: "", keywords: [] });
  expect(Object.keys(poor)).toEqual(namesFor("column"));
  expect(Object.values(poor).every((value) => value !== "")).toBe(true);
});

test("a site code that is not filled in yet leaves its tag out", () => {
  expect(siteTags({ identity: { ...site.identity, identificationCode: "" } })).not.toHaveProperty("SiteIDCode");
});

test("the values are those of the page", () => {
  const tags = articleTags(site, item, url, null);
  expect(tags).toMatchObject({
    ArticleTitle: item.title,
    PubDate: "2026-11-18 09:30",
    ColumnName: "通知公告",
    ColumnType: "通知公告",
    Url: url,
  });
  expect(tags).not.toHaveProperty("Image");
  expect(tags.Description).toHaveLength(200);
});
