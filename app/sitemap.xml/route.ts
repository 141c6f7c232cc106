import { parsePage } from "@/lib/portal/address";
import { openSite } from "@/lib/portal/site";
import { mapEntries, mapParts } from "@/lib/portal/site-map";
import { indexXml, urlsXml } from "@/lib/portal/site-map-xml";
import { flatten } from "@/lib/portal/tree";

// Asked of the database each time: the build has none.
export const dynamic = "force-dynamic";

const NOT_FOUND = () => new Response("没有这一部分。", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** The site map for search engines: one list of addresses, or, when they are too many for one, an index of `?part=N`. */
export async function GET(request: Request): Promise<Response> {
  const site = await openSite();
  if (site === null) return NOT_FOUND();
  const columns = flatten(site.columns);
  const ids = columns.map(({ id }) => id);
  const parts = await mapParts(ids);
  const asked = new URL(request.url).searchParams.get("part");
  if (asked === null && parts > 1) return xml(indexXml(site.origin, parts));
  const part = parsePage(asked ?? undefined);
  if (part === null || part > parts) return NOT_FOUND();
  const own = part === 1 ? [{ address: "/", changedAt: null }, ...columns.map(({ path }) => ({ address: path, changedAt: null }))] : [];
  return xml(urlsXml(site.origin, [...own, ...(await mapEntries(ids, part))]));
}

const xml = (text: string): Response => new Response(text, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
