import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NextRequest } from "next/server";
import { parseView, VIEW_COOKIE, viewStyle } from "@/lib/portal/view";

const RULES = path.join(/* turbopackIgnore: true */ process.cwd(), "app/elder.css");

/** The style of 长者模式 as this reader chose it: asked for by browsers without script alone. */
export async function GET(request: NextRequest): Promise<Response> {
  const chosen = parseView(request.cookies.get(VIEW_COOKIE)?.value ?? "");
  const style = chosen.length === 0 ? "" : viewStyle(await readFile(RULES, "utf8"), chosen);
  return new Response(style, {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "private, no-cache", Vary: "Cookie" },
  });
}
