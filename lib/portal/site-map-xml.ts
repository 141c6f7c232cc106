import { parentElement, textElement, XML_HEAD } from "@/lib/core/xml";

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** A list of addresses with the moment of their last change (`2026-11-18 09:30` in Asia/Shanghai) where it is known. */
export function urlsXml(origin: string, entries: readonly { address: string; changedAt: string | null }[]): string {
  const urls = entries.map(({ address, changedAt }) => {
    const changed = changedAt === null ? "" : textElement("lastmod", `${changedAt.replace(" ", "T")}:00+08:00`);
    return `<url>${textElement("loc", origin + address)}${changed}</url>`;
  });
  return `${XML_HEAD}${parentElement("urlset", NAMESPACE, urls)}\n`;
}

/** The index of a site map in several parts. */
export function indexXml(origin: string, parts: number): string {
  const maps = Array.from({ length: parts }, (_, at) => `<sitemap>${textElement("loc", `${origin}/sitemap.xml?part=${at + 1}`)}</sitemap>`);
  return `${XML_HEAD}${parentElement("sitemapindex", NAMESPACE, maps)}\n`;
}
