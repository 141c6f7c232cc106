import type { PortalItem } from "./item";
import type { Site } from "./site";
import { flatten, type PortalColumn, trailTo } from "./tree";

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** A description after schema.org, as an object of JSON-LD. */
export type StructuredData = { readonly [key: string]: Value | undefined };

const CONTEXT = "https://schema.org";

const instant = (shown: string): string => `${shown.replace(" ", "T")}:00+08:00`;
const filled = (text: string): string | undefined => (text === "" ? undefined : text);
const agencyId = (site: Site): string => `${site.origin}/#agency`;

const agency = (site: Site): StructuredData => ({
  "@type": "GovernmentOrganization",
  "@id": agencyId(site),
  name: site.agencyName,
  url: `${site.origin}/`,
});

/** The home page: the site and whose it is. */
export function homeStructure(site: Site): StructuredData {
  const { name, telephone, fax, email, address, postcode } = site.identity;
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        ...agency(site),
        telephone: filled(telephone),
        faxNumber: filled(fax),
        email: filled(email),
        address:
          address === ""
            ? undefined
            : { "@type": "PostalAddress", addressCountry: "CN", streetAddress: address, postalCode: filled(postcode) },
      },
      {
        "@type": "WebSite",
        "@id": `${site.origin}/#site`,
        name,
        url: `${site.origin}/`,
        inLanguage: "zh-CN",
        publisher: { "@id": agencyId(site) },
      },
    ],
  };
}

/** 当前位置 as search engines take it; the last step is the page itself. */
function breadcrumb(site: Site, steps: readonly { name: string; path: string }[]): StructuredData {
  const all = [{ name: "首页", path: "/" }, ...steps];
  return {
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ name, path }, at) => ({ "@type": "ListItem", position: at + 1, name, item: site.origin + path })),
  };
}

/** The page of a column. */
export function columnStructure(site: Site, column: PortalColumn): StructuredData {
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@type": "CollectionPage",
        "@id": site.origin + column.path,
        name: column.name,
        description: filled(column.description),
        url: site.origin + column.path,
        inLanguage: "zh-CN",
        isPartOf: { "@type": "WebSite", "@id": `${site.origin}/#site`, name: site.identity.name, url: `${site.origin}/` },
        publisher: agency(site),
      },
      breadcrumb(site, trailTo(site.columns, column.path)),
    ],
  };
}

const FORCE = {
  notYet: "NotInForce",
  inForce: "InForce",
  amended: "PartiallyInForce",
  repealed: "NotInForce",
  lapsed: "NotInForce",
} as const;

/** The page of an item: a rule that binds is Legislation, another document with a 文号 a DigitalDocument, the rest an Article. */
export function itemStructure(site: Site, item: PortalItem, image: string | null): StructuredData {
  const url = site.origin + item.address;
  const type = item.validity !== null ? "Legislation" : item.docNo !== "" ? "DigitalDocument" : "Article";
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@type": type,
        "@id": url,
        url,
        mainEntityOfPage: url,
        name: item.title,
        headline: item.title,
        abstract: filled(item.summary),
        inLanguage: "zh-CN",
        isAccessibleForFree: true,
        dateCreated: item.formedOn ?? undefined,
        datePublished: instant(item.firstPublishedAt ?? item.publishedAt),
        dateModified: instant(item.publishedAt),
        publisher: agency(site),
        author: { "@type": "GovernmentOrganization", name: item.issuer || site.agencyName },
        identifier: item.indexNo === null ? undefined : { "@type": "PropertyValue", propertyID: "索引号", value: item.indexNo },
        keywords: item.keywords.length === 0 ? undefined : item.keywords.join(","),
        about: filled(item.topic),
        genre: filled(item.genre),
        image: image ?? undefined,
        ...(item.validity === null
          ? {}
          : {
              legislationIdentifier: filled(item.docNo),
              legislationDate: item.formedOn ?? undefined,
              legislationDateVersion: item.publishedAt.slice(0, 10),
              legislationLegalForce: `${CONTEXT}/${FORCE[item.validity]}`,
              temporalCoverage: item.effectiveOn === null ? undefined : `${item.effectiveOn}/${item.expiresOn ?? ".."}`,
            }),
      },
      breadcrumb(site, [...stepsTo(site, item), { name: item.title, path: item.address }]),
    ],
  };
}

/** The columns above an item; none when its column is not open. */
function stepsTo(site: Site, { columnId }: PortalItem): PortalColumn[] {
  const column = flatten(site.columns).find(({ id }) => id === columnId);
  return column === undefined ? [] : trailTo(site.columns, column.path);
}

/** As it stands in the page: nothing in it can end the element or begin another. */
export const jsonLd = (data: StructuredData): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
