import type { NextRequest } from "next/server";
import { suggest } from "@/lib/portal/search/suggest";
import { openSite } from "@/lib/portal/site";

export const dynamic = "force-dynamic";

/** What may be meant by `?q=`: words and titles of what is public. */
export async function GET(request: NextRequest): Promise<Response> {
  const site = await openSite();
  const suggestions = site === null ? [] : await suggest(site, request.nextUrl.searchParams.get("q") ?? "");
  return Response.json({ suggestions }, { headers: { "Cache-Control": "no-store" } });
}
