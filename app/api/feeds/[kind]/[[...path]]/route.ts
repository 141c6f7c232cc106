import { conditionalResponse } from "@/app/conditional-response";
import { plainAnswer } from "@/app/plain-answer";
import { parseAddress } from "@/lib/portal/address";
import { atomXml } from "@/lib/portal/feeds/atom";
import { feedOf } from "@/lib/portal/feeds/feed";
import { rssXml } from "@/lib/portal/feeds/rss";
import { openSite } from "@/lib/portal/site";

const KINDS = new Map([
  ["rss", { file: "rss.xml", contentType: "application/rss+xml; charset=utf-8", write: rssXml }],
  ["atom", { file: "atom.xml", contentType: "application/atom+xml; charset=utf-8", write: atomXml }],
]);

interface Context {
  params: Promise<{ kind: string; path?: string[] }>;
}

/** The newest of the site or of a column. The public address is `/rss.xml`, `/tzgg/atom.xml` …: next.config.js leads here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind: name, path: segments = [] } = await params;
  const [kind, site] = [KINDS.get(name), await openSite()];
  if (kind === undefined || site === null) return notFound();
  const path = segments.length === 0 ? null : `/${segments.join("/")}`;
  if (path !== null && parseAddress(path)?.kind !== "column") return notFound();
  const feed = await feedOf(site, path);
  if (feed === null) return notFound();
  const self = `${site.origin}${path ?? ""}/${kind.file}`;
  return conditionalResponse(request, kind.write(feed, self), { contentType: kind.contentType, changedAt: feed.changedAt });
}

const notFound = (): Response => plainAnswer(404, "没有这个栏目，或者它没有可以订阅的列表。全站订阅地址：/rss.xml");
