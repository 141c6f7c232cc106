const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A list of addresses with the moment of their last change (`2026-11-18 09:30` in Asia/Shanghai) where it is known. */
export function urlsXml(origin: string, entries: readonly { address: string; changedAt: string | null }[]): string {
  const lines = entries.map(({ address, changedAt }) => {
    const changed = changedAt === null ? "" : `<lastmod>${changedAt.replace(" ", "T")}:00+08:00</lastmod>`;
    return `<url><loc>${escapeXml(origin + address)}</loc>${changed}</url>`;
  });
  return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${lines.join("\n")}\n</urlset>\n`;
}

/** The index of a site map in several parts. */
export function indexXml(origin: string, parts: number): string {
  const lines = Array.from(
    { length: parts },
    (_, at) => `<sitemap><loc>${escapeXml(`${origin}/sitemap.xml?part=${at + 1}`)}</loc></sitemap>`,
  );
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${lines.join("\n")}\n</sitemapindex>\n`;
}
