import { emptyElement, parentElement, textElement, XML_HEAD } from "@/lib/core/xml";
import { entryText, type Feed } from "./feed";

const NAMESPACES = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" };

/** A feed that never held anything has changed when time began: the element may not be missing. */
const NEVER = new Date(0);

/** The feed as Atom 1.0 (RFC 4287); `self` is the absolute address of this document. */
export function atomXml(feed: Feed, self: string): string {
  const entries = feed.entries.map((entry) =>
    parentElement("entry", {}, [
      textElement("title", entry.title),
      textElement("id", entry.id),
      emptyElement("link", { rel: "alternate", type: "text/html", href: entry.url }),
      textElement("published", entry.firstPublishedAt.toISOString()),
      textElement("updated", entry.publishedAt.toISOString()),
      parentElement("author", {}, [textElement("name", entry.issuer)]),
      emptyElement("category", { term: entry.columnName }),
      ...(entryText(entry) === "" ? [] : [textElement("summary", entryText(entry))]),
    ]),
  );
  return `${XML_HEAD}${parentElement("feed", NAMESPACES, [
    textElement("title", feed.title),
    textElement("subtitle", feed.description),
    textElement("id", self),
    emptyElement("link", { rel: "self", type: "application/atom+xml", href: self }),
    emptyElement("link", { rel: "alternate", type: "text/html", href: feed.url }),
    textElement("updated", (feed.changedAt ?? NEVER).toISOString()),
    parentElement("author", {}, [textElement("name", feed.publisher)]),
    ...entries,
  ])}\n`;
}
