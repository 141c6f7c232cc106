import type { PortalItem } from "./item";
import type { Site } from "./site";
import type { PortalColumn } from "./tree";

/** Tags of a page by name, in the order in which they stand in it. Names and order are those of 网页设计规范, the annex of 政府网站发展指引. */
export type MetaTags = Readonly<Record<string, string>>;

/** What the tags say about a column. */
export type ColumnFacts = Pick<PortalColumn, "name" | "columnType" | "description" | "keywords">;

const DESCRIPTION_LENGTH = 200;

/** Without the tags that have nothing to say: an empty value counts as a missing tag. */
const filled = (tags: MetaTags): MetaTags => Object.fromEntries(Object.entries(tags).filter(([, value]) => value.trim() !== ""));

/** 网站标签: on every page; a home page has only these. */
export const siteTags = ({ identity }: Pick<Site, "identity">): MetaTags =>
  filled({ SiteName: identity.name, SiteDomain: identity.domain, SiteIDCode: identity.identificationCode });

/** 网站标签 and 栏目标签. A column without description or keywords is described by its name: none of the tags may be empty. */
export function columnTags(site: Pick<Site, "identity">, column: ColumnFacts): MetaTags {
  return {
    ...siteTags(site),
    ...filled({
      ColumnName: column.name,
      ColumnDescription: column.description || `${site.identity.name}${column.name}栏目`,
      ColumnKeywords: column.keywords.join(",") || column.name,
      ColumnType: column.columnType,
    }),
  };
}

/** 网站标签, 栏目标签 and 内容页标签; the optional ones as there is something to say. `image` and `url` are absolute addresses. */
export function articleTags(site: Pick<Site, "identity">, item: PortalItem, url: string, image: string | null): MetaTags {
  const column: ColumnFacts = {
    name: item.columnName,
    columnType: item.columnType,
    description: item.columnDescription,
    keywords: item.columnKeywords,
  };
  return {
    ...columnTags(site, column),
    ...filled({
      ArticleTitle: item.title,
      PubDate: item.publishedAt,
      ContentSource: item.source || item.issuer || site.identity.name,
      Keywords: item.keywords.join(","),
      Author: item.department,
      Description: [...item.summary].slice(0, DESCRIPTION_LENGTH).join(""),
      Image: image ?? "",
      Url: url,
    }),
  };
}
