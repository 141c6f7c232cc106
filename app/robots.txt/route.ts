import { openSite } from "@/lib/portal/site";

// Asked of the database each time: the build has none, and the address of the site is a setting.
export const dynamic = "force-dynamic";

/** What crawlers may read: everything public; the staff side is none of their business. */
export async function GET(): Promise<Response> {
  const site = await openSite();
  const lines = [
    "User-agent: *",
    "Disallow: /console",
    "Disallow: /preview",
    "Disallow: /api/",
    "Allow: /api/open/",
    ...(site === null ? [] : ["", `Sitemap: ${site.origin}/sitemap.xml`]),
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
