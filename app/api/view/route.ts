import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { changeView, parseView, VIEW_COOKIE } from "@/lib/portal/view";

const YEAR_SECONDS = 365 * 24 * 3600;

/** The page that the form stood on: a path of this site, never another one. */
function pageBefore(request: NextRequest): string {
  const referer = request.headers.get("referer");
  if (referer === null || !URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  return host === request.headers.get("host") && !pathname.startsWith("//") ? pathname + search : "/";
}

/** Switches 长者模式 for a browser without script, by a cookie that says how to show the pages and nothing else. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const deed = form?.get("do");
  const jar = await cookies();
  const chosen = changeView(parseView(jar.get(VIEW_COOKIE)?.value ?? ""), typeof deed === "string" ? deed : "");
  if (chosen.length === 0) jar.delete(VIEW_COOKIE);
  else jar.set(VIEW_COOKIE, chosen.join("."), { path: "/", maxAge: YEAR_SECONDS, httpOnly: true, sameSite: "lax" });
  return new Response(null, { status: 303, headers: { Location: pageBefore(request) } });
}
