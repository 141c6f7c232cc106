import { type NextRequest, NextResponse } from "next/server";
import { nowherePage, unavailablePage } from "./app/plain-pages";
import { contentPolicy, pageSecurity } from "./lib/core/content-policy";
import { databaseAnswers } from "./lib/core/health";
import { isNowhere } from "./lib/portal/address";
import { isGone } from "./lib/portal/tombstone";

const RETRY_SECONDS = "30";
/** Pages that come without the framework's script, and so without a nonce (app/framed-page.ts). */
const FINISHED: ReadonlySet<string> = new Set(["/search"]);

/** Sets the headers of every page, answers 503 while there is no database, and gives a withdrawn item's page its status. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const { pathname } = request.nextUrl;
  const policy = contentPolicy(FINISHED.has(pathname) ? {} : { nonce, unsafeEval: process.env.NODE_ENV === "development" });
  // The health check answers for itself.
  if (pathname !== "/api/health" && !(await databaseAnswers())) return withHeaders(unavailable(pathname, nonce), policy);

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Where a page that asks to sign in sends the person back to.
  headers.set("x-gongkai-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);
  if (isNowhere(pathname, request.nextUrl.search) && !pathname.startsWith("/api/"))
    return withHeaders(html(nowherePage(nonce), 404), policy);
  // A page cannot set the status 410 itself (docs/decisions/0005-tombstone.md).
  const status = (await isGone(pathname)) ? 410 : 200;
  return withHeaders(NextResponse.next({ status, request: { headers } }), policy);
}

function withHeaders(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of Object.entries(pageSecurity(policy))) response.headers.set(name, value);
  return response;
}

function unavailable(pathname: string, nonce: string): NextResponse {
  const headers = { "Retry-After": RETRY_SECONDS, "Cache-Control": "no-store" };
  if (pathname.startsWith("/api/")) return NextResponse.json({ error: "数据库暂时无法访问，请稍后重试。" }, { status: 503, headers });
  return html(unavailablePage(nonce), 503, headers);
}

const html = (text: string, status: number, headers: Record<string, string> = { "Cache-Control": "no-store" }): NextResponse =>
  new NextResponse(text, { status, headers: { ...headers, "Content-Type": "text/html; charset=utf-8" } });

// Uploads are left out: their bodies would be buffered here and cut at 10 MB.
export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.ico|api/files|api/requests/files|requests/new/save|requests/follow/save).*)"],
};
