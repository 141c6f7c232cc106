import { conditionalResponse } from "@/app/conditional-response";
import { plainAnswer } from "@/app/plain-answer";
import { parsePage } from "@/lib/portal/address";
import { lastChange } from "@/lib/portal/last-change";
import { openSite } from "@/lib/portal/site";
import { mapEntries, mapParts } from "@/lib/portal/site-map";
import { indexXml, urlsXml } from "@/lib/portal/site-map-xml";
import { STATIC_PAGES } from "@/lib/portal/static-pages";
import { flatten } from "@/lib/portal/tree";

// Asked of the database each time: the build has none.
export const dynamic = "force-dynamic";

const NOT_FOUND = () => plainAnswer(404, "没有这一部分。");

/** The site map for search engines: one list of addresses, or, when they are too many for one, an index of `?part=N`. */
export async function GET(request: Request): Promise<Response> {
  const site = await openSite();
  if (site === null) return NOT_FOUND();
  const columns = flatten(site.columns);
  const ids = columns.map(({ id }) => id);
  const [parts, changedAt] = await Promise.all([mapParts(ids), lastChange(ids)]);
  const answer = (text: string) => conditionalResponse(request, text, { contentType: "application/xml; charset=utf-8", changedAt });
  const asked = new URL(request.url).searchParams.get("part");
  if (asked === null && parts > 1) return answer(indexXml(site.origin, parts));
  const part = parsePage(asked ?? undefined);
  if (part === null || part > parts) return NOT_FOUND();
  const own = ["/", ...columns.map(({ path }) => path), ...STATIC_PAGES.map(({ address }) => address)];
  const first = part === 1 ? own.map((address) => ({ address, changedAt: null })) : [];
  return answer(urlsXml(site.origin, [...first, ...(await mapEntries(ids, part))]));
}
