import type { NextRequest } from "next/server";
import { lineStream } from "@/app/line-stream";
import { currentActor } from "@/app/session";
import { civilDateOf } from "@/lib/core/civil-date";
import { AppError } from "@/lib/core/errors";
import { auditLines, exportAudit } from "@/lib/identity/read-audit";
import { auditSearch } from "../search";

/** The entries that match the filters of the address, as lines of JSON. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return text("请先登录。", 401);
  // A link on another site must not make an auditor export.
  const site = request.headers.get("sec-fetch-site");
  if (site === "cross-site") return text("请从审计页面导出。", 403);
  try {
    const selection = await exportAudit(actor, { filters: auditSearch(Object.fromEntries(request.nextUrl.searchParams)) });
    const name = `审计记录-${civilDateOf(new Date())}.jsonl`;
    return new Response(lineStream(auditLines(selection)), {
      headers: {
        "Content-Type": "application/x-ndjson; charset=utf-8",
        "Content-Disposition": `attachment; filename="audit.jsonl"; filename*=UTF-8''${encodeURIComponent(name)}`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return text(error.message, error.code === "NotAllowed" ? 403 : 400);
    throw error;
  }
}

const text = (message: string, status: number): Response =>
  new Response(message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
