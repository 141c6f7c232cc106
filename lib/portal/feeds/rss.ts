import { emptyElement, parentElement, textElement, XML_HEAD } from "@/lib/core/xml";
import { entryText, type Feed } from "./feed";

const NAMESPACES = { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/elements/1.1/" };

/** The feed as RSS 2.0; `self` is the absolute address of this document. */
export function rssXml(feed: Feed, self: string): string {
  const items = feed.entries.map((entry) =>
    parentElement("item", {}, [
      textElement("title", entry.title),
      textElement("link", entry.url),
      textElement("guid", entry.id, { isPermaLink: "false" }),
      ...(entryText(entry) === "" ? [] : [textElement("description", entryText(entry))]),
      textElement("category", entry.columnName),
      textElement("dc:creator", entry.issuer),
      textElement("pubDate", entry.publishedAt.toUTCString()),
    ]),
  );
  const channel = parentElement("channel", {}, [
    textElement("title", feed.title),
    textElement("link", feed.url),
    textElement("description", feed.description),
    textElement("language", "zh-cn"),
    ...(feed.changedAt === null ? [] : [textElement("lastBuildDate", feed.changedAt.toUTCString())]),
    textElement("docs", "https://www.rssboard.org/rss-specification"),
    emptyElement("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
    ...items,
  ]);
  return `${XML_HEAD}${parentElement("rss", NAMESPACES, [channel])}\n`;
}
