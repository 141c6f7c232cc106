import { type NextRequest, NextResponse } from "next/server";
import { type Closed, DATABASE_AWAY, NOT_SET_UP, nowherePage } from "./app/plain-pages";
import { contentPolicy, pageSecurity } from "./lib/core/content-policy";
import { databaseAnswers } from "./lib/core/health";
import { isSetUp } from "./lib/identity/agencies";
import { isNowhere } from "./lib/portal/address";
import { isGone } from "./lib/portal/tombstone";

/** What answers before the first set-up: that itself, what leads there, the health check, and the files of the program. */
const BEFORE_SET_UP = /^\/(?:setup|sign-in|console|_next)(?:\/|$)|^\/api\/(?:health|auth)(?:\/|$)|\.(?:css|js|svg)$/;
/** Pages that come without the framework's script, and so without a nonce (app/framed-page.ts). */
const FINISHED: ReadonlySet<string> = new Set(["/search"]);

/** Sets the headers of every page, answers 503 while there is no database or nobody has set the platform up, and gives a withdrawn item's page its status. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const { pathname } = request.nextUrl;
  const policy = contentPolicy(FINISHED.has(pathname) ? {} : { nonce, unsafeEval: process.env.NODE_ENV === "development" });
  const closed = await whyClosed(pathname);
  if (closed !== null) return withHeaders(unavailable(closed, pathname, nonce), policy);

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

async function whyClosed(pathname: string): Promise<Closed | null> {
  // The health check answers for itself.
  if (pathname === "/api/health") return null;
  if (!(await databaseAnswers())) return DATABASE_AWAY;
  return BEFORE_SET_UP.test(pathname) || (await isSetUp()) ? null : NOT_SET_UP;
}

function withHeaders(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of Object.entries(pageSecurity(policy))) response.headers.set(name, value);
  return response;
}

function unavailable({ page, sentence, retrySeconds }: Closed, pathname: string, nonce: string): NextResponse {
  const headers = { "Retry-After": retrySeconds, "Cache-Control": "no-store" };
  if (pathname.startsWith("/api/")) return NextResponse.json({ error: sentence }, { status: 503, headers });
  return html(page(nonce), 503, headers);
}

const html = (text: string, status: number, headers: Record<string, string> = { "Cache-Control": "no-store" }): NextResponse =>
  new NextResponse(text, { status, headers: { ...headers, "Content-Type": "text/html; charset=utf-8" } });

// Uploads are left out: their bodies would be buffered here and cut at 10 MB.
export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.ico|api/files|api/requests/files|requests/new/save|requests/follow/save).*)"],
};
