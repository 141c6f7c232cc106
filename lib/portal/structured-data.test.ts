import { describe, expect, test } from "vitest";
import { siteSchema } from "@/lib/columns/site";
import { emptyBody } from "@/lib/disclosures/body";
import type { PortalItem } from "./item";
import type { Site } from "./site";
import { columnStructure, homeStructure, itemStructure, jsonLd } from "./structured-data";
import type { PortalColumn } from "./tree";

const column = (path: string, children: readonly PortalColumn[] = []): PortalColumn => ({
  id: path,
  parentId: null,
  path,
  name: `栏目${path}`,
  kind: "list",
  state: "visible",
  columnType: "政策文件",
  description: "",
  keywords: [],
  article20: null,
  statement: null,
  statementOn: null,
  children,
});

const below = column("/zfxxgk/zd");
const site: Site = {
  agencyId: "a",
  agencyName: "示例市工业和信息化局",
  isDemo: false,
  departments: {},
  synonyms: [],
  identity: siteSchema.parse({ name: "示例市工业和信息化局", telephone: "0990-1234567" }),
  origin: "https://gxj.example.gov.cn",
  columns: [column("/zfxxgk", [below])],
};

const item: PortalItem = {
  id: "p",
  address: "/zfxxgk/zd/202611/t20261118_41.html",
  columnId: below.id,
  columnName: below.name,
  columnType: "政策文件",
  columnDescription: "",
  columnKeywords: [],
  indexNo: "11990100MB0A00018B/2026-00001",
  title: "</script><script>alert(1)</script><!-- & 办法",
  summary: "概述",
  body: emptyBody,
  docNo: "示工信发〔2026〕1号",
  topic: "工业、交通",
  genre: "通知",
  serviceObject: "",
  issuer: "",
  formedOn: null,
  effectiveOn: null,
  expiresOn: null,
  publicUntil: null,
  validity: null,
  keywords: [],
  carriers: [],
  source: "",
  responsibleEditor: "",
  department: "办公室",
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

const graph = (data: ReturnType<typeof homeStructure>): Record<string, unknown>[] => JSON.parse(jsonLd(data))["@graph"];

test("nothing in the text can leave the element, and it means the same", () => {
  const text = jsonLd(itemStructure(site, item, null));
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)["@graph"][0].name).toBe(item.title);
});

describe("what an item is", () => {
  test.each([
    ["Legislation", { validity: "inForce" }],
    ["DigitalDocument", {}],
    ["Article", { docNo: "" }],
  ] as const)("%s", (type, changes) => {
    expect(graph(itemStructure(site, { ...item, ...changes }, null))[0]).toMatchObject({ "@type": type });
  });

  test("its dates, numbers and place", () => {
    const corrected = { ...item, validity: "lapsed", firstPublishedAt: "2026-11-01 08:00" } as const;
    const [thing, trail] = graph(itemStructure(site, corrected, "https://gxj.example.gov.cn/a.png"));
    expect(thing).toMatchObject({
      datePublished: "2026-11-01T08:00:00+08:00",
      dateModified: "2026-11-18T09:30:00+08:00",
      legislationIdentifier: item.docNo,
      legislationLegalForce: "https://schema.org/NotInForce",
      identifier: { propertyID: "索引号", value: item.indexNo },
      publisher: { "@type": "GovernmentOrganization", name: site.agencyName },
      image: "https://gxj.example.gov.cn/a.png",
    });
    expect(trail).toMatchObject({ "@type": "BreadcrumbList", itemListElement: { length: 4 } });
    expect(JSON.stringify(trail)).toContain('"position":4');
  });

  test("the name of a column that is not open is not in its place", () => {
    const hidden = graph(itemStructure(site, { ...item, columnId: "hidden", columnName: "内部栏目" }, null));
    expect(JSON.stringify(hidden)).not.toContain("内部栏目");
  });
});

test("a column and the home page say whose they are", () => {
  expect(graph(columnStructure(site, below))).toMatchObject([
    { "@type": "CollectionPage", url: "https://gxj.example.gov.cn/zfxxgk/zd", publisher: { "@type": "GovernmentOrganization" } },
    { "@type": "BreadcrumbList", itemListElement: [{ name: "首页" }, { name: "栏目/zfxxgk" }, { name: "栏目/zfxxgk/zd" }] },
  ]);
  expect(graph(homeStructure(site))).toMatchObject([
    { "@type": "GovernmentOrganization", telephone: "0990-1234567" },
    { "@type": "WebSite", publisher: { "@id": "https://gxj.example.gov.cn/#agency" } },
  ]);
  expect(graph(homeStructure(site))[0]).not.toHaveProperty("email");
});
